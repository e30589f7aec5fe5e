"""`ironstride week`: four questions, then the week on one page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from ironstride.cli.deciding import Manner
from ironstride.cli.plan_page import compromise, week_heading
from ironstride.cli.session_lines import detail_lines
from ironstride.cli.terminal import AMBER, QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.errors import InvalidInput, Refused
from ironstride.start import prepare_for_planning, working_directory
from ironstride.use.show_plan import WeekView, number_of, week_json, week_view
from ironstride.use.stored_plan import open_plan

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.training.plan import Plan
    from ironstride.use.change.plan_change import PlanChange

NO: Final = frozenset({"n", "no"})
YES: Final = frozenset({"y", "yes"})
DIFFERENT: Final = "1/4 Anything different? (busy thu 18-20, away fri sun; Enter: no) "
LEGS: Final = "2/4 How are the legs? (fresh, fine, heavy, sore, or 0-10; Enter: fine) "
MOVES: Final = "3/4 Anything to move? (thu lift to sun 8:00; Enter: no) "
ACCEPT: Final = "4/4 Is this your week? [Y/n] "
NOTHING: Final = frozenset({"", "no", "n", "none", "nothing"})


@dataclass(slots=True)
class Ritual:
    """The four questions; answers come from standard input, a pipe too."""

    manner: Manner
    today: date
    monday: date
    changes: int = 0

    def hold(self) -> None:
        """Ask all four."""
        from ironstride.use.change import week_ritual as ritual

        where = replace(self.manner.where(), today=self.today)
        self._repeat(DIFFERENT, lambda said: ritual.different(where, said))
        self._legs()
        self._repeat(MOVES, lambda said: ritual.to_move(where, said))
        print_lines([plain("")])
        print_lines(self._page())
        if _answer(ACCEPT).casefold() in NO:
            self._take_back()

    def _plan(self) -> Plan:
        return open_plan(self.manner.plan, working_directory()).plan

    def _page(self) -> list[Text]:
        plan = self._plan()
        return week_page(week_view(plan, number_of(plan, self.monday) or len(plan.weeks)))

    def _repeat(self, question: str, asking: Callable[[str], PlanChange]) -> None:
        """Ask until nothing more is said."""
        while (said := _answer(question)).casefold() not in NOTHING:
            try:
                self._offer(asking(said))
            except (InvalidInput, Refused) as error:
                _problem(error)

    def _legs(self) -> None:
        from ironstride.use.change import week_ritual as ritual

        while said := _answer(LEGS) or "fine":
            try:
                found = ritual.legs(self._plan(), self.monday, self.today, said)
            except InvalidInput as error:
                _problem(error)
                continue
            if found.gives_way is not None:
                text = f"Soreness {found.soreness} of 10: strength gives way first. The next leg session could go."
                print_lines([plain(line) for line in folded(text, WIDTH, 3)])
                self._offer(ritual.call_off(replace(self.manner.where(), today=self.today), found.gives_way))
            return

    def _offer(self, change: PlanChange) -> None:
        """Show a change, and make it when the athlete says so."""
        from ironstride.cli.change_page import change_lines
        from ironstride.use.change.plan_change import make

        print_lines([plain(""), *change_lines(change)])
        if not change.changes_nothing and _answer("Make this change? [y/N] ").casefold() in YES:
            make(change)
            self.changes += 1

    def _take_back(self) -> None:
        from ironstride.use.undo_change import undo_change

        for _ in range(self.changes):
            undo_change(self.manner.plan, working_directory())
        print_lines([plain("Taken back: the plan is as it was." if self.changes else "Nothing was changed.", QUIET)])


def run_week(manner: Manner) -> None:
    """Hold the ritual; as JSON, only the week is printed.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
    """
    from ironstride.use.change.week_ritual import ritual_week

    plan = open_plan(manner.plan, working_directory()).plan
    today = manner.where().today
    monday = ritual_week(today)
    if manner.as_json:
        print_json(week_json(plan, number_of(plan, monday) or len(plan.weeks)))
        return
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    Ritual(manner, today, monday).hold()


def week_page(view: WeekView) -> list[Text]:
    """The week on one page: every session with what and why, the compromises, what did not fit."""
    lines = [week_heading(view)]
    lines += [plain(line, QUIET) for line in folded(view.week.note, WIDTH, 3)] if view.week.note else []
    for card in view.cards:
        lines += [plain(""), *detail_lines(card)]
    found = [one for one in view.findings if one.price or one.because]
    if found:
        lines.append(plain(""))
    for one in found:
        lines += compromise(one, 4)
    for text in view.not_fitting:
        lines += [plain(line) for line in folded(f"Did not fit: {text}", WIDTH, 4, indent="  ", first="")]
    return [*lines, plain("")]


def _answer(question: str) -> str:
    """One answer; nothing more to read is an empty one."""
    try:
        answer = input(question).strip()
    except EOFError:
        answer = ""
    if not sys.stdin.isatty():
        sys.stdout.write(f"{answer}\n")
    return answer


def _problem(error: InvalidInput | Refused) -> None:
    print_lines([plain(line, AMBER) for line in folded(str(error), WIDTH, 8)])
