"""Work that takes longer than a page may: done beside the pages, one after the other, with a sentence on how far."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from secrets import token_urlsafe
from threading import Lock
from typing import Any, Final, cast

from starlette.requests import Request

Told = Callable[[str, int, int], None]
MOST: Final = 20
"""So many are remembered; of more, the oldest that are over are forgotten."""


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Far:
    """How far it is: a sentence, and how much of how much; 0 of 0 where that is not known."""

    sentence: str = ""
    done: int = 0
    total: int = 0


@dataclass(slots=True)
class Job:
    """One piece of work."""

    key: str
    name: str
    """What it is: ``plan``, ``import``."""
    then: str
    """The page that shows what came of it."""
    far: Far = Far()
    future: Future[Any] = field(default_factory=Future)

    @property
    def state(self) -> JobState:
        """How far it is."""
        if not self.future.done():
            return JobState.RUNNING if self.far.sentence else JobState.WAITING
        return JobState.FAILED if self.problem is not None else JobState.DONE

    @property
    def problem(self) -> BaseException | None:
        """Why it failed; None where it did not, or is not over."""
        return self.future.exception() if self.future.done() else None

    def tell(self, sentence: str, done: int, total: int) -> None:
        """Say how far it is."""
        self.far = Far(sentence, done, total)


class Jobs:
    """The jobs of a server: one thread, so that no two write the same data file at once."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._asked: dict[str, Hashable] = {}
        self._lock = Lock()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="job")

    def start(self, name: str, of: Hashable, work: Callable[[Told], object], then: str) -> Job:
        """Begin a job, or give the one that is doing the same already.

        Args:
            name: What it is.
            of: What it works on: the same name of the same thing is begun once.
            work: Does it; is told how to say how far it is.
            then: The page that shows what came of it; ``{job}`` stands for the job's key.
        """
        with self._lock:
            for key, job in self._jobs.items():
                if job.name == name and self._asked[key] == of and not job.future.done():
                    return job
            key = token_urlsafe(12)
            job = Job(key, name, then.format(job=key))
            self._jobs[key], self._asked[key] = job, of
            job.future = self._pool.submit(work, job.tell)
            self._forget()
            return job

    def find(self, key: str) -> Job | None:
        """The job of a key; None where it is not known (any longer)."""
        return self._jobs.get(key)

    def _forget(self) -> None:
        over = [key for key, job in self._jobs.items() if job.future.done()]
        for key in over[: max(0, len(self._jobs) - MOST)]:
            del self._jobs[key], self._asked[key]


def jobs_of(request: Request) -> Jobs:
    """The jobs of the server that answers a request."""
    return cast("Jobs", request.app.state.jobs)
