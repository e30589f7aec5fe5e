"""The documents that are made from the rules are fresh."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from ironstride.rules.catalogue import CATALOGUE
from ironstride.rules.rules_page import rules_markdown

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "generate_docs.py"


def script() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("generate_docs", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_documents_are_fresh() -> None:
    """`make docs` would change nothing."""
    assert script().stale() == []


def test_a_stale_document_is_noticed(tmp_path: Path) -> None:
    """A document that is missing or old is named."""
    docs = script()
    paths = [path for path, _ in docs.documents()]
    assert docs.stale(tmp_path) == paths


@pytest.mark.parametrize("rule_id", [rule.id for rule in CATALOGUE])
def test_the_page_has_every_rule(rule_id: str) -> None:
    """A rule that is not on the page would be a secret."""
    assert f"\n### {rule_id}\n" in rules_markdown()
