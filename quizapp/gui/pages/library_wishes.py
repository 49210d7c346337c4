"""What the library's page can be asked for by its name, beside a facet."""

from typing import Final

ALL: Final = "all"
"""What `LibraryPage.enter` takes to list all decks again, whatever was looked for before."""
FIND: Final = "find"
"""What `LibraryPage.enter` takes to put the focus into the search box."""
