"""Folders, single files, and the cache that makes the second time quick."""

import gzip
import os
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.recordings import open_history as opening
from ironstride.recordings import read_recording, summary_cache
from ironstride.recordings.open_history import OpenedHistory, open_history
from tests.recordings.files import run_file, tcx, tcx_activity
from tests.recordings.test_unpacking import zipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small history with a folder in it."""
    root = tmp_path / "recordings"
    (root / "2026").mkdir(parents=True)
    (root / "2026" / "b.fit").write_bytes(run_file())
    (root / "a.tcx.gz").write_bytes(gzip.compress(tcx(tcx_activity())))
    (root / "c.zip").write_bytes(zipped({"1.fit": run_file(metres=1), "2.fit": run_file(metres=2)}))
    (root / "d.fit").write_bytes(b"broken")
    (root / ".hidden.fit").write_bytes(run_file())
    return root


def sources(opened: OpenedHistory) -> list[str]:
    return [one.source for one in opened.recordings]


def test_a_folder_is_read_whole_and_in_order(folder: Path) -> None:
    """Folders in it too, hidden files not; one broken file stops nothing."""
    opened = open_history(folder)
    assert sources(opened) == ["2026/b.fit", "a.tcx.gz", "c.zip!1.fit", "c.zip!2.fit", "d.fit"]
    assert [one.outcome.value for one in opened.recordings] == ["read"] * 4 + ["unreadable"]
    assert opened.files_read == 4


def test_a_single_file_and_an_archive_are_histories(folder: Path) -> None:
    """The path may name a recording or an archive."""
    assert sources(open_history(folder / "2026" / "b.fit")) == ["b.fit"]
    assert sources(open_history(folder / "c.zip")) == ["c.zip!1.fit", "c.zip!2.fit"]


def test_nothing_there_is_an_error(tmp_path: Path) -> None:
    """A wrong path is the world's mistake, not an empty history."""
    with pytest.raises(UnreadableFile, match="nowhere"):
        open_history(tmp_path / "nowhere")


def test_an_empty_folder_is_an_empty_history(tmp_path: Path) -> None:
    """No file, no recording."""
    assert open_history(tmp_path).recordings == ()


def test_the_second_time_nothing_is_opened_and_the_answer_is_the_same(folder: Path, tmp_path: Path) -> None:
    """Path, size and time of change are as they were; archives and faults are remembered too."""
    cache = tmp_path / "cache" / "known.jsonl"
    first, second = open_history(folder, cache), open_history(folder, cache)
    assert (first.files_read, second.files_read) == (4, 0)
    assert second.recordings == first.recordings


def test_only_what_changed_is_opened(folder: Path, tmp_path: Path) -> None:
    """Another size, another time of change, a new file; and a file that is gone is forgotten."""
    cache = tmp_path / "known.jsonl"
    open_history(folder, cache)
    (folder / "2026" / "b.fit").write_bytes(run_file(records=30, metres=7000))
    os.utime(folder / "a.tcx.gz", ns=(1, 1))
    (folder / "e.fit").write_bytes(run_file(metres=3))
    (folder / "d.fit").unlink()
    opened = open_history(folder, cache)
    assert opened.files_read == 3
    assert opened.recordings[0].activities[0].distance_m == 7000
    assert sources(opened)[-1] == "e.fit"
    assert "d.fit" not in summary_cache.load_entries(cache)


def test_a_file_that_moved_is_known_by_its_content(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The SHA-256 is the same, so it is not decoded again; it goes under its new name."""
    cache = tmp_path / "known.jsonl"
    open_history(folder, cache)
    (folder / "2026" / "b.fit").rename(folder / "moved.fit")
    monkeypatch.setattr(read_recording, "_read", lambda *_: pytest.fail("decoded again"))
    opened = open_history(folder, cache)
    (moved,) = (one for one in opened.recordings if one.source == "moved.fit")
    assert moved.activities[0].source == "moved.fit"


@pytest.mark.parametrize("content", ["", "nonsense", '{"schema": "other"}\n[]', "[1", "\x00\xff"])
def test_a_damaged_cache_is_begun_anew(folder: Path, tmp_path: Path, content: str) -> None:
    """It is only a cache."""
    cache = tmp_path / "known.jsonl"
    cache.write_text(content, encoding="latin-1")
    assert open_history(folder, cache).files_read == 4
    assert open_history(folder, cache).files_read == 0


def test_a_cache_with_a_damaged_line_is_begun_anew(folder: Path, tmp_path: Path) -> None:
    """Half a line is no entry."""
    cache = tmp_path / "known.jsonl"
    open_history(folder, cache)
    cache.write_text(cache.read_text(encoding="utf-8")[:-10], encoding="utf-8")
    assert open_history(folder, cache).files_read == 4


def test_a_cache_of_another_reader_is_begun_anew(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the readers give something else, what the old ones gave does not count."""
    cache = tmp_path / "known.jsonl"
    open_history(folder, cache)
    monkeypatch.setattr(summary_cache, "_HEADER", {**summary_cache._HEADER, "reader": -1})
    assert open_history(folder, cache).files_read == 4


def test_a_cache_that_cannot_be_written_is_told_and_no_more(folder: Path, tmp_path: Path) -> None:
    """The history is read all the same."""
    blocked = tmp_path / "a file"
    blocked.write_text("")
    opened = open_history(folder, blocked / "known.jsonl")
    assert len(opened.recordings) == 5
    assert "cannot be kept" in opened.cache_problem


def test_what_was_read_before_a_stop_is_kept(folder: Path, tmp_path: Path) -> None:
    """Ctrl-C in the middle of a long history loses nothing that was read."""
    cache = tmp_path / "known.jsonl"

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_history(folder, cache, stop)
    assert open_history(folder, cache).files_read == 2


def test_progress_counts_every_file(folder: Path) -> None:
    """Known and new ones, up to all."""
    seen: list[tuple[int, int]] = []
    open_history(folder, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_file_that_vanishes_is_unreadable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the listing and the opening anything may happen."""
    stamps = list(opening._stamps(folder))
    (folder / "d.fit").unlink()
    monkeypatch.setattr(opening, "_stamps", lambda _: stamps)
    assert "cannot be opened" in open_history(folder).recordings[-1].reason
