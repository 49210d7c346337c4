"""The pages are loaded when they are needed."""

import subprocess
import sys

from quizapp.gui.pages.all_pages import PAGES
from quizapp.gui.pages.page import Page

CODE = """
import sys
import quizapp.gui.open_profile
from quizapp.gui.pages.all_pages import load_pages
def loaded():
    return sorted(n for n in sys.modules if n in ("quizapp.gui.pages.today", "quizapp.gui.pages.import_preview"))
print(loaded())
load_pages()
print(loaded())
"""


def test_today_is_shown_before_the_others_are_loaded():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60)
    before, after = done.stdout.splitlines()
    assert before == "['quizapp.gui.pages.today']"
    assert after == "['quizapp.gui.pages.import_preview', 'quizapp.gui.pages.today']"


def test_each_name_leads_to_a_page():
    for load, section in PAGES.values():
        assert issubclass(load(), Page)
        assert section in PAGES
