"""Settings: units, zone, guidelines, the athlete file, versions, and what one may do with all data."""

from __future__ import annotations

import io
import re
import sqlite3
import zipfile

import pytest
from httpx2 import Response

from tests.web.site import Site

SEEN = re.compile(r'name="seen" value="([0-9a-f]+)"')
USUAL = {"units": "metric", "timezone": "Europe/Berlin", "stability": "balanced", "planning_day": "sun"}


def _file(site: Site) -> str:
    return (site.home / "sam.toml").read_text(encoding="utf-8")


def _keep_file(site: Site, text: str) -> Response:
    found = SEEN.search(site.get("/settings/file").text)
    assert found is not None
    return site.post("/settings/file", text=text, seen=found.group(1))


def _guidelines(site: Site, **weights: str) -> dict[str, list[str]]:
    rules = re.findall(r'name="rule" value="([a-z-]+)"', site.get("/settings/guidelines").text)
    assert len(rules) > 20
    named = {name.replace("_", "-"): weight for name, weight in weights.items()}
    return {"rule": rules, "weight": [named.get(one, "1") for one in rules], "on": rules}


def test_units_and_planning_day_hold_at_once_and_can_be_undone(site: Site) -> None:
    """What moves no session is written into the athlete file, and undo takes it back."""
    page = site.post("/settings", **{**USUAL, "units": "imperial", "planning_day": "fri"})
    assert "Kept. The plan stays as it is." in page.text
    assert 'units = "imperial"' in _file(site)
    assert 'planning_day = "fri"' in _file(site)
    assert " mi" in site.get("/season").text
    versions = site.get("/settings/versions").text
    assert "Shown in imperial units. Suggestions that can wait come on Friday." in versions
    site.post("/undo", back="/settings/versions")
    assert 'units = "metric"' in _file(site)
    assert "Brings version 1 back." in site.get("/settings/versions").text


def test_nothing_different_writes_nothing(site: Site) -> None:
    """The same settings again are no change."""
    before = _file(site)
    assert "Nothing was different." in site.post("/settings", **USUAL).text
    assert _file(site) == before


@pytest.mark.parametrize(
    ("field", "typed", "wanted"),
    [
        ("timezone", "Berlin", "Europe/Berlin"),
        ("units", "furlongs", "metric"),
        ("stability", "whatever", "balanced"),
        ("planning_day", "someday", "mon"),
    ],
)
def test_a_setting_that_cannot_be_is_said_beside_its_field(site: Site, field: str, typed: str, wanted: str) -> None:
    """Nothing is changed; the field keeps what was typed and says what was wanted."""
    before = _file(site)
    answer = site.post("/settings", **{**USUAL, field: typed})
    assert answer.status_code == 422
    assert "field-problem" in answer.text
    assert wanted in answer.text.partition("field-problem")[2]
    assert _file(site) == before


def test_a_guideline_is_weighed_and_switched_off(site: Site) -> None:
    """Number and tick go into the athlete file; what moves sessions waits to be looked at."""
    fields = _guidelines(site, leg_work_apart="2,5")
    fields["on"] = [one for one in fields["on"] if one != "early-after-late"]
    answer = site.client.post("/settings/guidelines", data={**fields, "csrf": site.token()})
    assert answer.status_code == 200
    if "Is this what you want?" in answer.text:
        site.post("/suggestion", word="accept")
    text = _file(site)
    assert "[rules.leg-work-apart]\nweight = 2.5" in text
    assert 'off = ["early-after-late"]' in text
    page = site.get("/settings/guidelines").text
    assert page.count(">yours<") == 2


@pytest.mark.parametrize("weight", ["9", "0.1", "much", "-1", "nan", ""])
def test_a_weight_that_cannot_be_is_said_beside_its_guideline(site: Site, weight: str) -> None:
    """From a quarter to four times; everything else is answered there."""
    before = _file(site)
    fields = _guidelines(site, same_day_gap=weight)
    answer = site.client.post("/settings/guidelines", data={**fields, "csrf": site.token()})
    assert answer.status_code == 422
    assert "0.25 to 4" in answer.text.partition("field-problem")[2]
    assert _file(site) == before


def test_what_is_no_guideline_has_no_weight(site: Site) -> None:
    """A form that names a rule, or nothing known, is refused."""
    data = {"rule": ["availability"], "weight": ["2"], "csrf": site.token()}
    assert site.client.post("/settings/guidelines", data=data).status_code == 422


def test_the_athlete_file_is_edited_as_text(site: Site) -> None:
    """A comment changes no session, so it holds at once; line ends of a browser stay out of the file."""
    text = _file(site) + "\n# a word of mine\n"
    page = _keep_file(site, text.replace("\n", "\r\n"))
    assert "Kept. The plan stays as it is." in page.text
    assert _file(site) == text


