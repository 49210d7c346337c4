"""Whether one number is another, rounded: "over 75,000" for 75,784."""

from collections.abc import Sequence
from decimal import Decimal

_HEDGES_WORDS = """
    about around approximately approx roughly circa ca some nearly almost over above more less fewer under
    rund etwa ungefähr knapp fast gut über mehr weniger unter environ presque près plus moins quasi oltre più meno
    casi cerca unos unas más menos aproximadamente quase mais около почти более менее примерно свыше
    लगभग करीब क़रीब حوالي نحو أكثر
"""
_HEDGES = frozenset(_HEDGES_WORDS.split())
_HEDGES_UNSPACED = ("约", "約", "近", "超", "超过")
_NEAR = 2
"""So many words before a number may say that it is rough: "more than"."""
_ROUGHLY, _HARDLY = Decimal("0.05"), Decimal("0.01")
_LARGE = 10_000


def is_rough(before: Sequence[str]) -> bool:
    """Whether the words `before` a number, in small letters, say that it is rounded."""
    near = before[-_NEAR:]
    return not _HEDGES.isdisjoint(near) or bool(near and near[-1].endswith(_HEDGES_UNSPACED))


def is_rounded(exact: Decimal, round_one: Decimal, *, is_rough: bool) -> bool:
    """Whether `round_one` has fewer digits than `exact` and is near it: by 5 percent where it `is_rough`, else by 1.

    Without a word for it only large numbers are rounded.
    """
    if _digits(round_one) >= _digits(exact):
        return False
    off, allowed = abs(exact - round_one), _ROUGHLY if is_rough else _HARDLY
    return (is_rough or exact >= _LARGE) and off <= allowed * exact


def _digits(number: Decimal) -> int:
    """Return how many digits of `number` say something: 2 of 75,000."""
    return len(number.normalize().as_tuple().digits)
