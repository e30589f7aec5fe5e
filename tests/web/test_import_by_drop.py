"""Importing by drop: what comes, where it is kept, and what is told."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ironstride.use.import_recordings.dropped_files import inside
from tests.web.site import Site
from tests.web.test_set_up_pages import over

RECORDINGS = Path(__file__).parents[2] / "examples" / "recordings"


def files() -> list[Path]:
    """Some recordings."""
    return sorted(RECORDINGS.glob("*"))[:4]


def drop(site: Site, name: str, content: bytes, batch: str = "a1") -> int:
    """Send one file as the script does; gives the status."""
    head = {"x-csrf-token": site.token()}
    return site.client.post(f"/import/files/{batch}/{name}", content=content, headers=head).status_code


def report(site: Site, batch: str = "a1") -> str:
    """Import a batch; gives the page of its report."""
    started = site.client.post("/import", data={"batch": batch, "csrf": site.token()}, follow_redirects=False)
    assert started.status_code == 303, started.text
    done = over(site, started.headers["location"])
    assert done.status_code == 303, done.text
    return site.get(done.headers["location"]).text


def test_dropped_files_are_imported_and_told_in_the_words_of_the_command(bare: Site) -> None:
    """Counts, and nothing is kept twice; the second time the files are known."""
    for file in files():
        assert drop(bare, file.name, file.read_bytes()) == 204
    first = report(bare)
    assert "new activit" in first
    assert not (bare.home / "ironstride.dropped" / "a1").exists()
    for file in files():
        drop(bare, file.name, file.read_bytes(), "b2")
    assert "files known before" in report(bare, "b2")


def test_a_zip_and_a_broken_file_are_both_told(bare: Site) -> None:
    """An archive is read as it is; what cannot be read is named with its reason."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in files():
            archive.write(file, f"export/{file.name}")
    assert drop(bare, "export.zip", packed.getvalue()) == 204
    assert drop(bare, "broken.fit", b"not a recording") == 204
    page = report(bare)
    assert "broken.fit" in page
    assert "Not read" in page


def test_a_zip_that_swells_is_refused_by_the_reader(bare: Site) -> None:
    """Little that becomes very much is named as unreadable, and nothing falls over."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.gpx", b"<" * 300_000_000)
    drop(bare, "bomb.zip", packed.getvalue())
    assert "Not read" in report(bare)


def test_a_table_that_nobody_knows_is_pointed_to(bare: Site) -> None:
    """The report says how its columns can be explained."""
    drop(bare, "mine.csv", b"Tag,Weg,Dauer\n01.02.2026,10,50:00\n")
    assert "columns are not known" in report(bare)


def test_a_form_without_a_script_sends_its_files(bare: Site) -> None:
    """A plain form with files imports them too."""
    parts = [("files", (file.name, file.read_bytes(), "application/octet-stream")) for file in files()[:2]]
    data = {"csrf": bare.token(), "batch": "c3"}
    started = bare.client.post("/import/files", data=data, files=parts, follow_redirects=False)
    assert started.headers["location"].startswith("/jobs/")
    assert over(bare, started.headers["location"]).status_code == 303


def test_nothing_dropped_is_told(bare: Site) -> None:
    """An import of nothing says what is wanted."""
    answer = bare.post("/import", batch="nothing")
    assert answer.status_code == 422
    assert "recordings, a zip of them or a folder" in answer.text


@pytest.mark.parametrize(
    "name", ["..%2f..%2fevil.fit", "a/%2e%2e/%2e%2e/evil.fit", "%2fetc%2fpasswd", "a%5c..%5cevil.fit", "a%00.fit"]
)
def test_no_name_leads_out_of_the_folder(bare: Site, name: str) -> None:
    """Paths that lead elsewhere are refused, and nothing is written."""
    before = sorted(bare.home.parent.rglob("*"))
    assert drop(bare, name, b"x") in {404, 405, 422}
    assert [one for one in sorted(bare.home.parent.rglob("*")) if one not in before and one.name == "evil.fit"] == []


@pytest.mark.parametrize(
    "name", ["", "/a", "../a", "a/../b", "a\\b", "con:", "a\n", " a", "a.", "x" * 130, "a/" * 9 + "b"]
)
def test_a_name_that_cannot_be_a_files_is_refused(tmp_path: Path, name: str) -> None:
    """Names are checked before anything is opened."""
    from ironstride.errors import InvalidInput

    with pytest.raises(InvalidInput):
        inside(tmp_path, name)


def test_a_name_with_folders_stays_inside(tmp_path: Path) -> None:
    """Folders of an export are kept, as its table names its files by them."""
    assert inside(tmp_path, "export/activities/1.fit") == tmp_path / "export" / "activities" / "1.fit"


@pytest.mark.parametrize("batch", ["..", "a.b", "%2e%2e", "x" * 200])
def test_no_batch_leads_elsewhere(bare: Site, batch: str) -> None:
    """Letters and digits alone name a batch."""
    assert drop(bare, "a.fit", b"x", batch) in {404, 405, 422}


def test_without_the_word_nothing_is_taken(bare: Site) -> None:
    """A page elsewhere cannot leave files here."""
    assert bare.client.post("/import/files/a1/a.fit", content=b"x").status_code == 403
    assert not (bare.home / "ironstride.dropped").exists()


def test_an_unknown_job_is_not_found(bare: Site) -> None:
    """Jobs are known by their keys alone, and reports only where there is one."""
    assert bare.get("/jobs/none").status_code == 404
    assert bare.get("/import/none").status_code == 404


def test_the_import_page_has_a_place_to_drop(bare: Site) -> None:
    """Every look at the page has a batch of its own."""
    first, second = bare.get("/import").text, bare.get("/import").text
    assert 'data-island="drop"' in first
    assert first != second
