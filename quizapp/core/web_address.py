"""Web addresses as people type, copy and paste them."""

import re
from urllib.parse import urlsplit

LONGEST = 4000
"""An address has so many characters at most."""

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.){{1,8}}(?:[^\W\d_]{{2,24}}|xn--[a-z0-9-]{{1,59}})\.?", re.IGNORECASE)
_NO_ADDRESS = re.compile(r'[\s\x00-\x1f\x7f<>"]')
_AROUND = re.compile(r"\s*<?(?:URL:)?([^<>]*)>?\s*", re.IGNORECASE)


def web_address(text: str) -> str | None:
    """Return the address of the web, with its scheme, that `text` consists of and plainly is; None where it is none.

    Without `http://` or `https://` it takes `www.` or a path after the host: `example.org/page`.
    """
    bare = _bare(text)
    if bare is None:
        return None
    if _SCHEME.match(bare):
        return bare if _has_host(bare) else None
    host, slash, _ = bare.partition("/")
    plain = host.partition(":")[0]
    if not _HOST.fullmatch(plain) or not (slash or plain.lower().startswith("www.")):
        return None
    return _with_scheme(bare)


def typed_address(text: str) -> str | None:
    """Return the same of what was typed where an address is asked for: there `example.org` is one too."""
    bare = _bare(text)
    if bare is None or web_address(bare):
        return bare and web_address(bare)
    host = re.split("[/?#:]", bare, maxsplit=1)[0]
    return _with_scheme(bare) if _HOST.fullmatch(host) or host.lower() == "localhost" else None


def web_addresses(text: str) -> tuple[str, ...]:
    """Return the addresses that `text` consists of, one a line, each once; none where one line of it is none."""
    if len(text) > 100 * LONGEST:
        return ()
    lines = [line for line in text.splitlines() if line.strip()]
    addresses = [web_address(line) for line in lines]
    return () if None in addresses else tuple(dict.fromkeys(filter(None, addresses)))


def site_of(address: str) -> str | None:
    """Return the host that `address` leads to, in lower case and without a leading `www.`; None where it has none."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") or None if host else None


def _bare(text: str) -> str | None:
    """Return `text` without the space and the angle brackets around it, None where it cannot be an address."""
    if len(text) > LONGEST:
        return None
    around = _AROUND.fullmatch(text)
    bare = around[1].strip() if around else ""
    return None if not bare or _NO_ADDRESS.search(bare) else bare


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _with_scheme(bare: str) -> str | None:
    address = f"https://{bare}"
    return address if _has_host(address) else None
