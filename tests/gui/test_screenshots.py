from clocks import FakeClock
from PySide6.QtGui import QImage

from quizapp.gui.screenshots import Walk
from quizapp.paths import Profile
from quizapp.settings import Theme as Choice

SCENES = (
    "today", "break-planner", "today-break", "today-backlog",
    "review-question", "review-answer", "review-spanish", "review-japanese", "review-end",
    "review-typed", "review-recalled",
    "review-cram", "review-countdown", "review-picture", "palette-study", "corrections", "leeches",
    "article-example",
    "import-preview", "import-article", "import-article-cards",
    "library", "deletion", "deck", "edit-deck", "information", "withdraw", "rescue", "statistics", "statistics-table",
    "inbox", "inbox-selected", "feed-form", "feeds", "settings", "settings-weighed", "settings-large",
    "today-large", "review-large", "fault",
)  # fmt: skip


def test_the_walk_takes_a_picture_of_every_page_and_no_two_are_the_same(theme, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    walk = Walk(theme, Profile(root=tmp_path / "profile"), FakeClock(), Choice.LIGHT)
    walk.window.resize(900, 600)
    walk.photograph(folder, "light-900x600")
    pictures = sorted(folder.iterdir())
    names = " ".join(picture.name for picture in pictures)
    for scene in SCENES:
        assert f"-{scene}-light-900x600.png" in names
    contents = {bytes(QImage(str(picture)).constBits()) for picture in pictures}
    assert len(contents) == len(pictures)
