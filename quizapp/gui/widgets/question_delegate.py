"""Paints the questions of the import preview: tick, question, answer, what it replaces, and its state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quizapp.core.article import Question
from quizapp.core.article_editing import is_complete
from quizapp.core.choices import lacks_key
from quizapp.core.draft import QuestionState
from quizapp.core.picture import Side
from quizapp.gui import import_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.question_list import QuestionRow
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.plain_text import reads_right_to_left
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.text_block import TextBlock
from quizapp.gui.widgets.thumbnail_row import ThumbnailRow

Index = QModelIndex | QPersistentModelIndex

_KINDS = {QuestionState.NEW: "info", QuestionState.CHANGED: "warn", QuestionState.SAME: ""}
_PAD = 12
_GAP = 10
_BOX = 18
_AROUND_BOX = 8
_BETWEEN = 4
_MOST_BLOCKS = 1_000


class QuestionDelegate(QStyledItemDelegate):
    """Shows each question with its whole answer, or, while `compact`, one line of both."""

    def __init__(self, theme: Theme, view: QAbstractItemView, pictures: PictureLoader) -> None:
        super().__init__(view)
        self._theme = theme
        self._pictures = pictures
        self._view = view
        self._blocks: dict[tuple[str, str, int], TextBlock] = {}
        self._open_row = -1
        self._open_height = 0
        self.compact = False
        theme.changed.connect(self._blocks.clear)
        pictures.ready.connect(self._repaint)

    def open_row(self, row: int, height: int) -> None:
        """Leave `height` px in `row` for an editor, and paint nothing there; a row of -1 is none."""
        self._open_row, self._open_height = row, height

    def box_rect(self, row_rect: QRect) -> QRect:
        """Return where the tick of a row that lies at `row_rect` is drawn."""
        side = self._theme.px(_BOX)
        top = row_rect.top() + self._theme.px(_PAD) + (self._theme.line_height("heading") - side) // 2
        box = QRect(row_rect.left() + self._theme.px(_PAD), top, side, side)
        return QStyle.visualRect(self._view.layoutDirection(), row_rect, box)

    def is_on_box(self, row_rect: QRect, place: QPoint) -> bool:
        """Return whether a click at `place` is meant for the tick of the row at `row_rect`: on it or nearly so."""
        around = self._theme.px(_AROUND_BOX)
        return self.box_rect(row_rect).adjusted(-around, -around, around, around).contains(place)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        if index.row() == self._open_row:
            return QSize(width, self._open_height)
        pad = 2 * self._theme.px(_PAD)
        if self.compact:
            lines = self._theme.line_height("heading") + self._theme.line_height("label")
            return QSize(width, lines + self._theme.px(_BETWEEN) + pad)
        row: QuestionRow = index.data(ROW_ROLE)
        blocks = self._row_blocks(row, self._text_width(row, width))
        between = self._theme.px(_BETWEEN) * (len(blocks) - 1)
        return QSize(width, sum(block.height for block, _ in blocks) + between + pad)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QuestionRow = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option, index.row())
        if index.row() != self._open_row:
            if row.has_tick:
                self._paint_box(painter, option, checked=row.question.included)
            self._paint_badge(painter, option.rect, row)
            if self.compact:
                self._paint_lines(painter, option.rect, row)
            else:
                self._paint_blocks(painter, option.rect, row)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        if option.state & QStyle.StateFlag.State_Selected and row != self._open_row:
            painter.fillRect(option.rect, self._theme.color("selection"))
        painter.setPen(self._theme.color("hairline"))
        if row + 1 < self._view.model().rowCount():
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, *, checked: bool) -> None:
        box = QStyleOptionViewItem(option)
        box.rect = self.box_rect(option.rect)
        box.state |= QStyle.StateFlag.State_On if checked else QStyle.StateFlag.State_Off
        primitive = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(primitive, box, painter, self._view)

    def _paint_badge(self, painter: QPainter, rect: QRect, row: QuestionRow) -> None:
        text = import_wording.question_state(row.question, row.state)
        kind = _badge_kind(row)
        font = self._theme.font("caption")
        font.setWeight(self._theme.font("heading").weight())
        height = self._theme.line_height("caption") + self._theme.px(4)
        top = rect.top() + self._theme.px(_PAD) + (self._theme.line_height("heading") - height) // 2
        badge = QRect(0, top, self._badge_width(row), height)
        badge.moveRight(rect.right() - self._theme.px(_PAD))
        badge = QStyle.visualRect(self._view.layoutDirection(), rect, badge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{kind}-bg" if kind else "sunken"))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(self._theme.color(f"{kind}-text" if kind else "text-2"))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_blocks(self, painter: QPainter, rect: QRect, row: QuestionRow) -> None:
        area = self._text_rect(rect, row)
        top = area.top()
        for block, token in self._row_blocks(row, area.width()):
            painter.setPen(self._theme.color(token))
            block.paint(painter, area.left(), top)
            top += block.height + self._theme.px(_BETWEEN)

    def _paint_lines(self, painter: QPainter, rect: QRect, row: QuestionRow) -> None:
        area = self._text_rect(rect, row)
        tokens = ("text", "text-2") if row.comes_along else ("muted", "muted")
        texts = (row.question.question or tr("No question yet"), row.answer or tr("No answer yet"))
        for text, style, token in zip(texts, ("heading", "label"), tokens, strict=True):
            font = self._theme.font(style)
            mirrored = reads_right_to_left(text)
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
            line = QRect(area.left(), area.top(), area.width(), self._theme.line_height(style))
            short = QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
            painter.setFont(font)
            painter.setPen(self._theme.color(token))
            painter.drawText(line, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, short)
            area.setTop(line.bottom() + 1 + self._theme.px(_BETWEEN))

    def _row_blocks(self, row: QuestionRow, width: int) -> list[tuple[TextBlock | ThumbnailRow, str]]:
        """Return texts and pictures of `row`, one below the other, each with the colour it is painted in."""
        shown = "text" if row.comes_along else "muted"
        question = row.question
        blocks: list[tuple[TextBlock | ThumbnailRow, str]] = [
            (self._block(question.question or tr("No question yet"), "heading", width), shown),
            *self._thumbnails(question, Side.QUESTION, width),
        ]
        if row.answer:
            blocks.append((self._block(row.answer, "ui", width), shown))
        elif not is_complete(question):
            blocks.append((self._block(tr("No answer yet"), "ui", width), "error-text"))
        blocks += self._thumbnails(question, Side.ANSWER, width)
        if lacks_key(question.kind, question.correct):
            note = tr("No right answer is known. Write its letter or its text into the answer.")
            blocks.append((self._block(note, "label", width), "warn-text"))
        if question.explanation:
            blocks.append((self._block(question.explanation, "label", width), "muted"))
        if question.cut_off:
            blocks.append((self._block(tr("The text ends within this answer."), "label", width), "muted"))
        if row.like is not None:
            blocks.append((self._block(import_wording.alike_question(row.like), "label", width), "warn-text"))
        if row.was is not None:
            blocks.append((self._block(tr("Until now: {answer}", answer=row.was), "label", width), "muted"))
        return blocks

    def _repaint(self, _digest: str) -> None:
        self._view.viewport().update()

    def _thumbnails(self, question: Question, side: Side, width: int) -> list[tuple[ThumbnailRow, str]]:
        digests = [picture.digest for picture in question.pictures if picture.side is side]
        return [(ThumbnailRow(self._theme, self._pictures, digests, width), "text")] if digests else []

    def _block(self, text: str, style: str, width: int) -> TextBlock:
        key = (text, style, width)
        if key not in self._blocks:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks.clear()
            font, line_height = self._theme.font(style), self._theme.line_height(style)
            self._blocks[key] = TextBlock(text, font, width=width, line_height=line_height)
        return self._blocks[key]

    def _text_rect(self, rect: QRect, row: QuestionRow) -> QRect:
        left = rect.left() + self._theme.px(_PAD + _BOX + _GAP)
        pad = self._theme.px(_PAD)
        area = QRect(left, rect.top() + pad, self._text_width(row, rect.width()), rect.height() - 2 * pad)
        return QStyle.visualRect(self._view.layoutDirection(), rect, area)

    def _text_width(self, row: QuestionRow, width: int) -> int:
        taken = self._theme.px(2 * _PAD + _BOX + 2 * _GAP) + self._badge_width(row)
        return max(width - taken, self._theme.px(120))

    def _badge_width(self, row: QuestionRow) -> int:
        font = self._theme.font("caption")
        font.setWeight(self._theme.font("heading").weight())
        text = import_wording.question_state(row.question, row.state)
        return QFontMetrics(font).horizontalAdvance(text) + self._theme.px(16)


def _badge_kind(row: QuestionRow) -> str:
    if not is_complete(row.question):
        return "error"
    return "warn" if lacks_key(row.question.kind, row.question.correct) else _KINDS[row.state]
