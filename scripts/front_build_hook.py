"""Bundles the front end whenever the package is built, so that a plain ``pip install .`` of a checkout has it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FrontEnd(BuildHookInterface[Any]):
    """The hook of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the shape hatchling asks for
        """Bundle what is in this checkout.

        Raises:
            RuntimeError: when that failed.
        """
        root = Path(self.root)
        found = importlib.util.spec_from_file_location("build_front", root / "scripts" / "build_front.py")
        if found is None or found.loader is None:
            raise RuntimeError("scripts/build_front.py is missing")
        script = importlib.util.module_from_spec(found)
        found.loader.exec_module(script)
        if not script.build(root):
            raise RuntimeError(script.FAILED)
