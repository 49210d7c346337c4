"""The facts about an article in the import preview: its title and summary, and, unfolded, where it comes from."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from quizapp.core.article import Article
from quizapp.core.article_editing import with_about
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.date_field import DateField
from quizapp.gui.widgets.growing_field import GrowingField
from quizapp.gui.widgets.labels import plain_label

_LINES = ("source", "url", "author", "language", "country")


class AboutForm(QWidget):
    """`article_edited` carries the article when an edit of one of its facts is done."""

    article_edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self.title = GrowingField(theme, tr("Title"), "heading")
        self.summary = GrowingField(theme, tr("Summary"), "ui")
        self.lines = dict(zip(_LINES, self._line_fields(), strict=True))
        self.as_of = DateField(tr("As of"))
        self.fold = QToolButton()
        self._details = self._details_box()
        self._build()
        for field in (self.title, self.summary):
            field.installEventFilter(self)
        for line in self.lines.values():
            line.editingFinished.connect(self.finish_edit)
        self.as_of.day_changed.connect(self.finish_edit)
        self.fold.toggled.connect(self._unfold)

    def open_article(self, article: Article | None) -> None:
        """Show the facts of another article, whatever stands in the fields."""
        self._article = None
        self.show_article(article)

    def show_article(self, article: Article | None) -> None:
        """Show the facts that have changed in the article that is open; what is half typed elsewhere stays."""
        old, self._article = self._article, article
        if article is None:
            return
        if old is None or old.title != article.title:
            self.title.setPlainText(article.title)
        if old is None or old.summary != article.summary:
            self.summary.setPlainText(article.summary or "")
        for name, line in self.lines.items():
            if old is None or getattr(old, name) != getattr(article, name):
                line.setText(getattr(article, name) or "")
                line.setCursorPosition(0)
        if old is None or old.as_of != article.as_of:
            self.as_of.set_day(article.as_of)
        self._say_facts(article)

    def finish_edit(self) -> None:
        """Take what stands in the fields."""
        if self._article is None:
            return
        texts = {name: line.text() for name, line in self.lines.items()}
        texts |= {"title": self.title.toPlainText(), "summary": self.summary.toPlainText()}
        article = with_about(self._article, texts, self.as_of.day)
        if article != self._article:
            self.article_edited.emit(article)
        elif not self.title.toPlainText().strip():
            self.title.setPlainText(article.title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.finish_edit()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.summary.setPlaceholderText(tr("Summary"))
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(self.fold, role="fold")
        self._unfold(unfolded=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        for widget in (self.title, self.summary, self.fold, self._details):
            column.addWidget(widget)

    def _line_fields(self) -> list[QLineEdit]:
        names = (tr("Source"), tr("Address"), tr("Author"), tr("Language"), tr("Country"))
        fields = [QLineEdit() for _ in names]
        for field, name in zip(fields, names, strict=True):
            field.setAccessibleName(name)
        return fields

    def _details_box(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(4))
        for place, field in enumerate([*self.lines.values(), self.as_of]):
            row, column = 2 * (place // 2), place % 2
            label = plain_label(field.accessibleName(), "label")
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column)
            grid.setColumnStretch(column, 1)
        return box

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001  what Qt's signal carries
        self._details.setVisible(unfolded)
        self.fold.setIcon(self._theme.icon("chevron-down" if unfolded else "chevron-right"))

    def _say_facts(self, article: Article) -> None:
        as_of = None if article.as_of is None else tr("as of {day}", day=wording.day(article.as_of))
        facts = [fact for fact in (article.source, article.author, article.language, article.country, as_of) if fact]
        text = " · ".join(facts) or tr("Source, author, language, country and day")
        self.fold.setText(text)
        self.fold.setAccessibleName(tr("About the article: {facts}", facts=text))
        self.fold.setAccessibleDescription(tr("Shows or hides the fields in which this is edited"))
