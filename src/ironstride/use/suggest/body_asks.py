"""What the body asks for: something taken back or given back, a stop, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ironstride.readiness.readiness import Readiness
from ironstride.training.check_in import CheckIn, Illness
from ironstride.training.relief import Relief, ReliefCause
from ironstride.training.unusual_days import COLD, OUT, STOPPED
from ironstride.use import athlete_edit
from ironstride.use.change.running import Running
from ironstride.use.readiness.readiness_now import readiness_now
from ironstride.use.suggest.reason import Reason, ReasonCode

ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BodyAsks:
    """What is asked, and why."""

    running: Running
    """The plan with what is taken back, or with a stop in the athlete file."""
    reasons: tuple[Reason, ...]
    remarks: tuple[str, ...]

    @property
    def is_stop(self) -> bool:
        """Whether nothing else matters."""
        return any(one.code in {ReasonCode.RED_FLAG, ReasonCode.ILL} for one in self.reasons)


def body_asks(running: Running) -> BodyAsks:
    """What readiness asks of the plan today; without a reason the plan is as it is.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    now = readiness_now(running)
    found = now.readiness
    if found.red_flags:
        return _stopped(running, found)
    ill = _ill(running, now.check_ins)
    if ill is not None:
        return ill
    today = running.plan.today
    kept, reasons = list(running.choices.reliefs), []
    if found.advice is not None:
        advice = found.advice
        code = ReasonCode.BACK_TO_PLAN if advice.gives_back else ReasonCode.POOR_BALANCE
        reasons.append(Reason(code, advice.text, (advice.step.value,), found.since))
        kept = [*_ended(kept, today), *advice.reliefs]
    for reliefs, code, text in _of_places(found):
        new = [one for one in reliefs if not any(_is_same(one, other, today) for other in kept)]
        if new:
            reasons.append(Reason(code, text, tuple(one.step for one in new), today))
            kept += new
    if not reasons:
        return BodyAsks(running, (), found.remarks)
    ordered = tuple(sorted(kept, key=lambda one: (one.start, one.to, one.cause.value)))
    eased = running.with_choices(replace(running.choices, reliefs=ordered))
    return BodyAsks(eased, tuple(reasons), found.remarks)


def _ill(running: Running, said: Sequence[CheckIn]) -> BodyAsks | None:
    """Nothing planned until the athlete is back (a mild head cold keeps short easy runs), where they say that they are
    ill and the athlete file does not know it yet.
    """
    today, athlete = running.plan.today, running.plan.athlete
    illness = next((one.illness for one in said if one.date == today), None)
    if illness is None or any(one.reason in OUT and one.covers(today) for one in athlete.exceptions):
        return None
    words = [COLD] if illness is Illness.HEAD_COLD else []
    edit = athlete_edit.sick(running.athlete_text, words, athlete, today)
    reason = Reason(ReasonCode.ILL, f"You said that you are ill. {edit.sentence}", (illness.value,), today)
    return BodyAsks(running.with_text(edit.new_text), (reason,), ())


def _of_places(found: Readiness) -> list[tuple[Sequence[Relief], ReasonCode, str]]:
    asked: list[tuple[Sequence[Relief], ReasonCode, str]] = []
    if found.sore is not None:
        asked.append(((found.sore[0],), ReasonCode.SORE_LEGS, found.sore[1]))
    if found.pain is not None:
        asked.append((found.pain.reliefs, ReasonCode.PAIN, found.pain.text))
    return asked


def _is_same(new: Relief, old: Relief, today: date) -> bool:
    """Whether the same is taken back today already."""
    return (old.cause, old.step) == (new.cause, new.step) and old.holds_on(today)


def _ended(reliefs: Sequence[Relief], today: date) -> list[Relief]:
    """The reliefs, those of the ladder ended yesterday: what is offered now says all of it again."""
    kept = []
    for one in reliefs:
        if one.cause is not ReliefCause.BALANCE or one.to < today:
            kept.append(one)
        elif one.start < today:
            kept.append(replace(one, to=today - ONE_DAY))
    return kept


def _stopped(running: Running, found: Readiness) -> BodyAsks:
    today, athlete = running.plan.today, running.plan.athlete
    text = " ".join(one.text for one in found.red_flags)
    flags = tuple(sorted(one.flag.value for one in found.red_flags))
    if any(one.reason == STOPPED and one.covers(today) for one in athlete.exceptions):
        return BodyAsks(running, (), (text,))
    edit = athlete_edit.sick(running.athlete_text, [], athlete, today, reason=STOPPED)
    reason = Reason(ReasonCode.RED_FLAG, text, flags, today)
    return BodyAsks(running.with_text(edit.new_text), (reason,), ())
