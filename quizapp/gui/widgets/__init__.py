"""Widgets with names of their own, out of which the pages are built. Each takes what it needs in its constructor."""
