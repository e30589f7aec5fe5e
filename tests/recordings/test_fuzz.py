"""Far more damaged files, others each time; only `make fuzz` reads them.

IRONSTRIDE_FUZZ says how many, IRONSTRIDE_FUZZ_SEED repeats a run; a failure names its seed.
"""

import os
import random
from secrets import randbits
from typing import Final

import pytest

from tests.recordings.mutants import CASES, read_damaged
from tests.recordings.test_fit_mutants import read_mutants

FIT: Final = "fit"
PARTS: Final = 8
"""The files of each kind are read in so many tests, on all cores."""
USUAL: Final = 500_000


@pytest.mark.fuzz
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", [FIT, *CASES])
def test_damaged_files_of_any_kind_are_read_or_refused_in_words(name: str, part: int) -> None:
    """Never anything else, never long, never with much memory."""
    count = int(os.environ.get("IRONSTRIDE_FUZZ", USUAL)) // (PARTS * (1 + len(CASES)))
    seed = os.environ.get("IRONSTRIDE_FUZZ_SEED") or str(randbits(32))
    chance = random.Random(f"{seed} {name} {part}")
    try:
        read_mutants(count, chance) if name == FIT else read_damaged(name, count, chance)
    except BaseException as error:
        error.add_note(f"IRONSTRIDE_FUZZ_SEED={seed}")
        raise
