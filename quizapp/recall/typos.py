"""Whether two words are the same but for a slip of the finger."""

_SHORTEST = 5
_LONG_NAME, _LONG = 8, 10


def is_slip(one: str, other: str, *, is_name: bool = False) -> bool:
    """Whether `one` and `other`, folded, differ by one slip, or two where both are long; short words by none.

    A name of eight letters is long already, as names are harder to spell than other words.

    A slip is a letter left out, put in, put for another, or two that change places (Damerau, "A technique for computer
    detection and correction of spelling errors", 1964). The first letter is mostly right.
    """
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _SHORTEST or one[0] != other[0]:
        return False
    allowed = 2 if shorter >= (_LONG_NAME if is_name else _LONG) else 1
    if longer - shorter > allowed or len(set(one) ^ set(other)) > 2 * allowed:
        return False
    return _distance(one, other, allowed) <= allowed


def _distance(one: str, other: str, limit: int) -> int:
    """Return the number of slips between two words; more than `limit` is as good as any."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
