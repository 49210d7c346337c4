from quizapp.formats.lines import read_lines
from quizapp.formats.question_pairs import read_pairs


def pairs_of(text, *, may_be_cut=True):
    questions, findings = read_pairs(read_lines(text)[0], may_be_cut=may_be_cut)
    return (
        [(question.line, question.question, question.answer, question.cut_off) for question in questions],
        sorted((finding.line, finding.kind.value, finding.text) for finding in findings),
    )


def answers_of(text):
    return [answer for _, _, answer, _ in pairs_of(text)[0]]


def test_questions_and_answers_in_turn():
    assert pairs_of("Who?\nIt did it.\nWhen?\nIt was then.") == (
        [(1, "Who?", "It did it.", False), (3, "When?", "It was then.", False)],
        [],
    )


def test_bulleted_questions_and_answers():
    assert pairs_of("- Who?\n\n- It did it.\n- When?\n- It was then.") == (
        [(1, "Who?", "It did it.", False), (4, "When?", "It was then.", False)],
        [],
    )


def test_answers_without_bullets_below_bulleted_questions():
    assert answers_of("- Who?\nIt did it.\n- When?\n\nIt was then.") == ["It did it.", "It was then."]


def test_an_answer_goes_on_over_several_lines():
    assert answers_of("Who?\nIt did\nit then.\nAnd there.\nWhen?\nNow.") == ["It did it then.\nAnd there.", "Now."]
    assert answers_of("- Who?\n- It did\nit then.\nAnd there.\n- When?\n- Now.") == [
        "It did it then.\nAnd there.",
        "Now.",
    ]


def test_a_question_goes_on_over_several_lines():
    assert pairs_of("- Who did it\nto whom?\n- It did.\n- When?\n- Now.")[0] == [
        (1, "Who did it to whom?", "It did.", False),
        (4, "When?", "Now.", False),
    ]


def test_a_question_without_bullet_that_broke_off_takes_its_beginning_from_the_line_before():
    questions, findings = pairs_of("When?\nNow.\nWho did it\nto whom?\nIt did.")
    assert questions == [(1, "When?", "Now.", False), (3, "Who did it to whom?", "It did.", False)]
    assert findings == [(3, "guessed", "Who did it")]
    questions, _ = pairs_of("When?\nNow.\nWho did\nit and\nto whom?\nIt did.")
    assert questions[1] == (3, "Who did it and to whom?", "It did.", False)


def test_a_question_may_break_off_after_an_abbreviation_or_before_a_name():
    wide = "What is the position of the government on future cooperation with the U.S."
    assert pairs_of(f"When?\nNow.\n{wide}\nadministration?\nIt agrees.")[0][1][1] == f"{wide} administration?"
    wide = "What is the position of the government on future cooperation with the King"
    assert pairs_of(f"When?\nNow.\n{wide}\nHarald?\nIt agrees.")[0][1][1] == f"{wide} Harald?"
    assert pairs_of("- When?\n- Now.\n- What of the U.S.\nadministration?\n- It agrees.")[0][1][1] == (
        "What of the U.S. administration?"
    )


def test_an_answer_may_be_a_list():
    assert pairs_of("Who?\nThese did it:\n- Kari\n- Ola\nWhen?\nOn these days:\n- Monday\n- Tuesday") == (
        [
            (1, "Who?", "These did it:\n- Kari\n- Ola", False),
            (5, "When?", "On these days:\n- Monday\n- Tuesday", False),
        ],
        [],
    )


def test_a_second_bulleted_answer_is_joined_and_reported():
    questions, findings = pairs_of("- Who?\n- Kari did it.\n- Ola did it.\n- When?\n- Now.")
    assert questions[0] == (1, "Who?", "Kari did it.\nOla did it.", False)
    assert findings == [(3, "guessed", "Ola did it.")]


def test_a_paragraph_set_apart_is_joined_and_reported():
    questions, findings = pairs_of("Who?\nKari did it.\n\nOla did it.\nWhen?\nNow.")
    assert questions[0] == (1, "Who?", "Kari did it.\nOla did it.", False)
    assert findings == [(4, "guessed", "Ola did it.")]


def test_a_heading_between_answer_and_question_is_joined_and_reported():
    questions, findings = pairs_of("Who?\nKari did it.\nShare\nWhen?\nNow.")
    assert questions[0] == (1, "Who?", "Kari did it.\nShare", False)
    assert findings == [(3, "guessed", "Share")]


def test_pictures_addresses_and_headings_among_bullets_are_left_over():
    questions, findings = pairs_of(
        "- Who?\n- Kari did it.\n![ad](ad.png)\nhttps://example.org/1\nShare\n- When?\n- Now."
    )
    assert [answer for _, _, answer, _ in questions] == ["Kari did it.", "Now."]
    assert findings == [
        (3, "left_over", "![ad](ad.png)"),
        (4, "left_over", "https://example.org/1"),
        (5, "left_over", "Share"),
    ]


