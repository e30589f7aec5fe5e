"""A simple brute-force answer to what a week holds: windows, one run and two sessions a day, combined sessions."""

from collections.abc import Iterator
from dataclasses import dataclass

from ironstride.season.capacity import LONGEST_COMBINED_RUN_MINUTES
from ironstride.season.fit import FitResult
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Combine, Kind
from ironstride.training.window import CHANGE_OVER_MINUTES, RealDay, Window

MOST_A_DAY = 2


@dataclass(frozen=True)
class BruteFit:
    """Tries every content of every day and keeps the best count of sessions."""

    combine: Combine = Combine.IF_NEEDED

    def __call__(self, days: tuple[RealDay, ...], demands: tuple[Demand, ...], /) -> FitResult:
        wanted = tuple(demand.count for demand in demands)
        reachable = {tuple(0 for _ in demands)}
        for day in days:
            contents = {self._counts(content, len(demands)) for content in self._contents(day, demands)}
            sums = {tuple(a + b for a, b in zip(one, more, strict=True)) for one in reachable for more in contents}
            reachable = {total for total in sums if all(n <= most for n, most in zip(total, wanted, strict=True))}
        best = max(reachable, key=lambda total: (self._required(total, demands), sum(total), total))
        return FitResult(
            {demand.name: n for demand, n in zip(demands, best, strict=True)},
            self._required(best, demands) == sum(demand.count for demand in demands if demand.required),
        )

    @staticmethod
    def _required(total: tuple[int, ...], demands: tuple[Demand, ...]) -> int:
        return sum(n for demand, n in zip(demands, total, strict=True) if demand.required)

    @staticmethod
    def _counts(content: tuple[int, ...], size: int) -> tuple[int, ...]:
        return tuple(content.count(place) for place in range(size))

    def _contents(self, day: RealDay, demands: tuple[Demand, ...]) -> Iterator[tuple[int, ...]]:
        yield ()
        choices = [(place, form) for place, demand in enumerate(demands) for form in demand.forms]
        for place, form in choices:
            if any(fits(form, window) for window in day.windows):
                yield (place,)
            for other_place, other in choices:
                if self._pair(form, other, day):
                    yield (place, other_place)

    def _pair(self, first: Form, second: Form, day: RealDay) -> bool:
        if first.kind in RUN_KINDS and second.kind in RUN_KINDS:
            return False
        for one in day.windows:
            for other in day.windows:
                if one is other:
                    if self.combine is not Combine.NEVER and combined(first, second, one):
                        return True
                elif fits(first, one) and fits(second, other):
                    return True
        return False


def fits(form: Form, window: Window) -> bool:
    """Whether a form lies in a window."""
    allowed = window.allows_run if form.kind in RUN_KINDS else window.allows_strength
    if form.kind is Kind.CROSS:
        allowed = True
    return allowed and form.minutes <= window.usable_minutes


def combined(run: Form, lift: Form, window: Window) -> bool:
    """Whether an easy run and a lift fit one after the other."""
    kinds = run.kind is Kind.EASY and lift.kind in STRENGTH_KINDS
    together = run.minutes + CHANGE_OVER_MINUTES + lift.minutes
    return (
        kinds
        and window.allows_run
        and window.allows_strength
        and run.minutes <= LONGEST_COMBINED_RUN_MINUTES
        and together <= window.usable_minutes
    )
