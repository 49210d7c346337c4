"""The collection: all of a student's decks, cards and answers in one SQLite file. The only room that knows SQL."""
