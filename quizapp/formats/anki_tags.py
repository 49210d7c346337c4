"""The tags of Anki's notes, in its collections and in the text that it exports."""

from quizapp.formats.decoding import clean

OWN_TAGS = frozenset({"marked", "leech"})
"""They say how a card stands, not what it is about."""


def readable_tag(tag: str) -> str:
    """Return a tag as it is read: its levels are parted by "::", and it has underscores for spaces."""
    levels = (" ".join(level.replace("_", " ").split()) for level in clean(tag).split("::"))
    return ": ".join(level for level in levels if level)
