"""The evidence roster: one table that says for every row what the product does with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from ironstride.evidence.markdown import table
from ironstride.evidence.register import Source, Statement, label, load_register
from ironstride.evidence.stages import RowStage, Stage, load_stages

EVERYBODY: Final = "all"
"""Key of `RosterRule.parameters` for what holds at any experience."""


GENERATED: Final = (
    "This page is generated (`make docs`). It says for every graded statement what Ironstride does with it."
)

LEGEND: Final = (
    "- **Stage**: *season* sizes the weeks, *placement* gives days and times, *workout* fills a session, *readiness*",
    "  answers to fatigue, *text only* is said or deliberately not said, *not implemented* is neither.",
    "- **Force**: MUST is kept for the body and for safety; SHOULD is priced, and broken only where a person's week",
    "  leaves nothing better; - means that nothing is enforced.",
    "- **Price**: for one step of shortfall, a quarter of what was asked. A MUST has no price.",
    "- **Evidence**: *strong* (A) several trials agree; *some* (B) one or few good studies; *not re-read* is known",
    "  from memory; *convention* is custom or our own choice: its sources, if any, point the way without giving it.",
)


class RosterRule(Protocol):
    """What the roster reads of a rule: plain values, so that evidence need not know the rules."""

    @property
    def id(self) -> str:
        """Kebab-case id."""
        ...

    @property
    def force(self) -> str:
        """``must`` or ``should``."""
        ...

    @property
    def price_class(self) -> str:
        """Key of the price table."""
        ...

    @property
    def evidence(self) -> tuple[int, ...]:
        """Rows of the register."""
        ...

    @property
    def parameters(self) -> Mapping[str, str]:
        """Text by experience or by `EVERYBODY`, such as ``{"new": "gap 48 h", "adapted": "gap 24 h"}``."""
        ...


def roster_markdown(rules: Iterable[RosterRule], prices: Mapping[str, int] | None = None) -> str:
    """`docs/evidence-roster.md`: every row with stage, force, who implements it, parameters by experience and price.

    `prices` is the price of one step of shortfall by price class; without it the class alone is named.
    Raises ValueError when a rule id comes twice, or a rule rests on a row the register does not have.
    """
    register = load_register()
    by_id: dict[str, RosterRule] = {}
    for rule in rules:
        if rule.id in by_id:
            raise ValueError(f"rule {rule.id!r} comes twice")
        register.rows(rule.evidence)
        by_id[rule.id] = rule
    stages = load_stages()
    parts = [
        _introduction(stages, register.statements),
        _rows_table(stages, register.by_row, by_id, prices or {}),
        _without_a_row(by_id.values(), prices or {}),
        _statements(register.statements),
        _sources(register.sources.values()),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def roster_faults(rules: Iterable[RosterRule]) -> tuple[str, ...]:
    """Where the stages and the rules contradict each other, each in a sentence; empty when they agree.

    A stage may name only rules that exist, and a rule stands at exactly the rows whose stage names it.
    """
    by_id = {rule.id: rule for rule in rules}
    stages = {stage.row: stage for stage in load_stages()}
    unknown = [
        f"row {stage.row} names {rule_id}, which is no rule"
        for stage in stages.values()
        for rule_id in stage.rule_ids
        if rule_id not in by_id
    ]
    one_sided = [
        f"{rule.id} rests on row {row}, whose stage does not name it"
        for rule in by_id.values()
        for row in rule.evidence
        if row not in stages or rule.id not in stages[row].rule_ids
    ]
    silent = [
        f"row {stage.row} names {rule_id}, which does not rest on it"
        for stage in stages.values()
        for rule_id in stage.rule_ids
        if rule_id in by_id and stage.row not in by_id[rule_id].evidence
    ]
    return (*unknown, *one_sided, *silent)


def rules_of_row(stage: RowStage, by_id: Mapping[str, RosterRule]) -> tuple[RosterRule, ...]:
    """The rules given that implement the row: those its stage names, then those that name the row."""
    named = [by_id[rule_id] for rule_id in stage.rule_ids if rule_id in by_id]
    return (*named, *(rule for rule in by_id.values() if stage.row in rule.evidence and rule not in named))


def _introduction(stages: tuple[RowStage, ...], statements: tuple[Statement, ...]) -> str:
    done = sum(stage.done for stage in stages)
    conventions = sum(statement.is_convention for statement in statements)
    counts = f"{len(stages)} statements; {done} are acted on or kept in this version; {conventions} are conventions."
    return "\n".join(("# Evidence roster", "", GENERATED, "", counts, "", *LEGEND))


def _rows_table(
    stages: tuple[RowStage, ...],
    statements: Mapping[int, Statement],
    by_id: Mapping[str, RosterRule],
    prices: Mapping[str, int],
) -> str:
    head = ("row", "statement", "evidence", "stage", "force", "done by", "parameters", "price")
    body = [_row(stage, statements[stage.row], by_id, prices) for stage in stages]
    return "## Rows\n\n" + table(head, body)


def _row(
    stage: RowStage, statement: Statement, by_id: Mapping[str, RosterRule], prices: Mapping[str, int]
) -> tuple[str, ...]:
    rules = rules_of_row(stage, by_id)
    names = dict.fromkeys((*stage.by, *(rule.id for rule in rules)))
    parameters = [stage.parameters, *(f"`{rule.id}`: {text}" for rule in rules if (text := parameters_text(rule)))]
    return (
        f"[{stage.row}](#row-{stage.row})",
        statement.id,
        label(statement),
        stage_text(stage),
        stage.force.value,
        ", ".join(f"`{name}`" for name in names),
        "; ".join(part for part in parameters if part),
        ", ".join(dict.fromkeys(price_text(rule, prices) for rule in rules)),
    )


def stage_text(stage: RowStage) -> str:
    """The stage as people read it; what is still to come says so."""
    if stage.done or stage.stage is Stage.NOT_IMPLEMENTED:
        return stage.stage.value
    return f"{stage.stage.value}, not implemented yet"


def parameters_text(rule: RosterRule) -> str:
    """The parameters of a rule in one line, by experience where they differ."""
    return ", ".join(
        text if experience == EVERYBODY else f"{experience} {text}"
        for experience, text in rule.parameters.items()
        if text
    )


def price_text(rule: RosterRule, prices: Mapping[str, int]) -> str:
    """The price class of a rule with its price a step; a MUST has none."""
    if rule.force.lower() == "must":
        return "MUST"
    return f"{rule.price_class} {prices[rule.price_class]}" if rule.price_class in prices else rule.price_class


def _without_a_row(rules: Iterable[RosterRule], prices: Mapping[str, int]) -> str:
    named = {rule_id for stage in load_stages() for rule_id in stage.rule_ids}
    left = [rule for rule in rules if not rule.evidence and rule.id not in named]
    if not left:
        return ""
    body = [(f"`{rule.id}`", rule.force.upper(), parameters_text(rule), price_text(rule, prices)) for rule in left]
    return "## Rules without a row: conventions and wishes\n\n" + table(("rule", "force", "parameters", "price"), body)


def _statements(statements: Iterable[Statement]) -> str:
    notes = {stage.row: stage.note for stage in load_stages()}
    return "## Statements\n\n" + "\n\n".join(_statement(statement, notes[statement.row]) for statement in statements)


def _statement(statement: Statement, product_note: str) -> str:
    lines = [
        f"### Row {statement.row}",
        "",
        f"{statement.text} For: {statement.applies_to}. *{label(statement).capitalize()}.*",
    ]
    sources = ", ".join(f"[{key}](#{key})" for key in statement.sources)
    bullets = (("Beside it", statement.note), ("In Ironstride", product_note), ("Sources", sources))
    points = [f"- {name}: {text}" for name, text in bullets if text]
    return "\n".join([*lines, "", *points] if points else lines)


def _sources(sources: Iterable[Source]) -> str:
    cited = {key for statement in load_register().statements for key in statement.sources}
    body = []
    for source in sorted(sources, key=lambda source: source.key):
        if source.key in cited:
            link = f"[link]({source.link})" if source.link else ""
            body.append((f'<a id="{source.key}"></a>{source.key}', source.citation, link))
    return "## Sources\n\n" + table(("key", "citation", "where"), body)
