"""A runner whose work ends when the test says so, for what happens in between."""

from quizapp.gui.tasks import OnDone, OnFailed, OnProgress, Task, Work, _connected


class LateRunner:
    """Keeps the work that it is given until `run` does it, on the calling thread."""

    def __init__(self) -> None:
        self.waiting: list[Task] = []

    def submit(
        self, work: Work, on_done: OnDone, on_failed: OnFailed | None = None, on_progress: OnProgress | None = None
    ) -> Task:
        task = _connected(work, on_done, on_failed, on_progress)
        self.waiting.append(task)
        return task

    def run(self, place: int = 0) -> None:
        """Do the work that has waited longest, or the one at another `place`."""
        self.waiting.pop(place).run()

    def run_all(self) -> None:
        """Do all work, and what follows from it."""
        while self.waiting:
            self.run()
