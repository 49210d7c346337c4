"""Journey 3: one article by paste: Ctrl+V anywhere, the preview opens filled, import, study at once."""

import pytest


def test_an_article_is_pasted_imported_and_studied(sit_down, article):
    student = sit_down()
    student.paste(article)
    assert student.page == "import"
    student.sees("New", "Import 1 article", "3 cards", "Which bridge is meant?")
    assert student.decks_on_disk() == 10, "nothing is written before the student says so"

    student.click("Import 1 article")
    student.sees("3 cards added")
    assert student.decks_on_disk() == 11
    assert student.page == "deck"
    student.click("Study")
    student.sees("Show answer", "Which bridge is meant?")


@pytest.mark.parametrize("place", ["d", "l", "t"])
def test_paste_works_from_every_page(sit_down, article, place):
    student = sit_down()
    student.press(place)
    student.paste(article)
    student.sees("Import 1 article")


def test_the_same_article_again_changes_nothing(sit_down, article):
    student = sit_down()
    student.paste(article)
    student.click("Import 1 article")
    student.sees("3 cards added")
    before = student.contents_on_disk()
    student.paste(article)
    student.sees("Duplicate")
    assert student.contents_on_disk() == before


def test_a_changed_answer_updates_the_card_and_keeps_its_schedule(sit_down, article):
    student = sit_down()
    student.paste(article)
    student.click("Import 1 article")
    student.click("Study")
    student.press(" ")
    student.rate("4")
    schedule = student.card_on_disk("Which bridge is meant?").schedule
    assert schedule.reps == 1

    student.paste(article.replace("2,750", "2,754"))
    student.sees("Update")
    student.click("Import 1 article")
    student.sees("updated")
    card = student.card_on_disk("Which bridge is meant?")
    assert "2,754" in card.answer
    assert card.schedule == schedule


def test_an_import_is_undone_as_a_whole(sit_down, article):
    student = sit_down()
    before = student.contents_on_disk()
    student.paste(article)
    student.click("Import 1 article")
    student.sees("3 cards added")
    student.click("Undo")
    student.waits_for(lambda: student.contents_on_disk() == before)


def test_files_dropped_anywhere_open_in_the_preview(sit_down, article, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "bridge.txt").write_text(article)
    (folder / "broken.txt").write_bytes(bytes(range(256)))
    student = sit_down()
    student.drop(folder)
    student.sees("Import 1 article")
    assert "Error" in student.screen
    student.click("Import 1 article")
    student.sees("3 cards added")
