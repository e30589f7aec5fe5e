"""`ironstride rules [ID]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.use.list_rules import RuleShown, list_rules, rule_json, rule_named

if TYPE_CHECKING:
    from rich.text import Text


def rules(rule_id: str | None, *, as_json: bool) -> None:
    """All rules in short, or one in full."""
    if rule_id is not None:
        rule = rule_named(rule_id)
        print_json(rule_json(rule)) if as_json else print_lines(_whole(rule))
        return
    shown = list_rules()
    if as_json:
        print_json({"schema": "ironstride/rules/1", "rules": [rule_json(rule) for rule in shown]})
        return
    lines = []
    for heading, guideline in (("Rules, always kept by what Ironstride places", False), ("Guidelines", True)):
        lines.append(plain(heading, "bold"))
        for rule in shown:
            if rule.is_guideline is guideline:
                lines.append(plain(f"  {rule.id}"))
                lines += [plain(one, QUIET) for one in folded(rule.title, WIDTH, 3, indent="      ")]
        lines.append(plain(""))
    lines.append(plain("Next: ironstride rules hard-run-after-leg-work", QUIET))
    print_lines(lines)


def _whole(rule: RuleShown) -> list[Text]:
    force = "a guideline: it may give way, at a price" if rule.is_guideline else "always kept by what Ironstride places"
    lines = [plain(rule.id, "bold"), *(plain(one) for one in folded(rule.title, WIDTH, 6)), plain(f"This is {force}.")]
    if rule.is_guideline and rule.parameters:
        lines += [plain(""), plain(f"What you may set, in the athlete file below [rules.{rule.id}]:")]
        lines += [plain(f"  {name} = {_toml(value)}") for name, value in rule.parameters.items()]
    lines.append(plain(""))
    if not rule.evidence:
        lines.append(plain("A convention or a wish: no study stands behind it."))
    for row in rule.evidence:
        lines += [plain(one) for one in folded(f"{row.claim} ({row.grade})", WIDTH, 12, indent="  ", first="- ")]
        for source in row.sources:
            lines += [plain(one, QUIET) for one in folded(source, WIDTH, 4, indent="    ")]
    return lines


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
