"""Prints the benchmark tables: `python -m bench [placement|moves|process|history|import|fit|apple|load|web ...]`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from bench import (
    apple_bench,
    contents_bench,
    cpsat,
    fit_decoding,
    history_bench,
    import_bench,
    lived_bench,
    load_bench,
    moves_bench,
    placement_bench,
    process_bench,
    web_bench,
)

TABLES: Final[dict[str, Callable[[], list[tuple[str, str]]]]] = {
    "placement": placement_bench.rows,
    "moves": moves_bench.rows,
    "process": process_bench.rows,
    "contents": contents_bench.rows,
    "history": history_bench.rows,
    "import": import_bench.rows,
    "fit": fit_decoding.rows,
    "load": load_bench.rows,
    "apple": apple_bench.rows,
    "lived": lived_bench.rows,
    "web": web_bench.rows,
    "cpsat": cpsat.rows,
}


def main(names: list[str]) -> None:
    """Each table asked for, or all."""
    for name in names or list(TABLES):
        sys.stdout.write(f"\n{name}\n")
        for what, value in TABLES[name]():
            sys.stdout.write(f"  {what:<44} {value}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
