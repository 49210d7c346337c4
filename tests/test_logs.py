import logging
import re

import pytest

from quizapp import logs


@pytest.mark.parametrize("subject", logs.SUBJECTS)
def test_a_line_of_any_subject_reaches_the_file(tmp_path, subject):
    with logs.configured(tmp_path):
        logging.getLogger(f"quizapp.{subject}").info("deck %d", 7)
    line = (tmp_path / "quizapp.log").read_text("utf-8")
    assert re.fullmatch(rf"\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{3}}Z INFO quizapp\.{subject}: deck 7\n", line)


def test_neither_folder_nor_file_is_made_before_the_first_line(tmp_path):
    with logs.configured(tmp_path / "log"):
        assert not (tmp_path / "log").exists()
        logging.getLogger("quizapp.gui").info("open")
        assert (tmp_path / "log" / "quizapp.log").is_file()


def test_only_the_named_subjects_are_kept_in_full(tmp_path):
    with logs.configured(tmp_path, ["sql"]):
        logging.getLogger("quizapp.sql").debug("statement")
        logging.getLogger("quizapp.study").debug("card")
    text = (tmp_path / "quizapp.log").read_text("utf-8")
    assert "statement" in text
    assert "card" not in text


def test_only_the_named_subjects_are_shown_on_standard_error(tmp_path, capsys):
    with logs.configured(tmp_path, ["task", "gui"]):
        logging.getLogger("quizapp.task").debug("begun")
        logging.getLogger("quizapp.gui").info("shown")
        logging.getLogger("quizapp.study").info("answered")
    shown = capsys.readouterr().err.splitlines()
    assert [line.rpartition(" ")[2] for line in shown] == ["begun", "shown"]


def test_three_files_of_a_megabyte_are_kept(tmp_path):
    with logs.configured(tmp_path):
        log = logging.getLogger("quizapp.import")
        for number in range(450):
            log.info("%06d %s", number, "x" * 9_900)
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert sorted(sizes) == ["quizapp.log", "quizapp.log.1", "quizapp.log.2"]
    assert max(sizes.values()) <= 1_000_000
    assert "000449" in (tmp_path / "quizapp.log").read_text("utf-8")


def test_any_script_can_be_logged(tmp_path):
    with logs.configured(tmp_path):
        logging.getLogger("quizapp.import").info("zone %s", "日本")
    assert "日本" in (tmp_path / "quizapp.log").read_text("utf-8")


def test_a_log_that_cannot_be_written_is_named_once_and_does_not_stop_the_program(tmp_path, capsys):
    in_the_way = tmp_path / "log"
    in_the_way.write_text("a file where the folder should be")
    with logs.configured(in_the_way):
        for _ in range(3):
            logging.getLogger("quizapp.study").info("answered")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert str(in_the_way) in lines[0]


def test_afterwards_nothing_of_it_is_left(tmp_path):
    house, subject = logging.getLogger("quizapp"), logging.getLogger("quizapp.sched")
    before = (house.level, list(house.handlers), subject.level, list(subject.handlers))
    with logs.configured(tmp_path, ["sched"]):
        pass
    assert (house.level, list(house.handlers), subject.level, list(subject.handlers)) == before


def test_it_is_taken_down_after_a_fault_too(tmp_path):
    house = logging.getLogger("quizapp")
    before = list(house.handlers)
    with pytest.raises(ZeroDivisionError), logs.configured(tmp_path):
        raise ZeroDivisionError
    assert house.handlers == before
