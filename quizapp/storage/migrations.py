"""The collection's schema, step by step. A released step is never edited: a change of the schema is a new step.

Steps use literal names and SQL only, never today's classes, so that an old file is migrated in ten years as today.
They run with foreign keys off, in one transaction that ends with a check of them.
"""

from dataclasses import dataclass

from sqlite_utils import Database, Migrations

STEPS = Migrations("quizapp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A schema that this program can make: its number (kept in the file as `user_version`) and the steps to it."""

    version: int
    steps: Migrations


SCHEMA = Schema(version=4, steps=STEPS)


@STEPS(name="001_collection")
def _collection(db: Database) -> None:
    """Make the first schema. Instants are milliseconds from 1970 UTC, days ISO text, enums their values."""
    for statement in (*_DECKS, *_CARDS, *_QUEUE, *_REVIEWS, *_SMALL):
        db.execute(statement)


@STEPS(name="002_pictures_passages_stories")
def _pictures_passages_stories(db: Database) -> None:
    """Let cards have pictures and the passage they were made of, and decks be told apart by the event they tell of."""
    for statement in _PICTURES_PASSAGES_STORIES:
        db.execute(statement)


@STEPS(name="003_feeds")
def _feeds(db: Database) -> None:
    """Let feeds be followed, and their articles wait in an inbox."""
    for statement in _FEEDS:
        db.execute(statement)


@STEPS(name="004_study")
def _study(db: Database) -> None:
    """Let cards have key points and be withdrawn, answers a confidence, decks an aim of their own, and undo last."""
    for statement in _STUDY:
        db.execute(statement)


_DECKS = (
    """
    CREATE TABLE deck (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,  -- the title as compared: folded
        source TEXT,
        url TEXT,
        language TEXT,
        country TEXT,
        as_of TEXT,
        group_name TEXT,
        origin INTEGER,
        about_origin INTEGER,
        added_at INTEGER NOT NULL,
        summary TEXT
    ) STRICT
    """,
    "CREATE INDEX deck_by_title ON deck (title_key)",
    "CREATE INDEX deck_by_age ON deck (added_at, id)",
    "CREATE INDEX deck_by_url ON deck (url) WHERE url IS NOT NULL",
    "CREATE INDEX deck_by_group ON deck (group_name) WHERE group_name IS NOT NULL",
    """
    CREATE TABLE facet (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        UNIQUE (kind, name)
    ) STRICT
    """,
    """
    CREATE TABLE deck_facet (
        deck_id INTEGER NOT NULL REFERENCES deck (id),
        position INTEGER NOT NULL,
        facet_id INTEGER NOT NULL REFERENCES facet (id),
        PRIMARY KEY (deck_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX deck_facet_by_facet ON deck_facet (facet_id, deck_id)",
    # One row a deck, rowid = deck id: all its searchable words, folded and separated by the program.
    "CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'ascii')",
)

_CARDS = (
    # deck_added_at repeats the deck's, so that one index holds the order in which new cards are introduced.
    # superseded_by is checked at commit: cards that name each other are written together.
    """
    CREATE TABLE card (
        id INTEGER PRIMARY KEY,
        deck_id INTEGER NOT NULL REFERENCES deck (id),
        deck_added_at INTEGER NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
        step INTEGER,
        stability REAL,
        difficulty REAL,
        due INTEGER,
        last_review INTEGER,
        reps INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
        buried_until TEXT,
        superseded_by INTEGER REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
        flag INTEGER NOT NULL CHECK (flag BETWEEN 0 AND 7),
        starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
        added_at INTEGER NOT NULL,
        correct INTEGER,
        cut_off INTEGER NOT NULL CHECK (cut_off IN (0, 1)),
        origin INTEGER,
        question_key INTEGER NOT NULL,  -- 64 bits of a hash of the folded question
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        explanation TEXT
    ) STRICT
    """,
    "CREATE INDEX card_by_deck ON card (deck_id, position)",
    "CREATE INDEX card_by_question ON card (question_key, deck_id)",
    "CREATE INDEX card_by_successor ON card (superseded_by) WHERE superseded_by IS NOT NULL",
    """
    CREATE TABLE choice (
        card_id INTEGER NOT NULL REFERENCES card (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (card_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER deck_added_at_follows AFTER UPDATE OF added_at ON deck WHEN new.added_at <> old.added_at
    BEGIN
        UPDATE card SET deck_added_at = new.added_at WHERE deck_id = new.id;
    END
    """,
)

# Each index holds just the cards that one question to the queue is about, in its order, and all that is looked at: with
# the columns of its own condition in it too, SQLite never turns to the table.
_QUEUE = (
    """
    CREATE INDEX card_new
    ON card (deck_added_at DESC, deck_id, position, id, buried_until, state, suspended, superseded_by)
    WHERE state = 0 AND suspended = 0 AND superseded_by IS NULL
    """,
    """
    CREATE INDEX card_learning ON card (due, id, deck_id, buried_until, state, suspended, superseded_by)
    WHERE state IN (1, 3) AND suspended = 0 AND superseded_by IS NULL
    """,
    """
    CREATE INDEX card_review
    ON card (due, id * 2654435761 % 4294967296, id, deck_id, buried_until, state, suspended, superseded_by)
    WHERE state = 2 AND suspended = 0 AND superseded_by IS NULL
    """,
    """
    CREATE INDEX card_review_by_deck
    ON card (deck_id, due, id * 2654435761 % 4294967296, id, buried_until, state, suspended, superseded_by)
    WHERE state = 2 AND suspended = 0 AND superseded_by IS NULL
    """,
)

_REVIEWS = (
    # before_* is the card's schedule when it was asked, stability and difficulty the memory that the answer led to.
    """
    CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        card_id INTEGER NOT NULL REFERENCES card (id),
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        reviewed_at INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL,
        kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
        before_state INTEGER NOT NULL CHECK (before_state BETWEEN 0 AND 3),
        before_step INTEGER,
        before_stability REAL,
        before_difficulty REAL,
        before_due INTEGER,
        before_last_review INTEGER,
        before_reps INTEGER NOT NULL,
        before_lapses INTEGER NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        elapsed_days INTEGER NOT NULL,
        scheduled_days REAL NOT NULL,
        recall_score REAL,
        suggested INTEGER CHECK (suggested BETWEEN 1 AND 4)
    ) STRICT
    """,
    "CREATE INDEX review_by_card ON review (card_id, reviewed_at, id, rating, kind)",
    # Covers what statistics read, so that a million rows are summed without touching the table.
    """
    CREATE INDEX review_by_time
    ON review (reviewed_at, id, rating, kind, before_state, elapsed_days, duration_ms, card_id)
    """,
)

_SMALL = (
    "CREATE TABLE id_counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "INSERT INTO id_counter (name, last) VALUES ('deck', 0), ('card', 0), ('review', 0)",
    "CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

_PICTURES_PASSAGES_STORIES = (
    "ALTER TABLE card ADD COLUMN passage TEXT",
    # One word a picture: q or a for the side that it is on, and the digest that it has in media.
    "ALTER TABLE card ADD COLUMN pictures TEXT",
    "ALTER TABLE deck ADD COLUMN story INTEGER",
    "CREATE INDEX deck_by_story ON deck (story) WHERE story IS NOT NULL",
    "CREATE INDEX card_with_pictures ON card (pictures) WHERE pictures IS NOT NULL",
    "CREATE TABLE media (digest TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT",
)

_FEEDS = (
    """
    CREATE TABLE feed (
        id INTEGER PRIMARY KEY,
        address TEXT NOT NULL,
        title TEXT NOT NULL,
        site TEXT,
        added_at INTEGER NOT NULL,
        refreshed_at INTEGER,
        etag TEXT,
        last_modified TEXT,
        error TEXT,
        error_since INTEGER
    ) STRICT
    """,
    # told_at is when the article was published or, where that is not known, found.
    """
    CREATE TABLE inbox_entry (
        id INTEGER PRIMARY KEY,
        feed_id INTEGER NOT NULL REFERENCES feed (id),
        guid TEXT NOT NULL,
        title TEXT NOT NULL,
        url TEXT,
        page_url TEXT,
        summary TEXT,
        published_at INTEGER,
        found_at INTEGER NOT NULL,
        told_at INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('new', 'seen', 'dismissed'))
    ) STRICT
    """,
    "CREATE INDEX inbox_entry_by_age ON inbox_entry (told_at DESC, id DESC)",
    "CREATE INDEX inbox_entry_by_feed ON inbox_entry (feed_id, told_at DESC, id DESC)",
    "CREATE INDEX inbox_entry_by_url ON inbox_entry (url) WHERE url IS NOT NULL",
    "INSERT INTO id_counter (name, last) VALUES ('feed', 0), ('entry', 0)",
)

_STUDY = (
    "ALTER TABLE deck ADD COLUMN author TEXT",
    "ALTER TABLE deck ADD COLUMN desired_retention REAL CHECK (desired_retention > 0 AND desired_retention < 1)",
    "ALTER TABLE deck ADD COLUMN maximum_interval INTEGER CHECK (maximum_interval > 0)",
    # One word a key point: its first character and the one behind its last, and a star for a core point.
    "ALTER TABLE card ADD COLUMN key_points TEXT",
    "ALTER TABLE card ADD COLUMN withdrawn TEXT CHECK (withdrawn IN ('retired', 'wrong', 'outdated'))",
    "ALTER TABLE card ADD COLUMN withdrawn_note TEXT",
    "ALTER TABLE card ADD COLUMN withdrawn_at INTEGER",
    # The card that it was split out of, which may be gone.
    "ALTER TABLE card ADD COLUMN split_from INTEGER",
    "ALTER TABLE card ADD COLUMN kept_lapses INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN checks INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE review ADD COLUMN before_checks INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE review ADD COLUMN confidence INTEGER CHECK (confidence BETWEEN 0 AND 2)",
    "CREATE INDEX card_withdrawn ON card (withdrawn_at) WHERE withdrawn IS NOT NULL",
    "CREATE INDEX card_split ON card (split_from) WHERE split_from IS NOT NULL",
    "CREATE INDEX card_lapsed ON card (lapses) WHERE lapses > 0",
    "DROP INDEX card_new",
    "DROP INDEX card_learning",
    "DROP INDEX card_review",
    "DROP INDEX card_review_by_deck",
    """
    CREATE INDEX card_new
    ON card (deck_added_at DESC, deck_id, position, id, buried_until, state, suspended, superseded_by, withdrawn)
    WHERE state = 0 AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL
    """,
    """
    CREATE INDEX card_learning ON card (due, id, deck_id, buried_until, state, suspended, superseded_by, withdrawn)
    WHERE state IN (1, 3) AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL
    """,
    """
    CREATE INDEX card_review
    ON card (due, id * 2654435761 % 4294967296, id, deck_id, buried_until, state, suspended, superseded_by, withdrawn)
    WHERE state = 2 AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL
    """,
    """
    CREATE INDEX card_review_by_deck
    ON card (deck_id, due, id * 2654435761 % 4294967296, id, buried_until, state, suspended, superseded_by, withdrawn)
    WHERE state = 2 AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL
    """,
    # What the newest steps of study changed, as it was before and after, so that they can be taken back another day.
    """
    CREATE TABLE undo_step (
        id INTEGER PRIMARY KEY,
        action TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL
    ) STRICT
    """,
)
