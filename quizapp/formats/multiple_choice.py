"""The multiple choice format: questions with two to six lettered or numbered options, and a key for each."""

from quizapp.core.article import Article
from quizapp.formats.lines import refuse_endless
from quizapp.formats.question_sheet import LOOKED_AT, read_sheet, sheet_article


class MultipleChoice:
    """Reads a sheet of questions with choices; questions without any may stand among them."""

    name = "multiple choice"

    def recognises(self, text: str, name: str | None) -> float:  # noqa: ARG002 the content tells, not the name
        """Return how sure it is that `text` holds questions with choices: 0 or nearly 1."""
        return 0.95 if read_sheet(text[:LOOKED_AT]).is_multiple_choice else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return one article with the questions in `text`, in order.

        A question whose key is missing or names no option is kept without a right choice, and a finding says so. The
        explanation is kept, and never compared with the key. Every line with words is in the article's texts or in
        its findings. `path` names the text's origin.
        """
        refuse_endless(text, path)
        return sheet_article(read_sheet(text), path=path)
