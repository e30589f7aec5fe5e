"""Work beside the pages."""

from __future__ import annotations

from threading import Event

from ironstride.errors import UnreadableFile
from ironstride.web.jobs import Jobs, JobState, Told
from tests.web.site import Site

WAIT_S = 30


def test_a_job_says_how_far_it_is_and_what_came_of_it() -> None:
    """Waiting, running with a sentence, done with its value."""
    jobs, told, go_on = Jobs(), Event(), Event()

    def work(tell: Told) -> str:
        tell("Reading", 1, 2)
        told.set()
        go_on.wait(WAIT_S)
        return "done"

    job = jobs.start("import", "a", work, "/import/{job}")
    assert told.wait(WAIT_S)
    assert (job.state, job.far.sentence, job.far.done, job.far.total) == (JobState.RUNNING, "Reading", 1, 2)
    go_on.set()
    assert job.future.result(WAIT_S) == "done"
    assert (job.state, job.then) == (JobState.DONE, f"/import/{job.key}")


def test_the_same_work_is_begun_once_and_other_work_waits() -> None:
    """A button pressed twice plans once; another job of the server comes after it."""
    jobs, go_on = Jobs(), Event()
    first = jobs.start("plan", "a", lambda _: go_on.wait(WAIT_S), "/")
    again = jobs.start("plan", "a", lambda _: None, "/")
    other = jobs.start("import", "a", lambda _: None, "/")
    assert again is first
    assert other.state is JobState.WAITING
    go_on.set()
    other.future.result(WAIT_S)
    assert first.future.done()
    assert jobs.start("plan", "a", lambda _: None, "/") is not first


def test_only_some_jobs_are_remembered() -> None:
    """Old ones are forgotten, the latest is not."""
    jobs = Jobs()
    every = []
    for number in range(40):
        job = jobs.start("import", number, lambda _: None, "/")
        job.future.result(WAIT_S)
        every.append(job)
    assert jobs.find(every[0].key) is None
    assert jobs.find(every[-1].key) is every[-1]


def test_a_job_that_fails_says_why(bare: Site) -> None:
    """What is the world's is told in its words; what is ours is named and nothing else."""
    jobs: Jobs = bare.client.app.state.jobs  # type: ignore[attr-defined]

    def away(_: Told) -> None:
        raise UnreadableFile("the disk is gone")

    def broken(_: Told) -> None:
        raise ValueError("secret")

    for work, said in ((away, "the disk is gone"), (broken, "ValueError")):
        job = jobs.start("import", work, work, "/")
        job.future.exception(WAIT_S)
        page = bare.get(f"/jobs/{job.key}").text
        assert said in page
        assert "hx-get" not in page
        assert "secret" not in page


def test_a_running_job_asks_again_by_itself(bare: Site) -> None:
    """The page polls; once the job is over the poll leads to what came of it."""
    jobs: Jobs = bare.client.app.state.jobs  # type: ignore[attr-defined]
    go_on = Event()
    job = jobs.start("import", "x", lambda _: go_on.wait(WAIT_S), "/guide")
    assert f'hx-get="/jobs/{job.key}"' in bare.get(f"/jobs/{job.key}").text
    go_on.set()
    job.future.result(WAIT_S)
    polled = bare.client.get(f"/jobs/{job.key}", headers={"hx-request": "true"})
    assert polled.headers["hx-redirect"] == "/guide"
