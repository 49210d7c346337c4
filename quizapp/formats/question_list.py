"""The question list format: questions with labels or numbers, pairs on one line, or headings that ask."""

from quizapp.core.article import Article
from quizapp.formats.headed_answers import read_headed
from quizapp.formats.lines import refuse_endless
from quizapp.formats.one_line_pairs import read_pairs_of_lines
from quizapp.formats.question_sheet import LOOKED_AT, read_sheet, sheet_article


class QuestionList:
    """Reads `Q: … / A: …`, numbered questions, `question → answer` lines, and question headings with paragraphs."""

    name = "question list"

    def recognises(self, text: str, name: str | None) -> float:  # noqa: ARG002 the content tells, not the name
        """Return how sure it is that `text` is a list of questions: 0 or nearly 1."""
        start = text[:LOOKED_AT]
        if read_sheet(start).is_list:
            return 0.9
        return 0.85 if read_pairs_of_lines(start, path=None) or read_headed(start, path=None) else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return one article with the questions in `text`, in order.

        A labelled question without an answer is kept without, and a finding says so. Every line with words is in the
        article's texts or in its findings. `path` names the text's origin.
        """
        refuse_endless(text, path)
        sheet = read_sheet(text)
        if sheet.is_list:
            return sheet_article(sheet, path=path)
        pairs = read_pairs_of_lines(text, path=path) or read_headed(text, path=path)
        return sheet_article(sheet, path=path) if pairs is None else [pairs]
