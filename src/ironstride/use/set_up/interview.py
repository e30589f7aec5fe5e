"""Asks the open questions, one line after the other; everything said is kept after each line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Understood
from ironstride.use.set_up.questions import QUESTIONS, Question
from ironstride.use.set_up.reading import Standing, standing, understood

Said = dict[str, list[str]]
"""The lines of each question by its key."""
EXPLAIN: Final = ("?", "help")
BACK: Final = "back"
QUIT: Final = ("quit", "exit")
HOW: Final = "Enter takes what stands in [ ]. ? explains, back returns, quit keeps your answers for later."
WIDEST_POINTED: Final = 76


class Manner(StrEnum):
    """How a line is meant, for whoever shows it."""

    TEXT = "text"
    HEADING = "heading"
    QUIET = "quiet"
    UNDERSTOOD = "understood"
    POINTED = "pointed"
    """An answer and the mark under its word: their columns belong together."""
    PROBLEM = "problem"


class Voice(Protocol):
    """Whoever speaks with the athlete."""

    def ask(self, prompt: str) -> str:
        """One line of answer.

        Raises:
            EOFError: when there is no more.
        """

    def tell(self, text: str, manner: Manner = Manner.TEXT) -> None:
        """Say something."""


class Ending(StrEnum):
    """How the questions ended."""

    ANSWERED = "answered"
    QUIT = "quit"
    INPUT_ENDED = "input-ended"


@dataclass(slots=True)
class Interview:
    """The questions, asked until all are answered or somebody stops."""

    setting: Setting
    voice: Voice
    keep: Callable[[Mapping[str, Sequence[str]]], None]
    """Keeps what was said for the next time."""
    said: Said = field(default_factory=dict)
    _earlier: dict[str, str] = field(default_factory=dict)
    """What was said before going back; Enter then takes it."""
    _shown: str = ""

    def run(self) -> tuple[Ending, Standing]:
        """Ask until the end; also gives how far the answers go."""
        while True:
            now = standing(self.said, self.setting)
            if now.problem is not None:
                self._drop(QUESTIONS[now.open], now.problem)
                continue
            if now.open == len(QUESTIONS):
                return Ending.ANSWERED, now
            question = QUESTIONS[now.open]
            self._show(question, now)
            try:
                line = self.voice.ask(self._prompt(question, now.before)).strip()
            except EOFError:
                return Ending.INPUT_ENDED, now
            if line.casefold() in QUIT:
                return Ending.QUIT, now
            self._take(question, line, now)

    def _take(self, question: Question, line: str, now: Standing) -> None:
        if line in EXPLAIN[:1] or line.casefold() in EXPLAIN:
            self.voice.tell(question.more, Manner.QUIET)
        elif line.casefold() == BACK:
            self._back(now)
        else:
            self._answer(question, line or self._default(question, now.before), now.before)

    def _answer(self, question: Question, line: str, before: Answers) -> None:
        lines = [*self.said.get(question.key, ()), line]
        reading = understood(question, lines, before, self.setting)
        if isinstance(reading, Misunderstood):
            for text, manner in pointed(line, reading):
                self.voice.tell(text, manner)
            return
        self.said[question.key] = lines
        self.keep(self.said)
        if reading.complete:
            self._earlier.pop(question.key, None)
        self._echo(question, reading)

    def _back(self, now: Standing) -> None:
        """Undo the last line: of this question, else of the one before."""
        last = QUESTIONS[now.open] if now.so_far else QUESTIONS[now.open - 1] if now.open else None
        if last is None:
            self.voice.tell("This is the first question.", Manner.QUIET)
            return
        lines = self.said[last.key]
        line = lines.pop()
        if not lines:
            del self.said[last.key]
            self._earlier[last.key] = line
        self.keep(self.said)
        self._shown = ""

    def _drop(self, question: Question, problem: Misunderstood) -> None:
        """A kept answer that is not understood any more (its race is over, its folder has gone) is asked for again."""
        line = self.said.pop(question.key)[-1]
        self.voice.tell(f"{question.title}: what you said before does not hold any more.", Manner.PROBLEM)
        for text, manner in pointed(line, problem):
            self.voice.tell(text, manner)

    def _show(self, question: Question, now: Standing) -> None:
        if self._shown == question.key:
            return
        self._shown = question.key
        self.voice.tell(f"{now.open + 1} of {len(QUESTIONS)}  {question.title}", Manner.HEADING)
        for text in question.text:
            self.voice.tell(text)
        self.voice.tell(f"Example: {'   or: '.join(question.examples)}", Manner.QUIET)
        if now.so_far is not None:
            self._echo(question, now.so_far)

    def _echo(self, question: Question, reading: Understood) -> None:
        for text in reading.echo:
            self.voice.tell(text, Manner.UNDERSTOOD)
        if not reading.complete and len(self.said[question.key]) == 1:
            self.voice.tell(question.again(reading.answers), Manner.QUIET)

    def _prompt(self, question: Question, before: Answers) -> str:
        return f"[{self._default(question, before)}] > "

    def _default(self, question: Question, before: Answers) -> str:
        lines = self.said.get(question.key, ())
        earlier = None if lines else self._earlier.get(question.key)
        return earlier or question.default(before, lines)


def pointed(line: str, problem: Misunderstood) -> tuple[tuple[str, Manner], ...]:
    """What was not understood, with a mark under the word, and what was wanted.

    >>> for text, _ in pointed("haf marathon", Misunderstood("haf", "a distance")):
    ...     print(text)
    haf marathon
    ^^^
    Wanted a distance.
    """
    wanted = problem.wanted if problem.wanted.endswith(("?", ".")) else f"{problem.wanted}."
    shown = "".join(one if one.isprintable() else " " for one in line)
    at = shown.casefold().find(problem.word.strip().casefold())
    word = problem.word.strip()
    if not word:
        return ((f"Wanted {wanted}", Manner.PROBLEM),)
    if at < 0 or not shown.isascii() or len(shown) > WIDEST_POINTED:
        return ((f'"{word}": wanted {wanted}', Manner.PROBLEM),)
    mark = f"{' ' * at}{'^' * len(word)}"
    return ((shown, Manner.POINTED), (mark, Manner.POINTED), (f"Wanted {wanted}", Manner.PROBLEM))
