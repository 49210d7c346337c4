"""Sizes that good houses of this kind reach, kept as a test so that drift is seen.

A number is no excuse for a bad cut: split by subject, never into part1 and part2.
"""

import ast
from collections.abc import Iterator

from architecture.house import Source, checks, program

FILE_LINES = 500
FUNCTION_LINES = 50
CLASS_METHODS = 20
IMPORTED_MODULES = 20
TEST_LINES_A_LINE = 0.9

Function = ast.FunctionDef | ast.AsyncFunctionDef


def long_files(source: Source) -> Iterator[str]:
    lines = source.text.count("\n")
    if lines > FILE_LINES:
        yield f"{source.path}: {lines} lines"


def long_functions(source: Source) -> Iterator[str]:
    for node in source.nodes:
        if isinstance(node, Function):
            lines = node.body[-1].end_lineno - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield source.at(node.lineno, f"{node.name} has {lines} lines")


def large_classes(source: Source) -> Iterator[str]:
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            methods = {each.name for each in node.body if isinstance(each, Function)}
            if len(methods) > CLASS_METHODS:
                yield source.at(node.lineno, f"{node.name} has {len(methods)} methods")


def busy_modules(source: Source) -> Iterator[str]:
    modules = {each.module for each in source.imports}
    if len(modules) > IMPORTED_MODULES:
        yield f"{source.path}: imports {len(modules)} modules"


def code_lines(sources: tuple[Source, ...]) -> int:
    """Count the lines that are neither blank nor a comment alone."""
    lines = (line.strip() for source in sources for line in source.text.splitlines())
    return sum(bool(line) and not line.startswith("#") for line in lines)


def test_files_are_short():
    faults = [fault for source in program() + checks() for fault in long_files(source)]
    assert not faults, f"Split by subject; {FILE_LINES} lines at most:\n" + "\n".join(faults)


def test_functions_are_short():
    faults = [fault for source in program() + checks() for fault in long_functions(source)]
    assert not faults, f"Give a part of it a name of its own; {FUNCTION_LINES} lines at most:\n" + "\n".join(faults)


def test_classes_have_few_methods():
    faults = [fault for source in program() for fault in large_classes(source)]
    assert not faults, f"There are two things in it; {CLASS_METHODS} methods at most:\n" + "\n".join(faults)


def test_modules_know_few_others():
    faults = [fault for source in program() for fault in busy_modules(source)]
    assert not faults, f"It does too much; {IMPORTED_MODULES} imported modules at most:\n" + "\n".join(faults)


def test_there_is_nearly_a_line_of_test_to_each_line_of_code():
    own = tuple(source for source in checks() if not source.path.startswith("tests/benchmarks/"))
    code, tested = code_lines(program()), code_lines(own)
    share = tested / code
    assert share >= TEST_LINES_A_LINE, f"Write what is missing: {tested} lines of test to {code} of code ({share:.2f})"


def test_one_line_more_than_allowed_is_seen():
    body = "    x = 1\n"
    assert not list(long_functions(Source("quizapp/a.py", "def f():\n" + body * (FUNCTION_LINES - 1))))
    assert list(long_functions(Source("quizapp/a.py", "def f():\n" + body * FUNCTION_LINES)))
    assert not list(long_files(Source("quizapp/a.py", "\n" * FILE_LINES)))
    assert list(long_files(Source("quizapp/a.py", "\n" * (FILE_LINES + 1))))


def test_one_method_or_import_more_than_allowed_is_seen():
    methods = [f"    def m{number}(self): ...\n" for number in range(CLASS_METHODS + 1)]
    assert not list(large_classes(Source("quizapp/a.py", "class A:\n" + "".join(methods[1:]))))
    assert list(large_classes(Source("quizapp/a.py", "class A:\n" + "".join(methods))))
    imports = [f"import m{number}\n" for number in range(IMPORTED_MODULES + 1)]
    assert not list(busy_modules(Source("quizapp/a.py", "".join(imports[1:]))))
    assert list(busy_modules(Source("quizapp/a.py", "".join(imports))))


def test_blank_lines_and_comments_are_no_lines_of_code():
    assert code_lines((Source("quizapp/a.py", "# why\n\nx = 1  # what\n"),)) == 1
