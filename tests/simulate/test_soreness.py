"""Soreness comes late, hurts most the first time, and repeats protect."""

from ironstride.simulate.soreness import Soreness
from ironstride.simulate.traits import Ways
from ironstride.training.kinds import Experience
from tests.simulate.made_plans import lived, mean

DOSE = {"quads": 0.5}


def peak(soreness: Soreness) -> float:
    """The sorest hour of the next five days."""
    return max(soreness.later(hours).by_muscle()["quads"] for hours in range(120))


def test_it_is_nothing_at_first_most_after_two_nights_and_gone_after_a_week() -> None:
    """Highest between a day and two; a tenth of it after five days."""
    after = Soreness().after_bout(DOSE)
    felt = [after.later(hours).by_muscle()["quads"] for hours in range(0, 24 * 8, 2)]
    assert felt[0] == 0
    assert 24 <= 2 * felt.index(max(felt)) <= 48
    assert felt[60] < max(felt) / 10
    assert felt[-1] < 0.1


def test_the_second_bout_hurts_about_a_third_less() -> None:
    """Doma 2015 saw 31 % less (evidence row 10)."""
    first = Soreness().after_bout(DOSE)
    second = first.later(7 * 24).after_bout(DOSE)
    assert 0.6 <= peak(second) / peak(first) <= 0.8


def test_protection_grows_fades_and_has_a_limit() -> None:
    """Eight bouts leave less than a third; most of a year without gives it back."""
    used = Soreness()
    for _ in range(8):
        used = used.after_bout(DOSE).later(84)
    assert peak(used.later(84).after_bout(DOSE)) < peak(Soreness().after_bout(DOSE)) / 3
    assert used.muscles["quads"].protection <= 0.9
    assert peak(used.later(24 * 240).after_bout(DOSE)) > peak(Soreness().after_bout(DOSE)) * 0.9


def test_no_work_is_no_soreness() -> None:
    """A dose of nothing leaves the muscles as they were, and is remembered nowhere."""
    assert Soreness().after_bout({"quads": 0.0}) == Soreness()


def test_new_lifters_are_sore_first_and_used_to_it_later() -> None:
    """Over people: the sorest morning after the first two sessions, against the same gym work seven weeks later."""
    first, later = [], []
    for seed in range(12):
        sore = [day.hidden_morning.most_sore for day in lived(seed, Ways(healthy=True))]
        first.append(max(sore[:7]))
        later.append(max(sore[49:]))
    assert 4 <= mean(first) <= 8
    assert mean(later) < mean(first) / 2


def test_adapted_lifters_are_hardly_sore() -> None:
    """The same first week: less than half of what new lifters say."""
    sore = {
        experience: mean(
            [
                max(day.hidden_morning.most_sore for day in lived(seed, Ways(experience=experience), 1))
                for seed in range(8)
            ]
        )
        for experience in Experience
    }
    assert sore[Experience.ADAPTED] < sore[Experience.RETURNING] < sore[Experience.NEW]
    assert sore[Experience.ADAPTED] < sore[Experience.NEW] / 2
