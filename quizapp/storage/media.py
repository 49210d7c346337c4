"""The bytes of pictures, each kept once however many cards show it."""

from collections.abc import Mapping

from quizapp.storage.connection import Connection

_SHOWN = "SELECT pictures FROM card WHERE pictures IS NOT NULL"


class MediaStore:
    """Pictures by digest (`core.picture.digest_of`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, digest: str) -> bytes | None:
        """Return the bytes of a picture, None where they are not there."""
        data: bytes | None = self._connection.value("SELECT data FROM media WHERE digest = ?", digest)
        return data

    def keep(self, media: Mapping[str, bytes]) -> None:
        """Keep pictures; those that are there already stay as they are."""
        self._connection.write_many(
            "INSERT INTO media (digest, data) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING", media.items()
        )

    def sweep(self) -> int:
        """Remove the pictures that no card shows; return how many they were.

        An import that was undone leaves its pictures, for it may be done again while the program runs.
        """
        if not self._orphans():
            return 0
        with self._connection.transaction():
            orphans = self._orphans()
            self._connection.write_many("DELETE FROM media WHERE digest = ?", ((digest,) for digest in orphans))
        return len(orphans)

    def _orphans(self) -> set[str]:
        kept = {digest for (digest,) in self._connection.rows("SELECT digest FROM media")}
        return kept - {word[1:] for (text,) in self._connection.rows(_SHOWN) for word in text.split()} if kept else kept
