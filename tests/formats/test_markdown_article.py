from quizapp.formats.markdown_article import holds_article, looks_written, read_article

PROSE = (
    "The harbour opened in *May* after nine years of work. Ships came at once from all over the world, and stayed. "
    "The city paid for all of it.\n"
)


def test_a_heading_or_the_name_tells_that_it_is_markdown():
    assert looks_written("# Harbour\nText", None)
    assert looks_written("Text", "notes.MD")
    assert not looks_written("Text with a #tag and C# in it", "notes.txt")


def test_running_text_is_an_article():
    assert holds_article(f"# Harbour\n\n{PROSE}")
    assert not holds_article("# Harbour\n\n- grain\n- steel\n")


def test_line_numbers_are_those_of_the_text():
    text = f"# Harbour\n<!-- note -->\nBy a Writer\n{PROSE}\n## More\n{PROSE}![a](b.png)\n"
    (article,) = read_article(text, path=None)
    assert article.line == 1
    assert {(2, "note"), (8, "![a](b.png)")} <= {(finding.line, finding.text) for finding in article.findings}


def test_code_stays_as_it_is():
    (article,) = read_article(f"{PROSE}\n```\na *b* c\n```\n\n{PROSE}", path=None)
    assert "a *b* c" in article.text


def test_without_running_text_there_is_no_article():
    assert read_article("# Harbour\n\n- grain\n", path=None) == []
