import pytest

from quizapp.errors import QuizAppError
from quizapp.formats.html_tree import MOST_ELEMENTS, common_parent, drop_clutter, main_part, prune, read_tree


def tree_of(body):
    return read_tree(f"<html><body>{body}</body></html>", "a.html")


def pruned(body):
    tree = tree_of(body)
    prune(tree)
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize(
    "silent",
    [
        "<script>var x = 'Evil'</script>",
        "<style>p { color: red }</style>",
        "<iframe src='https://ads.example.org'>Evil</iframe>",
        "<noscript>Turn scripts on</noscript>",
        "<template><p>Evil</p></template>",
        "<svg><text>Evil</text></svg>",
        "<object data='file:///etc/passwd'>Evil</object>",
        "<textarea>Evil</textarea><select><option>Evil</option></select><input value='Evil'>",
        "<nav>Home</nav>",
        "<aside>Related</aside>",
        "<footer>Imprint</footer>",
        "<header>Logo</header>",
        "<div role='navigation'>Home</div>",
        "<sup class='reference'>[1]</sup>",
        "<!-- Evil -->",
        "<?php Evil ?>",
    ],
)
def test_what_is_no_text_goes_and_what_stands_behind_it_stays(silent):
    assert pruned(f"<p>Lima is {silent}the capital.</p>") == "Lima is the capital."


def test_what_is_text_stays():
    assert pruned("<article><header><h1>Lima</h1></header><p>It is <b>large</b>.</p></article>") == "LimaIt is large."
    assert pruned("<form><p>Which city?</p><label><input type='radio'>Lima</label></form>") == "Which city?Lima"


def test_clutter_goes_without_the_parts_beside_the_text():
    silent = "<noscript>Evil</noscript><p class='toc'>Parts</p>"
    tree = tree_of(f"<nav>Home</nav><p>Lima<sup class='reference'>[1]</sup> is large.</p>{silent}")
    drop_clutter(tree)
    assert tree.text_content() == "HomeLima is large."


def test_the_main_part_is_the_only_article_or_else_the_part_that_is_called_so():
    assert main_part(tree_of("<p>a</p><article>b</article>")).text_content() == "b"
    assert main_part(tree_of("<p>a</p><main>c<article>b</article><article>d</article></main>")).text_content() == "cbd"
    assert main_part(tree_of("<p>a</p><div role='main'>b</div>")).text_content() == "b"
    assert main_part(tree_of("<p>a</p>")).tag == "html"


def test_the_common_parent_holds_all_and_is_none_of_them():
    tree = tree_of("<section><h2>a</h2><div><h2>b</h2></div></section><p>c</p>")
    first, second = tree.iter("h2")
    assert common_parent([first, second]).tag == "section"
    assert common_parent([first, next(tree.iter("p"))]).tag == "body"


@pytest.mark.parametrize("html", ["", "   ", "<!-- nothing -->"])
def test_an_empty_page_has_no_tree(html):
    assert read_tree(html, "a.html") is None


def test_a_page_is_no_bottomless_pit():
    with pytest.raises(QuizAppError, match=r"a\.html is nested too deeply"):
        tree_of("<div>" * 100_000)
    with pytest.raises(QuizAppError, match=r"a\.html has too many parts"):
        tree_of("<br>" * (MOST_ELEMENTS + 1))


def test_entities_of_a_page_s_own_mean_nothing():
    kinds = '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">'
    html = f"<!DOCTYPE html [{kinds}]><html><body>a&y;b</body></html>"
    text = read_tree(html, "a.html").text_content()
    assert "root" not in text
    assert "b" in text


def test_lone_surrogates_and_nul_bytes_are_no_hindrance():
    assert read_tree("<p>Lima\ud800 is\0 large.</p>", "a.html").text_content().startswith("Lima? is")


@pytest.mark.parametrize("name", ["embed", "source", "track", "wbr"])
def test_what_follows_an_element_that_holds_nothing_is_not_in_it(name):
    tree = read_tree(f"<body><p>One</p><{name} src=x><p>two</p></body>", "page")
    prune(tree)
    assert tree.text_content() == "Onetwo"
