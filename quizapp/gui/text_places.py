"""Places in a text, as Qt and as Python count them: Qt counts UTF-16 units, Python characters."""


def characters(text: str, units: int) -> int:
    """Return how many characters the first `units` UTF-16 units of `text` are."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def units(text: str, characters: int) -> int:
    """Return how many UTF-16 units the first `characters` of `text` are."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2
