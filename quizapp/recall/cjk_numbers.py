"""Numbers in the characters of Chinese and Japanese: 二十三, 二〇二三, 一万二千."""

import re

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_ANY = "".join((*_DIGITS, *_TENS, *_MYRIADS))

CJK_NUMBER = re.compile(rf"(?<![\d.,])(?:[{_ANY}]{{2,}}|[一二三四五六七八九十](?=[月日]))")
"""Two characters or more, as a single one stands in many words; and those of dates."""


def cjk_value(text: str) -> int | None:
    """Return the number that `text`, which matches CJK_NUMBER, means; None where it is none, such as 万千."""
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, group, digit = 0, 0, None
    for character in text:
        if character in _DIGITS:
            digit = (digit or 0) * 10 + _DIGITS[character]
        elif character in _TENS:
            group, digit = group + (1 if digit is None else digit) * _TENS[character], None
        else:
            group += digit or 0
            if not group:
                return None
            total, group, digit = total + group * _MYRIADS[character], 0, None
    return total + group + (digit or 0)
