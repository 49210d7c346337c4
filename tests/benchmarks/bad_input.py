"""Measures what bad files cost: `python tests/benchmarks/bad_input.py`.

Each file is given to `quizapp import --dry-run` in a process of its own, and its time and peak memory are printed. The
first line is that of a good file.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from bad_files import ARTICLE, MEMBERS, bomb, laughing, nested, overlapping, packed, page

FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "good article": ("a.txt", lambda: ARTICLE),
    **{f"bomb of 600 MB, {name}": (name, lambda member=member: bomb(member)) for name, member in MEMBERS.items()},
    **{f"20,000 members in one, {name}": (name, lambda m=member: overlapping(m)) for name, member in MEMBERS.items()},
    "50 archives in one another": ("a.zip", lambda: nested(50)),
    "billion laughs in .cards": ("a.cards", lambda: packed({"cards.xml": laughing("openSM2sync")})),
    "billion laughs in .xlsx": ("a.xlsx", lambda: packed({"xl/workbook.xml": laughing("workbook")})),
    "billion laughs": ("a.html", lambda: laughing("html")),
    "line of 10 MB": ("a.txt", lambda: b"a " * 5_000_000),
    "line of 10 MB of commas": ("a.csv", lambda: b"a, " * 3_333_333),
    "line of 10 MB of brackets": ("a.json", lambda: b"[" * 10_000_000),
    "line of 10 MB of tags": ("a.html", lambda: b"<p>" * 3_333_333),
    "2 MB of headings that ask": ("a.md", lambda: b"## Why?\nSo.\n" * 160_000),
    "hostile page": ("a.html", lambda: page("http://127.0.0.1:9").encode()),
    "gigabyte of zeros": ("a.txt", lambda: b""),
    "400 MB of zeros called .apkg": ("a.apkg", lambda: b""),
}
SPARSE = {"gigabyte of zeros": 1_000_000_000, "400 MB of zeros called .apkg": 400_000_000}


def cost(path: Path, profile: Path) -> tuple[float, float]:
    """Return the seconds and the MiB that the import of `path` takes."""
    command = [sys.executable, "-m", "quizapp", "--profile", str(profile), "import", "--dry-run", str(path)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        _, _, usage = os.wait4(program.pid, 0)
        program.returncode = 0
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def main() -> None:
    for what, (name, data) in FILES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_bytes(data())
            if what in SPARSE:
                os.truncate(path, SPARSE[what])
            took, peak = cost(path, Path(folder, "profile"))
        print(f"{what:<40}{took:>8.1f} s{peak:>8.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
