"""The sample decks of the first start: a group of their own that can be removed, and that stays removed."""

import logging
from pathlib import Path

from quizapp.services.importing import ImportService
from quizapp.storage.collection import Collection

log = logging.getLogger("quizapp.import")

SAMPLES = "Samples"
"""The group that the sample decks belong to."""

_NOTE = "samples"


def add_samples_once(collection: Collection, importing: ImportService, folder: Path) -> None:
    """Import the articles in `folder` as the group SAMPLES, unless that was done in this collection before.

    They and the note that they were added are written together, so a start that is cut off adds them the next time.
    """
    if collection.note(_NOTE) is not None:
        return
    readings = importing.reader.without_plug_ins().read_paths([folder])  # a start must be quick
    for reading in readings:
        if reading.fault is not None:
            log.warning("a sample deck cannot be read: %s", reading.fault)
    with collection.transaction():
        importing.commit(importing.preview(readings), group=SAMPLES)
        collection.set_note(_NOTE, "added")
