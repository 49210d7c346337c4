"""Formats out of really installed packages: those that work, and all the ways in which one does not."""

import importlib.metadata
import re
import threading
import tomllib
from io import BytesIO
from pathlib import Path

import pytest

from quizapp.errors import QuizAppError
from quizapp.formats.plugins import PlugIns, installed
from quizapp.formats.registry import FormatRegistry

WORKING = '''
from quizapp.core.article import Article, Question

class Stars:
    """Lines such as `*question*answer*`."""

    name = "stars"

    def recognises(self, text, name):
        return 0.99 if text.startswith("*") else 0.0

    def read(self, text, *, path):
        _, question, answer, _ = text.strip().split("*")
        return [Article(title="Stars", questions=(Question(question=question, answer=answer),), path=path, line=1)]

class Box(Stars):
    """The same in a box."""

    name = "box"
    binary = True

    def recognises(self, file, name):
        return float(file.read(4) == b"BOX\\0")

    def read(self, file, *, path):
        file.seek(4)
        return super().read(file.read().decode(), path=path)

made = Stars()
'''
KINDS = ("toml", "python")
PAGE = b"example.org\nRates Rise\nThe bank raised its rates.\n- Who did it?\n- The bank did it.\n"


def broken(body):
    return f"""
class Broken:
    name = "broken"

    def recognises(self, text, name):
        return 1.0

    def read(self, text, *, path):
        {body}
"""


def complaints(plug_ins):
    return [plug_in.complaint for plug_in in plug_ins.known if plug_in.fault]


def read(plug_ins, data, name="page.txt"):
    return FormatRegistry(plug_ins=plug_ins).read(data, name=name)


@pytest.mark.parametrize("target", ["Stars", "made"])
def test_a_format_of_another_package_reads_texts(distributions, target):
    distributions.install("starbridge", WORKING, {"stars": target})
    plug_ins = PlugIns()
    (article,) = read(plug_ins, b"*Which harbour?*Callao*")
    assert (article.title, article.questions[0].answer) == ("Stars", "Callao")
    assert [(each.name, each.package, each.fault) for each in plug_ins.known] == [("stars", "starbridge 1.2", None)]


def test_a_package_format_reads_files_that_are_no_text(distributions):
    distributions.install("starbridge", WORKING, {"box": "Box"})
    (article,) = FormatRegistry(plug_ins=PlugIns()).read_file(BytesIO(b"BOX\0*Which harbour?*Callao*"), name="x.box")
    assert (article.title, article.path) == ("Stars", "x.box")


def test_the_own_formats_come_first(distributions):
    distributions.install("starbridge", WORKING, {"stars": "Stars"})
    assert read(PlugIns(), PAGE)[0].title == "Rates Rise"


def test_nothing_is_loaded_before_it_is_asked_for(distributions):
    distributions.install("starbridge", WORKING, {"stars": "Stars"})
    plug_ins = PlugIns()
    assert plug_ins.known == ()
    assert [each.name for each in plug_ins.formats] == ["stars"]
    assert plug_ins.packages == []


def test_it_is_loaded_once_whatever_the_threads(distributions):
    distributions.install("starbridge", WORKING, {"stars": "Stars"})
    plug_ins = PlugIns()
    found = []
    threads = [threading.Thread(target=lambda: found.extend(plug_ins.formats)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(map(id, found))) == 1


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("import a_module_that_is_not_there", "Broken", "No module named"),
        ("x = 1", "Broken", "has no attribute 'Broken' (AttributeError)."),
        ("def broken(:", "broken", "(SyntaxError)."),
        ("raise SystemExit(3)", "Broken", "3 (SystemExit)."),
        ("class Broken:\n    def __init__(self, x):\n        pass", "Broken", "(TypeError)."),
        ("class Broken:\n    name = 'x'", "Broken", "it has no method recognises (TypeError)."),
        ("Broken = 3", "Broken", "it has no method recognises (TypeError)."),
    ],
)
def test_one_that_does_not_load_is_known_with_its_fault(distributions, source, target, said):
    distributions.install("badbridge", source, {"broken": target})
    distributions.install("starbridge", WORKING, {"stars": "Stars"})
    plug_ins = PlugIns()
    assert read(plug_ins, PAGE)[0].title == "Rates Rise"
    assert read(plug_ins, b"*Which harbour?*Callao*")[0].title == "Stars"
    (complaint,) = complaints(plug_ins)
    assert complaint.startswith('The format "broken" of badbridge 1.2 does not work: ')
    assert said in complaint


