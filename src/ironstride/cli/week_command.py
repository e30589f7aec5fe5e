"""`ironstride week`: four questions, then the week on one page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from ironstride.cli.deciding import Manner
from ironstride.cli.problem_page import problem_lines
from ironstride.cli.race_week_page import race_week_page
from ironstride.cli.refusal_page import refusal_text
from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.cli.week_page import MOST_LINES, week_page
from ironstride.errors import InvalidInput, Refused
from ironstride.start import data_place, prepare_for_planning
from ironstride.use.show_plan import counted, number_of, week_json, week_view
from ironstride.use.show_race_week import RaceWeekView, race_week_near
from ironstride.use.stored_plan import open_plan

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.training.plan import Plan
    from ironstride.use.change.plan_change import PlanChange
    from ironstride.use.change.running import Where

NO: Final = frozenset({"n", "no"})
YES: Final = frozenset({"y", "yes"})
DIFFERENT: Final = "1/4 Anything different? (busy thu 18-20, away fri sun; Enter: no) "
LEGS: Final = "2/4 How are the legs? (fresh, fine, heavy, sore, or 0-10; Enter: fine) "
MOVES: Final = "3/4 Anything to move? (thu lift to sun 8:00; Enter: no) "
TAKE: Final = "Make this change? [y = yes, n = no, Enter = later] "
ACCEPT: Final = "4/4 Is this your week? [Y/n] "
WELCOME: Final = "This is your week. Each day: ironstride. The calendar: ironstride export --ics"
RACE_IS_NEAR: Final = ("", "A race is near: ironstride race-week")
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
        self._suggested(where)
        self._repeat(DIFFERENT, lambda said: ritual.different(where, said))
        self._legs()
        self._repeat(MOVES, lambda said: ritual.to_move(where, said))
        near = self.race_near()
        race = [] if near is None else [plain(""), *race_week_page(near)]
        print_lines([plain(""), *self.page(), *race, plain("")])
        if _answer(ACCEPT).casefold() in NO:
            self._take_back()
        else:
            print_lines([plain(line, QUIET) for line in folded(WELCOME, WIDTH, 2)])

    def page(self) -> list[Text]:
        """The week as it is planned now; it says when a race is near."""
        plan = self._plan()
        lines = week_page(week_view(plan, number_of(plan, self.monday) or len(plan.weeks)))
        if self.race_near() is not None and len(lines) + len(RACE_IS_NEAR) <= MOST_LINES:
            lines += [plain(line, QUIET) for line in RACE_IS_NEAR]
        return lines

    def race_near(self) -> RaceWeekView | None:
        """The page of a race that is at most a week away; None where there is none."""
        return race_week_near(self.manner.plan, data_place(), self.today)

    def _plan(self) -> Plan:
        return open_plan(self.manner.plan, data_place()).plan

    def _suggested(self, where: Where) -> None:
        """What speaks for a change, before anything is asked; what is left open waits."""
        from ironstride.cli.suggest_command import question_lines, suggestion_lines
        from ironstride.use.decide_proposal import accept, decline
        from ironstride.use.suggest.looking import offer
        from ironstride.use.suggest.questions import open_questions

        try:
            suggestion = offer(where, whenever=True).suggestion
        except Refused as error:
            _problem(error, "")
            return
        if suggestion is not None:
            print_lines([*suggestion_lines(suggestion), plain("")])
            said = _answer(TAKE).casefold()
            if said in YES:
                accept(self.manner.plan, data_place())
                self.changes += 1
            elif said in NO:
                decline(self.manner.plan, data_place(), self.today)
        questions = open_questions(where)
        if questions:
            print_lines([*question_lines(questions), plain("")])

    def _repeat(self, question: str, asking: Callable[[str], PlanChange]) -> None:
        """Ask until nothing more is said."""
        while (said := _answer(question)).casefold() not in NOTHING:
            try:
                self._offer(asking(said))
            except (InvalidInput, Refused) as error:
                _problem(error, said)

    def _legs(self) -> None:
        from ironstride.use.change import week_ritual as ritual
        from ironstride.use.readiness.feeling import keep_feeling

        while said := (typed := _answer(LEGS)) or "fine":
            try:
                found = ritual.legs(self._plan(), self.monday, self.today, said)
            except InvalidInput as error:
                _problem(error, said)
                continue
            if typed:
                keep_feeling(replace(self.manner.where(), today=self.today), f"legs sore {found.soreness}")
            if found.gives_way is not None:
                text = f"Soreness {found.soreness} of 10: strength gives way first. The next leg session could go."
                print_lines([plain(""), *(plain(line) for line in folded(text, WIDTH, 3))])
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
            undo_change(self.manner.plan, data_place())
        print_lines([plain("Taken back: the plan is as it was." if self.changes else "Nothing was changed.", QUIET)])


def run_week(manner: Manner, *, only_page: bool = False) -> None:
    """Hold the ritual; as JSON, or where `only_page` says so, only the week is printed.

    Raises:
        InvalidInput: when there is no stored plan, or several and it is not said which.
    """
    from ironstride.use.change.week_ritual import ritual_week

    plan = open_plan(manner.plan, data_place()).plan
    today = manner.where().today
    monday = ritual_week(today)
    if manner.as_json:
        print_json(week_json(plan, number_of(plan, monday) or len(plan.weeks)))
        return
    ritual = Ritual(manner, today, monday)
    if only_page:
        print_lines(ritual.page())
        return
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    try:
        ritual.hold()
    except KeyboardInterrupt:
        stay = f" {counted(ritual.changes, 'change')} made; ironstride undo takes back one by one." * bool(
            ritual.changes
        )
        notice(f"\nStopped.{stay}")
        raise


def _answer(question: str) -> str:
    """One answer; nothing more to read is an empty one."""
    try:
        answer = input(question).strip()
    except EOFError:
        answer = ""
    if not sys.stdin.isatty():
        sys.stdout.write(f"{answer}\n")
    return answer


def _problem(error: InvalidInput | Refused, said: str) -> None:
    """What was wrong with an answer; the question comes again."""
    if isinstance(error, Refused):
        lines = refusal_text(error.refusal).splitlines()
    else:
        lines = [line for problem in error.problems for line in problem_lines(problem, said)]
    print_lines([plain(line) for line in ("Nothing was changed.", *lines)])
