"""Plans made by hand: rich enough to show everything that exports and pages can show."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ironstride.training.athlete import Goal
from ironstride.training.kinds import Kind, Phase, Priority, Tag, sport_of
from ironstride.training.plan import Plan, PlanFinding, PlanWeek, Proof, RhythmEntry, Unplaced
from ironstride.training.session import Session, Why
from ironstride.units import HALF_MARATHON_M

FIRST_MONDAY = date(2026, 11, 23)
RACE_DAY = date(2027, 4, 11)
PHASES = (
    *[Phase.BASE] * 8,
    *[Phase.BUILD] * 7,
    *[Phase.PEAK] * 3,
    *[Phase.TAPER] * 1,
    Phase.RACE,
    *[Phase.RECOVERY] * 2,
)
NAMES = {
    Kind.EASY: "Easy run",
    Kind.LONG: "Long run",
    Kind.INTERVALS: "Intervals",
    Kind.THRESHOLD: "Threshold run",
    Kind.FULL_BODY: "Strength, full body",
    Kind.UPPER_CORE: "Strength, upper body and core",
    Kind.MOBILITY: "Mobility",
    Kind.RACE: "Spring half",
}
TAGS = {
    Kind.INTERVALS: {Tag.QUALITY, Tag.HARD},
    Kind.THRESHOLD: {Tag.QUALITY, Tag.HARD},
    Kind.LONG: {Tag.HARD},
    Kind.FULL_BODY: {Tag.LEG_WORK},
    Kind.RACE: {Tag.HARD},
}
PACE_S_PER_KM = 360


def session(
    name: str,
    day: date,
    kind: Kind,
    start: int,
    minutes: int,
    *,
    combined_with: str | None = None,
    why: tuple[Why, ...] = (),
    **changes: object,
) -> Session:
    """A planned session; `start` is a minute of the day."""
    running = kind in {Kind.EASY, Kind.LONG, Kind.INTERVALS, Kind.THRESHOLD}
    distance = f", about {minutes * 60 / PACE_S_PER_KM:.0f} km" if running else ""
    title = NAMES[kind] if kind is Kind.RACE else f"{NAMES[kind]}, {minutes} min{distance}"
    made = Session(
        id=name,
        date=day,
        start=start,
        end=start + minutes,
        window=f"{day.isoformat()}/{start // 60:02d}:00-{start // 60 + 2:02d}:00",
        place="gym" if kind is Kind.FULL_BODY else "anywhere",
        sport=sport_of(kind),
        kind=kind,
        form="full",
        tags=frozenset(TAGS.get(kind, set())),
        minutes=minutes,
        asked_minutes=minutes,
        title=title,
        combined_with=combined_with,
        why=why,
        demand=name.partition("-")[2],
    )
    return replace(made, **changes)  # type: ignore[arg-type]


CLEAR = Why("hard-run-after-leg-work", "59 h after Thursday's lift; 48 h asked.", ("row-9-new-legs",))
USUAL = Why("rhythm", "Saturday is its usual day in this season.")


def week_sessions(number: int) -> list[Session]:
    """Seven sessions: four runs, two lifts (one combined with an easy run) and mobility."""
    monday = FIRST_MONDAY + timedelta(weeks=number - 1)
    at = [monday + timedelta(days=day) for day in range(7)]
    w = f"w{number:02d}"
    return [
        session(f"{w}-quality-1", at[1], Kind.INTERVALS, 370, 50, why=(CLEAR,)),
        session(f"{w}-strength-1", at[1], Kind.FULL_BODY, 1092, 40),
        session(f"{w}-easy-1", at[3], Kind.EASY, 370, 40, combined_with=f"{w}-strength-2"),
        session(f"{w}-strength-2", at[3], Kind.UPPER_CORE, 410, 30, combined_with=f"{w}-easy-1"),
        session(f"{w}-easy-2", at[4], Kind.EASY, 370, 35 + number % 3 * 5),
        session(f"{w}-mobility-1", at[4], Kind.MOBILITY, 1080, 15),
        session(f"{w}-long", at[5], Kind.LONG, 490, 75 + number, why=(CLEAR, USUAL)),
    ]


def plan_weeks() -> tuple[PlanWeek, ...]:
    """Twenty-two weeks to a half marathon and after it; every fourth is lighter."""
    weeks = []
    for number, phase in enumerate(PHASES, start=1):
        lighter = number % 4 == 0 and phase in {Phase.BASE, Phase.BUILD}
        minutes = {Phase.TAPER: 210, Phase.RACE: 120, Phase.RECOVERY: 90}.get(phase, 230 + 6 * number)
        weeks.append(
            PlanWeek(
                start=FIRST_MONDAY + timedelta(weeks=number - 1),
                phase=phase,
                cutback=lighter,
                settling_in=number <= 2,
                capacity_minutes=420,
                run_minutes=round(minutes * 0.75) if lighter else minutes,
                long_run_minutes=75 + number,
                quality_sessions=1,
                strength_sessions=0 if phase in {Phase.RACE, Phase.RECOVERY} else 2,
                leg_sets=8,
                missing_minutes=0,
                note="Travel from Thursday: the lighter week is moved here." if number == 5 else "",
            )
        )
    return tuple(weeks)


FINDINGS = (
    PlanFinding(
        rule="hard-run-after-leg-work",
        force="should",
        because=None,
        sessions=("w01-strength-1", "w01-easy-1"),
        measured="13 h",
        asked="48 h",
        shortfall="35 h",
        price=300,
        text="Thursday's easy run comes 13 h after Tuesday's lift: heavy legs (48 h asked)",
        evidence=("row-9-new-legs",),
        remedy="a gym evening on Wednesday instead of Tuesday",
    ),
    PlanFinding(
        rule="early-after-late",
        force="should",
        because=None,
        sessions=("w01-strength-1",),
        measured="8 h",
        asked="9 h",
        shortfall="1 h",
        price=10,
        text="Wednesday's run comes early after a late evening",
    ),
    PlanFinding(
        rule="hard-runs-apart",
        force="must",
        because="locked",
        sessions=("w02-long",),
        measured="20 h",
        asked="36 h",
        shortfall="16 h",
        price=0,
        text="Friday's intervals and Saturday's long run lie 20 h apart (36 h asked between hard runs)",
    ),
)


def plan(**changes: object) -> Plan:
    """A half-marathon season of 22 weeks with everything in it."""
    sessions: list[Session] = [one for number in range(1, 20) for one in week_sessions(number)]
    sessions.append(session("w20-race", RACE_DAY, Kind.RACE, 570, 115, place="race", window=None))
    made = Plan(
        plan_id="plan-one",
        parent=None,
        made_by="ironstride/1",
        athlete="Sam",
        timezone="Europe/Berlin",
        as_of=FIRST_MONDAY,
        goals=(Goal("Spring half", RACE_DAY, HALF_MARATHON_M, Priority.A, 6900.0, 570),),
        strategy="hard-days-hard",
        rhythm=(RhythmEntry("base", "long", 5, 490),),
        assumptions=("Easy pace is taken as 6:00 min/km from the 10 km of October.",),
        losses=("The long run reaches 94 min; 100 to 130 were wished.",),
        weeks=plan_weeks(),
        sessions=tuple(sessions),
        unplaced=(Unplaced("easy", FIRST_MONDAY, "inside-time-slot", 80, "A fourth easy run found no time slot."),),
        findings=FINDINGS,
        proof=Proof("optimal", 390, "0" * 64, 2, 1234, ("early-after-late", "one-body"), {"weak": 10, "strong-A": 100}),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def changed(original: Plan, plan_id: str, sessions: Iterable[Session]) -> Plan:
    """A later version of a plan with other sessions."""
    return replace(original, plan_id=plan_id, parent=original.plan_id, sessions=tuple(sessions))
