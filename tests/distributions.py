"""Packages that are installed for the length of a test: a folder on the path, with metadata as pip leaves them."""

import sys
from collections.abc import Mapping
from pathlib import Path


class Distributions:
    """`install` makes a package of one module, with entry points of the group for formats."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._modules: list[str] = []

    def install(self, name: str, source: str, points: Mapping[str, str], *, version: str = "1.2") -> None:
        """`points` are names with the objects in the module `name` that they stand for."""
        about = self._folder / f"{name}-{version}.dist-info"
        about.mkdir()
        about.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
        lines = [f"{point} = {name}:{target}" for point, target in points.items()]
        about.joinpath("entry_points.txt").write_text("\n".join(["[quizapp.formats]", *lines]), "utf-8")
        self._folder.joinpath(f"{name}.py").write_text(source, "utf-8")
        self._modules.append(name)

    def forget(self) -> None:
        for name in self._modules:
            sys.modules.pop(name, None)