def test_an_edit_that_moves_sessions_is_shown_first(site: Site) -> None:
    """Fewer runs a week: a difference waits, the file is as it was until it is taken."""
    before = _file(site)
    page = _keep_file(site, before.replace("runs_per_week = 5", "runs_per_week = 4"))
    assert "Is this what you want?" in page.text
    assert _file(site) == before
    site.post("/suggestion", word="accept")
    assert "runs_per_week = 4" in _file(site)


def test_problems_of_the_text_point_at_their_lines(site: Site) -> None:
    """Each problem stands with its line, and what was typed is not lost."""
    before = _file(site)
    text = before.replace('long_run_day = "sat"', 'long_run_day = "saturn"').replace("bpm = 186", "bpm = 999")
    answer = _keep_file(site, text)
    assert answer.status_code == 422
    for wrong in ("saturn", "999"):
        line = next(number for number, one in enumerate(text.splitlines(), start=1) if wrong in one)
        assert f'data-line="{line}"' in answer.text
    assert "long_run_day = &#34;saturn&#34;" in answer.text
    assert _file(site) == before


def test_a_text_that_is_no_toml_says_the_line(site: Site) -> None:
    """A broken line is pointed at."""
    lines = _file(site).splitlines()
    lines[10] = "this is no toml"
    answer = _keep_file(site, "\n".join(lines))
    assert answer.status_code == 422
    assert 'data-line="11"' in answer.text


def test_a_text_begun_from_another_file_writes_over_nothing(site: Site) -> None:
    """Somebody edited the file meanwhile: it is said, and one's own text is kept on the page."""
    answer = site.post("/settings/file", text=_file(site) + "# mine\n", seen="0" * 64)
    assert answer.status_code == 422
    assert "Somebody changed the file" in answer.text
    assert "# mine" in answer.text
    assert "# mine" not in _file(site)


def test_a_file_broken_by_hand_is_put_right_here(site: Site) -> None:
    """Settings lead to the text, the text says what is wrong, and the right one is kept."""
    right = _file(site)
    (site.home / "sam.toml").write_text(right.replace('"Europe/Berlin"', '"Nowhere"'), encoding="utf-8")
    assert "The athlete file cannot be read" in site.get("/settings").text
    assert "Nowhere" in site.get("/settings/file").text
    assert "data-line" in site.get("/settings/file").text
    assert "Kept." in _keep_file(site, right).text
    assert _file(site) == right
    assert "cannot be read" not in site.get("/settings").text


def test_a_backup_is_the_data_file_whole(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is downloaded opens as a data file with the plan in it."""
    answer = site.post("/settings/backup")
    assert answer.headers["content-disposition"] == 'attachment; filename="ironstride-2026-11-24.db"'
    file = tmp_path_factory.mktemp("backup") / "copy.db"
    file.write_bytes(answer.content)
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT count(*) FROM plan_versions").fetchone()[0] >= 1


def test_an_export_holds_readable_files(site: Site) -> None:
    """Everything comes as a zip with the athlete file in it."""
    answer = site.post("/settings/export")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as found:
        assert any(name.endswith(".toml") for name in found.namelist())


def test_deleting_wants_the_name(site: Site) -> None:
    """Another word deletes nothing; the name deletes everything but the athlete file."""
    assert "version of the plan" in site.get("/settings/delete").text
    answer = site.post("/settings/delete", name="someone")
    assert answer.status_code == 422
    assert "Wanted:" in answer.text
    assert site.get("/season").status_code == 200
    token = site.token()
    gone = site.client.post("/settings/delete", data={"name": "sam", "csrf": token}, follow_redirects=False)
    assert gone.status_code == 303
    assert (site.home / "sam.toml").exists()
    assert site.client.get("/season", follow_redirects=False).headers["location"] == "/set-up"


@pytest.mark.parametrize(
    "path",
    ["/settings", "/settings/guidelines", "/settings/file", "/settings/backup", "/settings/export", "/settings/delete"],
)
def test_every_form_of_the_settings_wants_the_word(site: Site, path: str) -> None:
    """A form from elsewhere is refused, and changes nothing."""
    before = _file(site)
    assert site.client.post(path, data={"name": "sam", "text": "", "units": "imperial"}).status_code == 403
    assert _file(site) == before


@pytest.mark.parametrize("path", ["/settings", "/settings/guidelines", "/settings/versions"])
def test_without_a_plan_the_settings_lead_to_the_set_up(bare: Site, path: str) -> None:
    """There is nothing to set before there is a plan."""
    assert bare.client.get(path, follow_redirects=False).headers["location"] == "/set-up"


@pytest.mark.parametrize("path", ["/settings/file", "/settings/delete"])
def test_without_data_nothing_breaks(bare: Site, path: str) -> None:
    """A calm answer where nothing is stored."""
    assert bare.client.get(path).status_code in {422, 503}
