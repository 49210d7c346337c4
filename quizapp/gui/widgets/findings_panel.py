"""What a reader remarked about an article: lines it tidied up or guessed, and lines that are on no card yet."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from quizapp.core import article_editing
from quizapp.core.article import Article, Finding, FindingKind
from quizapp.gui import import_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import DETAIL_ROLE
from quizapp.gui.plain_text import plain_tip
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import key_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.tile import Tile
from quizapp.gui.widgets.two_line_delegate import TwoLineDelegate, row_height

_SIGNS = {
    FindingKind.LEFT_OVER: ("warning", "hard"),
    FindingKind.GUESSED: ("info", "accent"),
    FindingKind.MENDED: ("ok", "good"),
}
_MOST_ROWS_SEEN = 4
_INDEX_ROLE = Qt.ItemDataRole.UserRole


class FindingsPanel(Tile):
    """Lists the findings, lines that are on no card first. `article_edited` carries the article after an edit."""

    article_edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self.list = QListWidget()
        self.list.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.list.setItemDelegate(TwoLineDelegate(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.currentItemChanged.connect(self._enable_buttons)
        self.question_button = key_button(theme, self, "import-question", tr("Make it a question"))
        self.answer_button = key_button(theme, self, "import-answer", tr("Add it to the answer"))
        self.question_button.clicked.connect(self._make_question)
        self.answer_button.clicked.connect(self._make_answer)
        self.note = plain_label(role="muted", wrap=True)
        buttons = FlowLayout(spacing=theme.px(8))
        buttons.addWidget(self.question_button)
        buttons.addWidget(self.answer_button)
        self.body.addWidget(self.list)
        self.body.addLayout(buttons)
        self.body.addWidget(self.note)

    def show_article(self, article: Article | None) -> None:
        """Show the findings of `article`; the panel hides where there are none."""
        old = () if self._article is None else self._article.findings
        self._article = article
        findings = () if article is None else article.findings
        self.setVisible(bool(findings))
        if findings != old:
            title = "" if article is None else import_wording.findings(article)
            self.set_title(title)
            self.list.setAccessibleName(title)
            with QSignalBlocker(self.list):
                self._fill(findings)
        self._enable_buttons()

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        kinds = list(_SIGNS)
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for index in sorted(range(len(findings)), key=lambda index: (kinds.index(findings[index].kind), index)):
            self.list.addItem(self._item(index, findings[index]))
        self.list.setFixedHeight(min(len(findings), _MOST_ROWS_SEEN) * row_height(self._theme) + 2)
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _item(self, index: int, finding: Finding) -> QListWidgetItem:
        what = import_wording.finding(finding.kind)
        if finding.line:  # what is no text, such as a package of cards, has no lines
            what = tr("Line {line}: {what}", line=finding.line, what=what)
        item = QListWidgetItem(self._theme.icon(*_SIGNS[finding.kind]), finding.text)
        item.setData(DETAIL_ROLE, what)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{finding.text} {what}")
        item.setToolTip(plain_tip(finding.text))
        item.setData(_INDEX_ROLE, index)
        return item

    def _enable_buttons(self) -> None:
        article, index = self._article, self._current()
        left_over = article is not None and index is not None and _is_left_over(article.findings[index])
        self.question_button.setEnabled(left_over)
        self.answer_button.setEnabled(left_over and article is not None and bool(article.questions))
        self.note.setText("" if article is None or index is None else import_wording.advice(article, index))
        self.note.setVisible(bool(self.note.text()))

    def _current(self) -> int | None:
        item = self.list.currentItem()
        index: int | None = None if item is None else item.data(_INDEX_ROLE)
        return index

    def _make_question(self) -> None:
        index = self._current()
        if self._article is not None and index is not None:
            self.article_edited.emit(article_editing.left_over_to_question(self._article, index))

    def _make_answer(self) -> None:
        index = self._current()
        if self._article is not None and index is not None:
            self.article_edited.emit(article_editing.left_over_to_answer(self._article, index))


def _is_left_over(finding: Finding) -> bool:
    return finding.kind is FindingKind.LEFT_OVER
