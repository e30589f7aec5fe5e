"""Asking which one is meant, where a name fits several and somebody is there to answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from ironstride.cli.terminal import plain, print_lines
from ironstride.use.ambiguous import Ambiguous

T = TypeVar("T")


def asked_until_clear(act: Callable[[dict[str, str]], T], *, as_json: bool) -> T:
    """What `act` gives. It is called with the answers so far: words that were not clear -> what is meant.

    Raises:
        Ambiguous: when nobody can be asked, or the answer is none of the choices.
    """
    answers: dict[str, str] = {}
    while True:
        try:
            return act(dict(answers))
        except Ambiguous as several:
            if as_json or not sys.stdin.isatty() or several.said in answers:
                raise
            answers[several.said] = _answer(several)


def clear(words: str, answers: dict[str, str]) -> str:
    """The words, or what was answered for them."""
    return answers.get(" ".join(words.casefold().split()), words)


def _answer(several: Ambiguous) -> str:
    print_lines([plain(f"Which one is {several.said}?")])
    print_lines([plain(f"  {number}  {choice.text}") for number, choice in enumerate(several.choices, start=1)])
    try:
        answer = input(f"1-{len(several.choices)} > ").strip()
    except EOFError:
        answer = ""
    if not answer.isdigit() or not 1 <= int(answer) <= len(several.choices):
        raise several
    return several.choices[int(answer) - 1].name