def test_one_that_fails_to_recognise_recognises_nothing(distributions):
    source = broken("pass").replace("return 1.0", "raise ValueError('no idea')")
    distributions.install("badbridge", source, {"broken": "Broken"})
    plug_ins = PlugIns()
    assert read(plug_ins, PAGE)[0].title == "Rates Rise"
    assert complaints(plug_ins) == [
        'The format "broken" of badbridge 1.2 does not work: no idea (ValueError). Update or remove the package.'
    ]


@pytest.mark.parametrize(
    ("said", "sure"), [("7", 1.0), ("-1", 0.0), ("'x'", 0.0), ("None", 0.0), ("float('nan')", 0.0)]
)
def test_how_sure_it_is_stays_within_bounds(distributions, said, sure):
    distributions.install("badbridge", broken("pass").replace("return 1.0", f"return {said}"), {"broken": "Broken"})
    (guard,) = PlugIns().formats
    assert guard.recognises("text", None) == sure


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("raise KeyError('front')", "'front' (KeyError)."),
        ("raise SystemExit", "SystemExit."),
        ("raise RecursionError('too deep')", "too deep (RecursionError)."),
        ("return None", "something else than a list of articles"),
        ("return ['text']", "something else than a list of articles"),
        ("from quizapp.core.article import Article; return [Article(title=3)]", "(TypeError)."),
        ("from quizapp.core.article import Article; return [Article(title='\\ud800')]", "(UnicodeEncodeError)."),
        ("from quizapp.core.article import Article; return [Article(title='x', questions=('q',))]", "than questions"),
    ],
)
def test_one_that_fails_to_read_is_the_fault_of_the_file_alone(distributions, body, said):
    distributions.install("badbridge", broken(body), {"broken": "Broken"})
    plug_ins = PlugIns()
    with pytest.raises(QuizAppError) as refused:
        read(plug_ins, PAGE, "rates.txt")
    assert refused.value.message.startswith('rates.txt cannot be read: the format "broken" of badbridge 1.2 failed: ')
    assert said in refused.value.message
    assert len(complaints(plug_ins)) == 1


def test_a_file_that_it_refuses_is_no_fault_of_it(distributions):
    body = "from quizapp.errors import QuizAppError; raise QuizAppError('It is empty.', 'Fill it.')"
    distributions.install("badbridge", broken(body), {"broken": "Broken"})
    plug_ins = PlugIns()
    with pytest.raises(QuizAppError, match=r"^It is empty\. Fill it\.$"):
        read(plug_ins, PAGE)
    assert complaints(plug_ins) == []


def test_metadata_that_cannot_be_read_are_shown():
    def find():
        raise UnicodeError("entry_points.txt is no text")

    plug_ins = PlugIns(find)
    assert plug_ins.formats == []
    (complaint,) = complaints(plug_ins)
    assert complaint.startswith('The format "quizapp.formats" of an installed package does not work: ')
    assert "entry_points.txt is no text (UnicodeError)." in complaint


def test_the_example_of_the_readme_works(distributions):
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    toml, python = (re.search(rf"^```{kind}\n(.*?)\n```$", readme, re.MULTILINE | re.DOTALL)[1] for kind in KINDS)
    ((name, value),) = tomllib.loads(toml)["project"]["entry-points"]["quizapp.formats"].items()
    distributions.install("quizapp_arrows", python, {name: value.partition(":")[2]})
    plug_ins = PlugIns()
    (article,) = read(plug_ins, b"%arrows\nCapital of Peru => Lima\n", "peru.txt")
    assert [(question.question, question.answer) for question in article.questions] == [("Capital of Peru", "Lima")]
    with pytest.raises(QuizAppError, match=r"^peru\.txt, line 2, has no arrow\."):
        read(plug_ins, b"%arrows\nCapital of Peru", "peru.txt")
    assert complaints(plug_ins) == []


def test_the_entry_points_are_those_of_the_group():
    assert list(installed()) == list(importlib.metadata.entry_points(group="quizapp.formats"))
