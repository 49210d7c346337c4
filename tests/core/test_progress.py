"""How long work says how far it is."""

from quizapp.core.progress import WorkProgress
from quizapp.gui.tasks import Progress


def test_what_the_window_hands_to_its_workers_is_all_that_long_work_asks_for():
    asked_for = {name for name in vars(WorkProgress) if not name.startswith("_")}
    assert asked_for == {"report", "cancelled"}
    assert asked_for <= set(dir(Progress))
