"""What waits today, how long it takes, and the button that begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from quizapp.core.queue import DueCounts
from quizapp.gui import wording
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.backlog_note import BacklogNote
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.end_screen import MORE_NEW
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.progress_line import ProgressLine
from quizapp.gui.widgets.tile import Tile
from quizapp.services.today import Today

MORE_REVIEWS = 20
"""So many reviews more are offered when the day's limit is reached and more wait."""


class StudyTile(Tile):
    """Shows a Today. Its one `button` starts, goes on, learns more or imports: what it says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Today's study"))
        self.headline = plain_label(role="question", wrap=True)
        self.counts = plain_label(wrap=True)
        self.topics = plain_label(role="label", wrap=True)
        self.note = plain_label(role="label", wrap=True)
        self.progress = ProgressLine(theme, tr("Progress of today's study"))
        self.backlog = BacklogNote(theme)
        self.limits_button = push_button(theme, tr("Today only…"), "link")
        self.limits_button.setToolTip(tr("Study more or less today"))
        self.break_button = push_button(theme, tr("Plan a break…"), "link")
        self.button = push_button(theme, "", "primary", "play")
        self.button.setMinimumSize(theme.px(220), theme.px(44))
        for part in (self.headline, self.counts, self.progress, self.topics, self.note):
            self.body.addWidget(part)
        self.body.addSpacing(8)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        plans = QHBoxLayout()
        plans.setSpacing(theme.px(16))
        for link in (self.limits_button, self.break_button):
            plans.addWidget(link)
        plans.addStretch()
        self.body.addLayout(plans)
        self.body.addWidget(self.backlog)  # last, as it comes late: what is to be pressed stays where it is

    def show_today(self, today: Today, due_tomorrow: int) -> None:
        """Show `today`; `due_tomorrow` cards are named where nothing is left for today."""
        progress, waiting = today.progress, today.progress.counts
        self._set(self.headline, _headline(today))
        self._set(self.counts, _words_of(waiting))
        # In a backlog most of what the topics count is not asked today.
        topics = () if today.reviews_kept_back else today.topics
        self._set(self.topics, " · ".join(f"{name} {wording.number(count)}" for name, count in topics))
        self._set(self.note, _note(today, due_tomorrow))
        done = tr("{done} of {total} done", done=wording.number(progress.done), total=wording.number(progress.total))
        self.progress.set_progress(progress.done, max(1, progress.total), done)
        self.progress.setVisible(bool(progress.done and waiting.total))
        if today.reviews_kept_back and self.backlog.isHidden():
            self.backlog.expect(waiting.due + today.reviews_kept_back)
        self.button.setText(_next_word(today))
        imports = not today.progress.counts.total and not today.new_kept_back and not today.reviews_kept_back
        self.button.setIcon(self._theme.icon("import" if imports else "play", "on-accent"))

    def _set(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _headline(today: Today) -> str:
    progress = today.progress
    waiting = progress.counts.total
    if today.holiday is not None:
        return tr("On a break until {day}", day=wording.long_day(today.holiday[1]))
    if waiting:
        time = wording.time_needed(progress.minutes_left)
        return tr("{cards} · about {time}", cards=wording.cards(waiting), time=time)
    return tr("All done for today") if progress.done else tr("Nothing is due today")


def _words_of(waiting: DueCounts) -> str:
    parts = (
        (waiting.due, tr("Due {number}", number=wording.number(waiting.due))),
        (waiting.learning, tr("Learning {number}", number=wording.number(waiting.learning))),
        (waiting.new, tr("New {number}", number=wording.number(waiting.new))),
    )
    return " · ".join(words for count, words in parts if count)


def _note(today: Today, due_tomorrow: int) -> str:
    notes = []
    if today.holiday is not None:
        notes.append(tr("Nothing is expected of you today."))
    if today.wish is not None:
        reviews, new = wording.number(today.wish.reviews), wording.number(today.wish.new)
        notes.append(tr("Today only: {reviews} reviews, {new} new cards at most.", reviews=reviews, new=new))
    if today.next_holiday is not None:
        notes.append(tr("Break planned: {days}.", days=wording.stretch(*today.next_holiday)))
    if not today.progress.counts.total:
        notes.append(tr("Due tomorrow: {cards}.", cards=wording.cards(due_tomorrow)))
    if today.new_kept_back and not today.reviews_kept_back:
        kept = tr_count("1 more new card waits", "%Ln more new cards wait", today.new_kept_back)
        notes.append(tr("{cards} for the days to come.", cards=kept))
    return " ".join(notes)


def _next_word(today: Today) -> str:
    if today.progress.counts.total and today.holiday is not None:
        return tr("Study all the same")
    if today.progress.counts.total:
        return tr("Continue   {key}", key=tr("Space")) if today.progress.done else tr("Start   {key}", key=tr("Space"))
    if today.reviews_kept_back:
        return tr("Review {number} more", number=wording.number(min(MORE_REVIEWS, today.reviews_kept_back)))
    if today.new_kept_back:
        return tr("Learn {number} more", number=wording.number(min(MORE_NEW, today.new_kept_back)))
    return tr("Import articles")
