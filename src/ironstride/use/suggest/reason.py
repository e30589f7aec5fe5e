"""Why a change is suggested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

_SHORT: Final = 16
"""So many hexadecimal digits tell the reasons of one athlete apart."""


class ReasonCode(StrEnum):
    """What kind of reason it is."""

    FILE_CHANGED = "athlete-file-changed"
    """Time slots, races, days away or wishes are others than the plan was made for."""
    MISSED = "missed-key-session"
    DONE_OTHERWISE = "done-otherwise"
    """Done on another day, longer, harder, or beside the plan: what follows would come too soon."""
    POOR_BALANCE = "poor-balance"
    """Signs that training and recovery do not balance."""
    SORE_LEGS = "sore-legs"
    PAIN = "pain"
    ILL = "ill"
    RED_FLAG = "red-flag"
    BACK_TO_PLAN = "back-to-plan"
    """What was taken back can be given back, one step."""


URGENT: Final = frozenset(
    {
        ReasonCode.FILE_CHANGED,
        ReasonCode.MISSED,
        ReasonCode.PAIN,
        ReasonCode.ILL,
        ReasonCode.RED_FLAG,
        ReasonCode.SORE_LEGS,
    }
)
"""What does not wait for the planning day (COACHING: a missed key session, illness, pain, a changed window)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, with what it is about."""

    code: ReasonCode
    text: str
    """One sentence for the athlete."""
    about: tuple[str, ...] = ()
    """Ids of sessions or signals."""
    since: date | None = None

    @property
    def is_urgent(self) -> bool:
        """Whether it is offered at once."""
        return self.code in URGENT

    @property
    def key(self) -> str:
        """The same reason has the same key: what was declined is not offered again for it."""
        told = "\n".join((self.code.value, *sorted(self.about), "" if self.since is None else self.since.isoformat()))
        return sha256(told.encode()).hexdigest()[:_SHORT]


def reason_to_json(reason: Reason) -> dict[str, Any]:
    """The reason as JSON values."""
    since = None if reason.since is None else reason.since.isoformat()
    return {"code": reason.code.value, "text": reason.text, "about": list(reason.about), "since": since}


def reason_from_json(document: Mapping[str, Any]) -> Reason:
    """The reason that JSON values describe.

    Raises:
        ValueError: when they do not.
    """
    try:
        since = document.get("since")
        return Reason(
            ReasonCode(document["code"]),
            str(document["text"]),
            tuple(str(one) for one in document.get("about", ())),
            None if since is None else date.fromisoformat(since),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("a reason of a suggestion is damaged") from error


def reasons_of(document: Mapping[str, Any] | None) -> tuple[Reason, ...]:
    """The reasons that are kept with a draft or a version; none where it was the athlete's own change.

    Raises:
        ValueError: when they are damaged.
    """
    if document is None:
        return ()
    return tuple(reason_from_json(one) for one in document.get("reasons", ()))
