"""A long fuzz run over the readers, guided by the calls that a file leads to.

    python tests/fuzzing/run.py [--seconds 600] [--seed N] [--keep DIR] [kind ...]

A file that leads to calls nobody made before is kept and changed further. What is found is written to DIR: the file,
and beside it what went wrong. The exit status is 1 if anything was.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import gettempdir
from types import FrameType

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from fuzzing.mutations import Mutator
from fuzzing.reading import look_at, readers, take
from fuzzing.samples import samples

_SLOW = 5.0
"""A file of a fuzz run is small: reading it for more seconds than these is a fault."""


class Run:
    """One run over the files of some kinds."""

    def __init__(self, seed: int, keep: Path, kinds: list[str]) -> None:
        known = samples()
        self._random = Random(seed)
        self._files = [(name, data) for kind in kinds or known for name, data in known[kind]]
        self._mutator = Mutator(self._random, [data for _, data in self._files])
        self._readers = readers()
        self._keep = keep
        self._seen: set[tuple[object, int]] = set()
        self._faults: set[str] = set()
        self.count = 0

    def go_on(self, seconds: float) -> int:
        """Read changed files for so many `seconds`, and return how many different faults there were."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            name, data = self._random.choice(self._files)
            self._try(name, self._mutator.changed(data))
            self.count += 1
            if self.count % 1_000 == 0:
                print(f"{self.count} files, {len(self._files)} kept, {len(self._faults)} faults", flush=True)
        return len(self._faults)

    def _try(self, name: str, data: bytes) -> None:
        before, began = len(self._seen), time.process_time()
        try:
            with self._watched():
                look_at(name, data)
                self._random.choice(self._readers)(name, data)
            if self.count % 100 == 0:
                take(name, data)
        except Exception as fault:
            where = traceback.extract_tb(fault.__traceback__)[-1]
            self._report(
                f"{type(fault).__name__} in {where.filename}:{where.lineno}", name, data, traceback.format_exc()
            )
        took = time.process_time() - began
        if took > _SLOW:
            self._report(f"slow {name}", name, data, f"It took {took:.1f} seconds.")
        if len(self._seen) > before:
            self._files.append((name, data))

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Note each call in the program by what is called and the line that calls it."""

        def note(frame: FrameType, event: str, _argument: object) -> None:
            if event == "call" and "quizapp" in frame.f_code.co_filename and frame.f_back is not None:
                self._seen.add((frame.f_code, frame.f_back.f_lineno))

        sys.setprofile(note)
        try:
            yield
        finally:
            sys.setprofile(None)

    def _report(self, what: str, name: str, data: bytes, why: str) -> None:
        if what in self._faults:
            return
        self._faults.add(what)
        self._keep.mkdir(parents=True, exist_ok=True)
        place = self._keep / f"{len(self._faults)}-{name}"
        place.write_bytes(data)
        place.with_name(f"{place.name}.why").write_text(why, "utf-8")
        print(f"{what}: {place}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Reads changed files until a reader fails.")
    parser.add_argument("kinds", nargs="*", choices=[[], *samples()], help="kinds of files; all, if none is named")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(gettempdir(), "quizapp-fuzzing"), metavar="DIR")
    told = parser.parse_args()
    run = Run(told.seed, told.keep, told.kinds)
    faults = run.go_on(told.seconds)
    print(f"{run.count} files were read; {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
