"""The analysis that many pages carry after their questions, under headings such as `Cognitive Concepts`."""

import re

from quizapp.core.text import fold
from quizapp.formats.lines import Line
from quizapp.formats.sentences import core_of, ends_sentence, is_prose, is_question

_SCORE = re.compile("\\d{1,3}(?:[.,]\\d)?\\s*/\\s*(?:5|10|100)")
_TITLES = frozenset({"cognitive concepts", "cognitive concept", "cognitive biases", "cognitive analysis"})
_KNOWN = """
Ad Hominem|Anecdotal Evidence|Appeal To Authority|Appeal To Emotion|Appeal To Fear|Appeal To Nature
Appeal To Popularity|Appeal To Tradition|Bandwagon|Begging The Question|Bias By Omission|Bias By Placement
Bias By Selection|Bias By Source Selection|Bias By Labeling|Bias By Spin|Black And White Thinking|Cherry Picking
Circular Reasoning|Correlation And Causation|Emotional Appeal|Emotional Language|Equivocation|Euphemism
Eurocentrism|Fallacies|Biases|Logical Fallacies|False Analogy|False Balance|False Cause|False Dichotomy
False Dilemma|False Equivalence|Framing|Generalization|Groupthink|Hasty Generalization|Hyperbole
Implicit Assumptions|Jumping To Conclusions|Loaded Language|Loaded Question|Mind Reading|Overgeneralization
Oversimplification|Post Hoc|Red Herring|Scapegoating|Sensationalism|Slippery Slope|Stereotyping|Straw Man
Strawman|Sweeping Generalization|Virtue Signaling|Whataboutism|Word Choice
"""
_HEADINGS = frozenset(fold(name) for name in _KNOWN.replace("\n", "|").split("|"))
_HEADING_ENDS = frozenset({"bias", "biases", "fallacy", "fallacies", "dichotomy", "heuristic", "stereotype", "effect"})
_MOST_WORDS = 5


def is_analysis_heading(line: Line) -> bool:
    """Whether `line` is a heading of the analysis section by its words."""
    if line.key in _TITLES or line.key in _HEADINGS:
        return True
    words = line.key.split(maxsplit=_MOST_WORDS)
    return 2 <= len(words) <= _MOST_WORDS and words[-1] in _HEADING_ENDS and not ends_sentence(line.text)


def begins_analysis(line: Line, following: Line | None, *, awaited: bool) -> bool:
    """Whether the analysis section begins with `line`, which `following` comes after.

    A heading needs its paragraph, a score its heading. Where an answer is `awaited`, such words may be the answer:
    only the section's own title, and a score with a heading, are taken for its beginning.
    """
    if _SCORE.fullmatch(core_of(line.text)):
        return following is not None and (
            is_analysis_heading(following) or (not awaited and _is_heading_like(following))
        )
    if line.key in _TITLES:
        return True
    if awaited or not is_analysis_heading(line):
        return False
    return following is None or (not line.bulleted and not is_question(following.text)) or is_prose(following.text)


def _is_heading_like(line: Line) -> bool:
    return len(line.text) <= 60 and not ends_sentence(line.text)
