import pytest

from quizapp.formats.sentences import (
    begins_small,
    core_of,
    ends_sentence,
    has_several_sentences,
    has_words,
    is_broken_off,
    is_prose,
    is_question,
    is_without_spaces,
    join_lines,
)


@pytest.mark.parametrize(
    "text",
    [
        "What is it?",
        "What is it ?",
        'What did he call "a mess?"',
        '"What is it?",',
        "What did he call “a mess?”",
        "Qui a dit « oui ? »",
        "What happened (and why?)",
        "Really?!",
        "What is it?[3]",
        "**What is it?**",
        "什么时候？",
        "「何ですか？」",
        "ما هذا؟",
        "ما هذا؟\u200f",
        "Ποιος είναι ο πρωθυπουργός;",
        "Ποιος είναι;\u037e".replace(";", ""),
        "Ո՞վ է վարչապետը։",
        "Ո՞վ է վարչապետը:",
        "Ինչ է սա՞",
        "ጠቅላይ ሚኒስትሩ ማን ነው፧",
        "¿Quién ganó?",
    ],
)
def test_a_question_is_known_by_its_mark_in_any_script(text):
    assert is_question(text)
    assert ends_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It is.",
        "Who? He was.",
        "He went; she stayed;",
        "Он пришёл;",
        "Սա գիրք է։ Ո՞վ",
        "Ո՞վ է։ Սա գիրք է։",
        "Stop!",
        "Which (of these?) one",
        '"',
    ],
)
def test_other_lines_are_no_questions(text):
    assert not is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is.",
        'He said "no."',
        "(It is.)",
        "It is.[1][2]",
        "ok!",
        "これは本。",
        "यह है।",
        "وہ ہے۔",
        "Սա է։",
        "ነው።",
        "ជា។",
        "It is…",
    ],
)
def test_a_sentence_ends_with_the_full_stop_of_its_script(text):
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "It is", "It is,", "The U.S", 'He said "no"', "これは本", "यह है"])
def test_a_text_without_a_full_stop_does_not_end_a_sentence(text):
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    "text", ["They agreed to", "They agreed to…", "They agreed to ...", "He said no,", "これは本", "It is (the"]
)
def test_a_text_that_stops_within_a_sentence_is_broken_off(text):
    assert is_broken_off(text)


@pytest.mark.parametrize("text", ["They agreed.", 'He said "no."', "เขาเป็นนายกรัฐมนตรี", "ເຂົາ"])
def test_a_finished_text_is_not_broken_off_and_thai_and_lao_need_no_full_stop(text):
    assert not is_broken_off(text)


@pytest.mark.parametrize(
    "text", ["They met. Then what?", 'He asked: "Why?" Nobody knew', "他来了。为什么？", "Ministers met! Who came?"]
)
def test_several_sentences_are_seen(text):
    assert has_several_sentences(text)


@pytest.mark.parametrize(
    "text",
    [
        "What did the U.S. Secretary say?",
        "What did Mr. Smith say?",
        "What did Gov. Smith say?",
        "What is it?",
        "他来了吗？",
        "It costs 3.50 euros.",
    ],
)
def test_abbreviations_initials_and_numbers_end_no_sentence(text):
    assert not has_several_sentences(text)


def test_prose_is_a_finished_sentence_of_some_length():
    assert is_prose("A storm closed two ports.")
    assert is_prose("日本銀行は2024年7月3日、新しい紙幣を発行した。")
    assert not is_prose("Storm Closes Two Ports On Monday")
    assert not is_prose("Dwayne Johnson Jr.")


def test_a_line_that_goes_on_begins_with_a_small_letter():
    assert begins_small("and more")
    assert begins_small("\u200eélan")
    assert not begins_small("And more")
    assert not begins_small("より")
    assert not begins_small("")


def test_the_core_is_without_space_and_unseen_marks():
    assert core_of(" \u200f\u3000سؤال؟\u200f \n") == "سؤال؟"
    assert core_of("\u200f") == ""


def test_words_are_letters_or_digits_of_any_script():
    assert has_words("…a")
    assert has_words("७")
    assert has_words("本")
    assert not has_words('"…", — 🎉')


def test_scripts_without_spaces_between_words_are_known():
    assert is_without_spaces("紙幣")
    assert is_without_spaces("นายก")
    assert not is_without_spaces("नया नोट")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([], ""),
        (["One line."], "One line."),
        (["They agreed to", "meet again."], "They agreed to meet again."),
        (["They agreed.", "They met."], "They agreed.\nThey met."),
        (["They met the U.S.", "ambassador."], "They met the U.S. ambassador."),
        (["These ports:", "Alta"], "These ports:\nAlta"),
        (["These ports", "- Alta", "- Bodo"], "These ports\n- Alta\n- Bodo"),
        (["日本銀行は新しい", "紙幣を発行した。"], "日本銀行は新しい紙幣を発行した。"),
        (["Two  spaces", "and\ta tab"], "Two spaces and a tab"),
    ],
)
def test_lines_are_joined_where_a_sentence_goes_on_and_kept_apart_where_it_ended(lines, text):
    assert join_lines(lines) == text
