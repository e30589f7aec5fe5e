"""The evidence register: complete, resolved, graded in plain words."""

from dataclasses import replace

import pytest

from ironstride.evidence.packaged import flag_of, number_of, numbers_of, packaged_toml, table_rows, text_of, texts_of
from ironstride.evidence.register import (
    Grade,
    Source,
    Statement,
    StatementKind,
    Status,
    label,
    load_register,
    register_of,
)

LAST_ROW = 85

STATEMENT = Statement(
    1, "run-first", "Run before lifting.", StatementKind.STRONG, "all", Grade.A, Status.VERIFIED, ("study",)
)
SOURCE = Source("study", "Somebody 2020")


def test_every_row_is_there_once() -> None:
    """Rows 1 to 85 without a gap, in order, each with its own id."""
    statements = load_register().statements
    assert [statement.row for statement in statements] == list(range(1, LAST_ROW + 1))
    assert len({statement.id for statement in statements}) == LAST_ROW


def test_every_source_resolves() -> None:
    """No statement names a source the register does not have, and no source is without a citation."""
    register = load_register()
    for statement in register.statements:
        assert [source.key for source in register.sources_of(statement)] == list(statement.sources)
    assert all(source.citation for source in register.sources.values())


def test_ids_are_kebab_case() -> None:
    """Ids can be written in a file and on a command line."""
    for statement in load_register().statements:
        assert statement.id == "-".join(statement.id.lower().split()), statement.id
        assert statement.id.replace("-", "").isalnum()


def test_what_was_read_names_its_source() -> None:
    """Nothing counts as verified without a source, and a number of ours never counts as evidence."""
    for statement in load_register().statements:
        if statement.status is Status.VERIFIED:
            assert statement.sources
        if statement.status is Status.DESIGN_DEFAULT:
            assert label(statement) == "convention"


def test_lookups_agree() -> None:
    """By row, by id and by several rows the same statement comes."""
    register = load_register()
    assert register.row(9) is register.named("quality-after-lower-48h-new")
    assert register.rows((9, 1)) == (register.row(9), register.row(1))


@pytest.mark.parametrize("row", [0, LAST_ROW + 1])
def test_an_unknown_row_is_a_mistake(row: int) -> None:
    """Asking for a row that does not exist is said, not answered."""
    with pytest.raises(ValueError, match=f"no evidence row {row}"):
        load_register().row(row)


def test_an_unknown_id_is_a_mistake() -> None:
    """Asking for an id that does not exist is said, not answered."""
    with pytest.raises(ValueError, match="no evidence statement named 'moon-phase'"):
        load_register().named("moon-phase")


@pytest.mark.parametrize(
    ("grade", "status", "sources", "words"),
    [
        (Grade.A, Status.VERIFIED, ("study",), "strong evidence (A)"),
        (Grade.B, Status.VERIFIED, ("study",), "some evidence (B)"),
        (Grade.C, Status.VERIFIED, ("study",), "convention"),
        (Grade.A, Status.MEMORY, (), "evidence not re-read (A)"),
        (Grade.C, Status.MEMORY, (), "convention"),
        (Grade.A, Status.DESIGN_DEFAULT, (), "convention"),
        (Grade.B, Status.DESIGN_DEFAULT, ("study",), "convention"),
    ],
)
def test_the_label_never_says_more_than_the_grade(
    grade: Grade, status: Status, sources: tuple[str, ...], words: str
) -> None:
    """What is custom or ours is called a convention, whatever its grade."""
    assert label(replace(STATEMENT, grade=grade, status=status, sources=sources)) == words


@pytest.mark.parametrize(
    ("statements", "sources", "fault"),
    [
        ((STATEMENT,), (), "row 1: unknown source 'study'"),
        ((STATEMENT, STATEMENT), (SOURCE,), "comes twice"),
        ((STATEMENT, replace(STATEMENT, row=2)), (SOURCE,), "comes twice"),
        ((replace(STATEMENT, text=""),), (SOURCE,), "row 1: id, text and applies_to"),
        ((replace(STATEMENT, sources=()),), (SOURCE,), "row 1: verified, but no source"),
        ((STATEMENT,), (Source("study", ""),), "source study: no citation"),
    ],
)
def test_a_broken_register_is_refused(
    statements: tuple[Statement, ...], sources: tuple[Source, ...], fault: str
) -> None:
    """A register that does not hang together is never given out."""
    with pytest.raises(ValueError, match=fault):
        register_of(statements, sources)


def test_a_source_is_found_by_its_doi_before_its_page() -> None:
    """The publisher's number lasts longer than a copy of the page."""
    assert Source("a", "A", doi="10.1/x", page="https://copy").link == "https://doi.org/10.1/x"
    assert Source("a", "A", page="https://copy").link == "https://copy"
    assert Source("a", "A").link is None


def test_a_missing_data_file_is_said() -> None:
    """A broken installation does not look like an empty register."""
    with pytest.raises(FileNotFoundError):
        packaged_toml("ironstride.evidence", "nowhere.toml")


def test_fields_of_a_wrong_type_are_refused() -> None:
    """Each reader of a field names the field and what was wanted."""
    row: dict[str, object] = {"text": 1, "number": "1", "flag": "yes", "texts": [1], "numbers": [True], "list": "a"}
    for reader, key in ((text_of, "text"), (number_of, "number"), (flag_of, "flag"), (texts_of, "texts")):
        with pytest.raises(ValueError, match=key):
            reader(row, key)
    with pytest.raises(ValueError, match="numbers"):
        numbers_of(row, "numbers")
    with pytest.raises(ValueError, match="list"):
        texts_of(row, "list")
    with pytest.raises(ValueError, match="list"):
        numbers_of(row, "list")
    with pytest.raises(ValueError, match="list"):
        table_rows(row, "list")


def test_fields_left_out_are_empty() -> None:
    """Optional keys need not be written."""
    assert (text_of({}, "x"), texts_of({}, "x"), numbers_of({}, "x"), flag_of({}, "x")) == ("", (), (), False)
    with pytest.raises(ValueError, match="whole number"):
        number_of({}, "x")
