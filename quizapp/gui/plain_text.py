"""Text from files and the web, where Qt would guess at its form: at markup in tool tips, at keys in captions, at its
direction.
"""

import html
import unicodedata


def plain_tip(text: str) -> str:
    """Return `text` for `setToolTip`, so that it is shown as it is even where it looks like markup."""
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>") if "<" in text else text


def plain_caption(text: str) -> str:
    """Return `text` for a button or a menu, where a lone & would mark a key and not be seen."""
    return text.replace("&", "&&")


def shortened(text: str, most: int) -> str:
    """Return `text`; one of more than `most` characters ends in "…" instead of going on."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def reads_right_to_left(text: str) -> bool:
    """Return whether the first letter of `text` that has a direction is one of a right-to-left script.

    What is `isolated` in it does not count.
    """
    depth = 0
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"FSI", "LRI", "RLI"}:
            depth += 1
        elif direction == "PDI":
            depth = max(depth - 1, 0)
        elif not depth and direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def isolated(text: str) -> str:
    """Return `text` for a sentence: from the right to the left or not, the words around it stay in their order."""
    return f"\u2068{text}\u2069" if reads_right_to_left(text) else text
