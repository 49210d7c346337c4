"""The sample articles that a student finds on the first start."""

import re
from pathlib import Path

import pytest

from quizapp.core.article import Article, FindingKind
from quizapp.core.text import fold
from quizapp.formats.registry import FormatRegistry

DECKS = Path(__file__).resolve().parents[1] / "decks"
FILES = sorted(DECKS.iterdir())
# The articles of layout B have no lines for language, country and facets.
WITHOUT_FACETS = {"02_finland_sweden_join_nato.txt", "04_high_seas_treaty.txt", "05_eu_ai_act.txt"}
WITH_FACETS = [path for path in FILES if path.name not in WITHOUT_FACETS]
SENTENCE_END = re.compile(r"[.!?؟।](?=\s|$)|[。！？]")
BARE_HOST = re.compile(r"[a-z]+\.example\.org")
QUESTION_MARKS = ("?", "？", "؟")


def name_of(path: Path) -> str:
    return path.name


def read(path: Path) -> Article:
    (article,) = FormatRegistry().read(path.read_bytes(), name=path.name)
    return article


def test_there_are_ten_samples_and_nothing_else_in_their_folder():
    assert len(FILES) == 10
    assert all(path.is_file() and re.fullmatch(r"[0-9a-z_]+\.txt", path.name) for path in FILES)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_sample_is_plain_utf_8_with_line_feeds(path: Path):
    data = path.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.decode("utf-8").endswith("\n")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_sample_has_title_source_and_summary(path: Path):
    article = read(path)
    assert article.title in path.read_text(encoding="utf-8").splitlines()
    assert article.source is not None
    assert BARE_HOST.fullmatch(article.source), "an invented host: these articles were written for this project"
    assert article.summary
    assert article.summary != article.title


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_sample_has_five_questions_that_differ(path: Path):
    questions = [question.question for question in read(path).questions]
    assert len(questions) == 5
    assert len({fold(question) for question in questions}) == 5
    assert all(question.endswith(QUESTION_MARKS) for question in questions)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_answer_is_a_paragraph_of_two_sentences(path: Path):
    for question in read(path).questions:
        answer = question.answer
        assert len(SENTENCE_END.findall(answer)) == 2, answer
        assert SENTENCE_END.search(answer[-1]), answer
        assert not question.cut_off, answer
        if "。" in answer:
            assert 60 <= len(answer) <= 140, "characters: Japanese has no spaces between its words"
        else:
            assert 25 <= len(answer.split()) <= 60, answer


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_line_of_a_sample_is_understood(path: Path):
    findings = [finding for finding in read(path).findings if finding.kind is FindingKind.LEFT_OVER]
    assert findings == []


@pytest.mark.parametrize("path", WITH_FACETS, ids=name_of)
def test_a_sample_with_metadata_lines_can_be_found_by_its_facets(path: Path):
    article = read(path)
    assert article.language
    assert article.country
    assert len(article.topics) >= 3
    assert article.organizations
    assert article.people


@pytest.mark.parametrize("name", sorted(WITHOUT_FACETS))
def test_a_sample_without_metadata_lines_claims_no_facets(name: str):
    article = read(DECKS / name)
    assert (article.country, article.topics, article.organizations, article.people) == (None, (), (), ())


def test_glued_facets_of_a_sample_come_apart():
    article = read(DECKS / "07_sheinbaum_elected_mexico.txt")
    assert article.topics == ("Politics", "Elections", "Women")
    assert article.organizations == (
        "Morena",
        "Movimiento Ciudadano",
        "Universidad Nacional Autónoma De México (Unam)",
    )
    assert article.people == (
        "Claudia Sheinbaum",
        "Xóchitl Gálvez",
        "Jorge Álvarez Máynez",
        "Andrés Manuel López Obrador",
    )


def test_a_facet_line_with_one_entry_is_that_entry():
    webb, notre_dame = read(FILES[0]), read(FILES[5])
    assert webb.people == ("Joe Biden",)
    assert notre_dame.organizations == ("Rebâtir Notre-Dame De Paris",)


def test_the_samples_are_of_several_languages_and_countries():
    articles = [read(path) for path in WITH_FACETS]
    assert {article.language for article in articles} == {"Arabic", "English", "French", "Hindi", "Japanese", "Spanish"}
    assert {article.country for article in articles} == {
        "France",
        "Ghana",
        "India",
        "Japan",
        "Mexico",
        "United Arab Emirates",
        "United States",
    }


def test_no_two_samples_share_a_title_or_a_question():
    articles = [read(path) for path in FILES]
    assert len({fold(article.title) for article in articles}) == len(articles)
    questions = [fold(question.question) for article in articles for question in article.questions]
    assert len(set(questions)) == len(questions)


def test_the_first_sample_to_be_studied_is_in_english():
    assert read(FILES[0]).language == "English"
