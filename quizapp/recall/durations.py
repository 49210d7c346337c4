"""Lengths of time, for which any unit may be taken: "two months" is "60 days"."""

from collections.abc import Iterable
from decimal import Decimal

_UNITS = """
    day days tag tage tagen jour jours día días dia dias giorno giorni|1
    week weeks woche wochen semaine semaines semana semanas settimana settimane|7
    month months monat monate monaten mois mes meses mês mese mesi|30
    year years yr yrs jahr jahre jahren an ans année années año años ano anos anno anni|360
"""
_DAYS = {
    word: int(days)
    for line in _UNITS.strip().splitlines()
    for words, days in [line.split("|")]
    for word in words.split()
}


def duration_keys(numbers: Iterable[str], unit: str) -> frozenset[str]:
    """Return keys for what `numbers`, the keys of one, are in days before the `unit`, in small letters, if it is one.

    A year has twelve months of 30 days.
    """
    if unit not in _DAYS:
        return frozenset()
    lengths = (Decimal(number.removeprefix("#")) * _DAYS[unit] for number in numbers)
    return frozenset(f"{length.normalize():f} days" for length in lengths)
