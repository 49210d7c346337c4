"""The formats that come with the program. Of equally sure ones the first reads."""

from quizapp.formats.anki_package import AnkiPackage
from quizapp.formats.article_text import ArticleText
from quizapp.formats.deck_file import DeckFile
from quizapp.formats.format import Format, Package
from quizapp.formats.json_questions import JsonQuestions
from quizapp.formats.markdown import Markdown
from quizapp.formats.mnemosyne_cards import MnemosyneCards
from quizapp.formats.mnemosyne_database import MnemosyneDatabase
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.plain_article import PlainArticle
from quizapp.formats.question_list import QuestionList
from quizapp.formats.text_table import TextTable
from quizapp.formats.web_page import WebPage
from quizapp.formats.workbook import Workbook

PACKAGES: tuple[Package, ...] = (AnkiPackage(), MnemosyneCards(), MnemosyneDatabase(), Workbook())
FORMATS: tuple[Format, ...] = (
    ArticleText(),
    DeckFile(),
    JsonQuestions(),
    Markdown(),
    MultipleChoice(),
    QuestionList(),
    TextTable(),
    WebPage(),
    PlainArticle(),
)