def test_a_heading_right_below_a_bulleted_answer_is_left_over():
    questions, findings = pairs_of("- Who?\n- Kari did it.\nShare\n- When?\n- Now.")
    assert questions[0] == (1, "Who?", "Kari did it.", False)
    assert findings == [(3, "left_over", "Share")]


def test_a_picture_between_question_and_answer_is_left_over():
    questions, findings = pairs_of("Who?\nphoto.jpg\nKari did it.\nWhen?\nNow.")
    assert questions[0] == (1, "Who?", "Kari did it.", False)
    assert findings == [(2, "left_over", "photo.jpg")]


def test_a_host_may_be_an_answer():
    assert answers_of("Which site was it?\nexample.org\nWhen?\nNow.") == ["example.org", "Now."]


def test_a_question_that_lost_its_bullet_is_a_question():
    assert pairs_of("- Who?\n- Kari did it.\nWhen?\n- Now.")[0][1] == (3, "When?", "Now.", False)


def test_an_answer_may_end_with_a_question():
    questions, findings = pairs_of("- What did he ask?\n- He spoke in Oslo. He asked: “Why?”\n- Who?\n- Kari.")
    assert questions[0] == (1, "What did he ask?", "He spoke in Oslo. He asked: “Why?”", False)
    assert findings == [(2, "guessed", "He spoke in Oslo. He asked: “Why?”")]


def test_a_question_without_an_answer_is_left_over():
    questions, findings = pairs_of("- Who?\n- When?\n- Now.\n- Why?")
    assert questions == [(2, "When?", "Now.", False)]
    assert findings == [(1, "left_over", "Who?"), (4, "left_over", "Why?")]


def test_a_question_that_the_text_ends_within_is_left_over():
    for bullet in ("", "- "):
        questions, findings = pairs_of(f"{bullet}Who?\n{bullet}Kari did it.\n{bullet}What did the minis")
        assert questions == [(1, "Who?", "Kari did it.", False)]
        assert findings == [(3, "left_over", "What did the minis")]


def test_an_answer_that_the_text_ends_within_is_kept_and_marked():
    for bullet in ("", "- "):
        questions, findings = pairs_of(f"{bullet}Who?\n{bullet}Kari did it.\n{bullet}When?\n{bullet}It was on the")
        assert questions[1] == (3, "When?", "It was on the", True)
        assert findings == [(4, "guessed", "It was on the")]


def test_dots_stand_for_the_rest_of_an_answer():
    assert [cut for *_, cut in pairs_of("Who?\nKari did it.\nWhen?\nIt was…")[0]] == [False, True]


def test_a_single_answer_is_marked_if_it_has_the_length_of_a_sentence():
    assert pairs_of("When?\nIt was on the first")[0][0][3]
    assert pairs_of("いつ？\n昨日のこと")[0][0][3]
    assert not pairs_of("Where?\nOslo")[0][0][3]


def test_short_answers_without_full_stops_are_complete():
    assert not any(cut for *_, cut in pairs_of("Where?\nOslo\nWhen?\nOn Monday\nWho?\nKari")[0])


def test_an_answer_before_an_analysis_is_not_cut_off():
    assert not any(cut for *_, cut in pairs_of("Who?\nKari did it.\nWhen?\nIt was on the", may_be_cut=False)[0])


def test_an_answer_whose_field_was_closed_is_not_cut_off():
    questions, findings = pairs_of('Who?\nKari did it.\nWhat was it?\nIt was "a mess",')
    assert questions[1] == (3, "What was it?", 'It was "a mess"', False)
    assert findings == [(4, "mended", 'It was "a mess",')]


def test_what_follows_the_last_answer_and_is_no_sentence_is_left_over():
    questions, findings = pairs_of("- Who?\n- Kari did it.\n\nRelated articles\n\nAll rights are reserved here.")
    assert questions == [(1, "Who?", "Kari did it.", False)]
    assert findings == [(4, "left_over", "Related articles"), (6, "left_over", "All rights are reserved here.")]


def test_a_last_paragraph_without_bullets_is_joined_and_reported():
    questions, findings = pairs_of("Who?\nKari did it.\n\nOla helped her with it.\n\nShare")
    assert questions == [(1, "Who?", "Kari did it.\nOla helped her with it.", False)]
    assert findings == [(4, "guessed", "Ola helped her with it."), (6, "left_over", "Share")]


def test_debris_is_mended_in_questions_and_answers_and_reported():
    questions, findings = pairs_of('"Who?",\n"Kari.", "Ola.",\nWhen?\nHe said: "Now."')
    assert questions == [(1, "Who?", "Kari. Ola.", False), (3, "When?", 'He said: "Now."', False)]
    assert findings == [(1, "mended", '"Who?",'), (2, "mended", '"Kari.", "Ola.",')]


def test_a_quotation_over_several_lines_keeps_its_marks():
    assert answers_of('Who?\nHe said: "We sail.\nWe return."\nWhen?\nNow.') == [
        'He said: "We sail.\nWe return."',
        "Now.",
    ]
