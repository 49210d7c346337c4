"""Roots that the stemmer keeps apart in English: "decision" and "decide", "reduction" and "reduce"."""

_ENDS_WORDS = """
    estruct:estroy gument:gu applic:appli etent:etain ntent:ntend ttent:ttend fenc:fend olut:olv umpt:um uct:uc ript:rib
    cept:ceiv iss:it ers:ert ifi:if eti:e ial:i is:id os:od us:ud as:ad ns:nd
"""
_ENDS = tuple(pair.split(":") for pair in _ENDS_WORDS.split())
"""What nouns end in once they are stemmed, and what the verb or adjective does."""
_SHORTEST = 5


def root_of(stem: str) -> str:
    """Return the root of an English `stem`: "decid" of "decis"; the stem itself where nothing is known.

    Where the change is no word ("caud" of "caus") it does no harm, as no other word has it.
    """
    for end, other in _ENDS:
        if stem.endswith(end) and len(stem) >= _SHORTEST:
            return stem.removesuffix(end) + other
    return stem
