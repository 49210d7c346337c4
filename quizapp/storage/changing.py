"""What differs between objects as they are and as they shall be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes(Generic[T]):
    """Objects to add, to change (as they were, as they shall be) and to remove (as they were)."""

    added: list[T]
    changed: list[tuple[T, T]]
    removed: list[T]


def changes_between(before: Mapping[K, T | None], after: Mapping[K, T | None]) -> Changes[T]:
    """Return what brings the objects of `before` to `after`. Both have the same ids; None is no object."""
    changes: Changes[T] = Changes(added=[], changed=[], removed=[])
    for key, new in after.items():
        old = before[key]
        if old is None and new is not None:
            changes.added.append(new)
        elif old is not None and new is None:
            changes.removed.append(old)
        elif old is not None and new is not None and old != new:
            changes.changed.append((old, new))
    return changes
