"""What the student had typed, below the answer, with the words that are in the answer too."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.gui import recall_wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import CardText, found_pieces
from quizapp.gui.widgets.labels import plain_label
from quizapp.services.prompt import Prompt


class TypedNote(QWidget):
    """Hides where nothing was typed and nothing was said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.heading = plain_label(role="label")
        self.text = CardText(theme, "answer")
        set_look(self.text, role="card", kind="note")
        self.text.setAccessibleName(tr("What you typed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.heading)
        column.addWidget(self.text)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what was typed for `prompt`, and how sure the student was."""
        typed = prompt.typed.strip()
        said = "" if prompt.confidence is None else recall_wording.confidence(prompt.confidence)
        self.setVisible(bool(typed or said))
        self.text.setVisible(bool(typed))
        if typed and said:
            self.heading.setText(tr("You typed · {confidence}", confidence=said))
        else:
            self.heading.setText(tr("You typed") if typed else tr("You said: {confidence}", confidence=said))
        found = () if prompt.match is None else [each for point in prompt.match.points for each in point.in_typed]
        self.text.set_pieces(found_pieces(prompt.typed.rstrip(), found))
