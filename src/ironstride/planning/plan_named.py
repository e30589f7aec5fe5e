"""The name of a plan, made from what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.placement.plain_values import plain
from ironstride.placement.problem_document import document_sha256
from ironstride.training.plan import Plan

MADE_BY: Final = "ironstride/1"
ID_LENGTH: Final = 12


def plan_named(plan: Plan) -> Plan:
    """The plan under a short name made from what it says: the same plan has the same name."""
    bare = replace(plan, plan_id="")
    return replace(plan, plan_id=document_sha256(plain(bare))[:ID_LENGTH])
