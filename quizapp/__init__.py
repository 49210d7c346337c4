"""Quizapp: news articles become flashcards, and FSRS decides when to ask again.

The rooms, from the top down (each knows only those below it):

- `gui`, `cli`: the window and the command line
- `context`: the one place that builds clock, collection, scheduler and services
- `services`: what a student does, free of Qt and SQL
- `storage` (SQL), `scheduling` (FSRS), `recall` (matching), `prose` (running text), `formats` (what bytes mean),
  `sources` (where they are)
- `core`: rules and types

`paths`, `settings`, `errors` and `logs` serve all of them.
"""

__version__ = "0.1.0"
