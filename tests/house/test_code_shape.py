"""The shape of the code: small files, short functions, plain names, and a core that asks the world nothing."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "ironstride"
PURE_ROOMS = (
    "training",
    "evidence",
    "running",
    "strength",
    "load",
    "rules",
    "season",
    "placement",
    "planning",
    "matching",
    "readiness",
    "diary",
    "guide",
)
MODULES = sorted(PACKAGE.rglob("*.py"))
PURE = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] in PURE_ROOMS]

LONGEST_FILE_LINES = 300
LONGEST_FUNCTION_LINES = 40
"""Without the docstring. Compiled kernels are exempt: numba pays for every call."""
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools"}
CLOCK_READINGS = {"now", "today", "utcnow", "fromtimestamp", "perf_counter", "monotonic"}
WORLD_CALLS = {"open", "print", "input", "exec", "eval"}


def name_of(path: Path) -> str:
    """The path inside the package, as a test id."""
    return path.relative_to(PACKAGE).as_posix()


def is_compiled(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a numba decorator stands over the function."""
    return any("jit" in ast.unparse(decorator) for decorator in function.decorator_list)


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first statement to the last, the docstring left out."""
    statements = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1 if statements else 0


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_is_small(path: Path) -> None:
    """One idea fits in a file that is read in one sitting."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_are_short(path: Path) -> None:
    """A function fits on a screen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {one.name: body_lines(one) for one in functions if not is_compiled(one)}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION_LINES} == {}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_is_named_for_what_it_holds(path: Path) -> None:
    """No file is a drawer for leftovers."""
    assert path.stem not in EMPTY_NAMES


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_the_core_asks_the_world_nothing(path: Path) -> None:
    """The core is given today's date and every file's content; it reads no clock, opens no file and prints nothing."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    clocks = [call.attr for call in calls if isinstance(call, ast.Attribute) and call.attr in CLOCK_READINGS]
    world = [call.id for call in calls if isinstance(call, ast.Name) and call.id in WORLD_CALLS]
    assert clocks + world == []
