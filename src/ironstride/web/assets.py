"""Scripts and styles as the build made them: names that change with their contents, kept in memory, compressed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
}
PACKED: Final = {"br": ".br", "gzip": ".gz"}
"""How a browser names a way of packing, and how the build does, the best first."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file, and its packed copies by the name of the packing."""

    content: bytes
    kind: str
    packed: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Assets:
    """Every file by its name, and the names of those that pages ask for by their source."""

    files: dict[str, Asset]
    names: dict[str, str]
    """``main.ts`` -> ``main-ABCD.js``."""

    @property
    def version(self) -> str:
        """Changes when any script or style does."""
        return ",".join(sorted(self.names.values()))


def read_assets(folder: Path | None = None) -> Assets:
    """What the build left in a folder (default: the package's own); nothing where nothing was built."""
    built = folder or Path(str(files("ironstride.web") / "static" / "built"))
    manifest = built / "manifest.json"
    if not manifest.is_file():
        return Assets({}, {})
    found = {}
    for file in sorted(built.iterdir()):
        kind = TYPES.get(file.suffix)
        if kind is not None:
            packed = {name: Path(f"{file}{end}") for name, end in PACKED.items()}
            copies = {name: copy.read_bytes() for name, copy in packed.items() if copy.is_file()}
            found[file.name] = Asset(file.read_bytes(), kind, copies)
    return Assets(found, json.loads(manifest.read_text(encoding="utf-8")))
