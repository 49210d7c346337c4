"""The house as the rules see it: every module of the program and every file of the tests, parsed once."""

import ast
import io
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Import:
    """One imported module: its full dotted name, and the line that imports it."""

    module: str
    line: int


@dataclass(frozen=True)
class Source:
    """One Python file, by its path below the checkout ("quizapp/core/card.py")."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def room(self) -> str:
        return room_of(self.module)

    @cached_property
    def imports(self) -> list[Import]:
        """All, lazy ones and those for types alone included; `from a import b` gives a.b where that is a module."""
        found = []
        for node in self.nodes:
            if isinstance(node, ast.Import):
                found += [Import(alias.name, node.lineno) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                found += [Import(_target(node.module or "", alias.name), node.lineno) for alias in node.names]
        return list(dict.fromkeys(found))

    @cached_property
    def calls(self) -> list[ast.Call]:
        return [node for node in self.nodes if isinstance(node, ast.Call)]

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """Line and text of each comment."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]

    def at(self, line: int, fault: str) -> str:
        return f"{self.path}:{line}: {fault}"


def room_of(module: str) -> str:
    """Return the part below `quizapp`: a folder, or a module that stands alone; "quizapp" for the package itself."""
    return [*module.split("."), "quizapp"][1]


def called_name(call: ast.Call) -> str:
    """Return the last name of what is called: "b" for both `b()` and `a.b()`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def owner_name(call: ast.Call) -> str:
    """Return the last name before the dot of what is called: "a" for `a.b()` and for `x.a.b()`."""
    match call.func:
        case ast.Attribute(value=ast.Name(id=name)) | ast.Attribute(value=ast.Attribute(attr=name)):
            return name
    return ""


@cache
def program() -> tuple[Source, ...]:
    return tuple(_sources("quizapp"))


@cache
def checks() -> tuple[Source, ...]:
    return tuple(_sources("tests"))


def is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def _sources(folder: str) -> Iterator[Source]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        yield Source(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))


def _target(module: str, name: str) -> str:
    if module.partition(".")[0] != "quizapp" and module != "PySide6":
        return module
    full = f"{module}.{name}"
    place = ROOT.joinpath(*full.split("."))
    return full if module == "PySide6" or place.is_dir() or place.with_suffix(".py").is_file() else module
