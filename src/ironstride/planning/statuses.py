"""Which rules hold in which week: one book per distinct status of the season."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ironstride.rules.book import RuleBook
from ironstride.rules.status import RuleStatus, book_for
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Stability


@dataclass(slots=True)
class BookShelf:
    """The books of an athlete, each made once."""

    athlete: Athlete
    stability: Stability = Stability.FIND_THE_BEST
    """How much of the present plan is kept, where there is one."""
    _books: dict[str, RuleBook] = field(default_factory=dict)
    _keys: dict[RuleStatus, str] = field(default_factory=dict)

    @property
    def books(self) -> Mapping[str, RuleBook]:
        """Every book that some week uses, by key."""
        return dict(self._books)

    def key(self, season: Season, week: SeasonWeek) -> str:
        """The key of the book that holds a week; statuses whose rules are the same share one book."""
        status = replace(status_of(season, week, self.athlete), stability=self.stability)
        if status not in self._keys:
            book = book_for(status, self.athlete.rules)
            same = next((known for known, other in self._books.items() if other == book), None)
            key = same or f"b{len(self._books) + 1:02d}-{week.phase.value}-{week.experience.value}"
            self._keys[status] = key
            self._books.setdefault(key, book)
        return self._keys[status]


def status_of(season: Season, week: SeasonWeek, athlete: Athlete) -> RuleStatus:
    """What decides the rules' parameters in a week."""
    preferences = athlete.preferences
    return RuleStatus(
        level=season.level,
        experience=week.experience,
        phase=week.phase,
        age=season.age,
        strategy=season.strategy,
        combine=preferences.combine,
        long_run_day=preferences.long_run_day,
        rest_day=preferences.rest_day,
        eased=week.is_eased,
    )
