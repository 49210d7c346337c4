"""Charts: painted, in the theme's colours, usable by keyboard, each with a table of the same data."""
