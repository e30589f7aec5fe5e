"""`docs/rules.md`: every rule with its sentence, price, parameters by who the athlete is, and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ironstride.evidence.markdown import table
from ironstride.evidence.register import Register, label, load_register
from ironstride.rules.described import EVERYBODY, OFF, DescribedRule, described_rules
from ironstride.rules.parameter_ranges import WEIGHTS
from ironstride.rules.prices import FINDING_PRICES, UNPLACED_PRICES
from ironstride.rules.verdict import MAX_STEPS, STEPS_PER_ASKED, Force

MUST: Final = Force.MUST.value
PRICE_WORDS: Final = {
    "must": "never broken by what Ironstride places; reported where your own fixed sessions break it",
    "strong-A": "strong evidence of grade A",
    "strong-B": "strong evidence of grade B",
    "strong-C": "strong, by custom or one small study",
    "weak": "weak evidence or a convention: tips the balance",
    "preference": "a wish of yours",
    "rhythm": "the season's rhythm",
    "tidiness": "a matter of order",
}
NO_ROW: Final = "none; a convention or a wish"
NO_ROW_MUST: Final = "none needed; it is physical, or a limit you set"
SCOPE_WORDS: Final = {
    "session": "one session in its day",
    "gap": "a session after the one before it",
    "week": "a calendar week",
    "streak": "days in a row",
}


def rules_markdown() -> str:
    """The page."""
    register = load_register()
    rules = described_rules()
    must = [rule for rule in rules if rule.force == MUST]
    should = [rule for rule in rules if rule.force != MUST]
    parts = [
        "# Rules and guidelines",
        _introduction(),
        _prices(),
        "## Rules",
        *(_section(rule, register) for rule in must),
        "## Guidelines",
        *(_section(rule, register) for rule in should),
    ]
    return "\n\n".join(parts) + "\n"


def _introduction() -> str:
    return (
        "This page is generated (`make docs`). *Rules* hold for everything Ironstride places. *Guidelines* are priced\n"
        "by how good their evidence is; where a week leaves nothing better, one is broken and the plan says so:\n"
        "a compromise. The price of each step of a compromise is in the table below.\n"
        'In the athlete file every guideline can be switched off (`[rules] off = ["rhythm"]`), weighed\n'
        f"(`[rules.rhythm]` and `weight = 2`, from {WEIGHTS[0]:g} to {WEIGHTS[1]:g}) or given other parameters."
    )


def _prices() -> str:
    classes = [(name, str(price), PRICE_WORDS[name]) for name, price in FINDING_PRICES.items()]
    unplaced = [(name, str(price)) for name, price in UNPLACED_PRICES.items()]
    return "\n\n".join(
        (
            "## Prices",
            f"Of each step of a compromise (1 to {MAX_STEPS}; a step is 1/{STEPS_PER_ASKED} of what was asked):",
            table(("class", "price", "meaning"), classes),
            "Of a session that did not fit:",
            table(("session", "price"), unplaced),
        )
    )


def _section(rule: DescribedRule, register: Register) -> str:
    lines = [f"### {rule.id}", rule.title, "\n".join(_facts(rule, register))]
    return "\n\n".join(lines)


def _facts(rule: DescribedRule, register: Register) -> Iterator[str]:
    yield f"- Looks at: {SCOPE_WORDS[rule.scope]}"
    if rule.force != MUST:
        yield f"- Price: {_by_status(rule.price_classes)}"
    given = {status: f"`{text}`" if text not in {OFF, ""} else text for status, text in rule.parameters.items()}
    if any(given.values()):
        yield f"- Parameters: {_by_status(given)}"
    rows = ", ".join(
        f"[{register.row(row).id}](evidence-roster.md#row-{row}) ({label(register.row(row))})" for row in rule.evidence
    )
    yield f"- Evidence: {rows or (NO_ROW_MUST if rule.force == MUST else NO_ROW)}"


def _by_status(texts: Mapping[str, str]) -> str:
    return "; ".join(text if status == EVERYBODY else f"{status}: {text}" for status, text in texts.items())
