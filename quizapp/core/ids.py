"""Identities of stored objects. Ids are never used again after a deletion, so an id held by a window stays honest."""

from typing import NewType

DeckId = NewType("DeckId", int)
CardId = NewType("CardId", int)
ReviewId = NewType("ReviewId", int)
FeedId = NewType("FeedId", int)
EntryId = NewType("EntryId", int)
