"""The same request gives the same plan, byte for byte, in any process."""

import os
import subprocess
import sys
from pathlib import Path

from ironstride.export.plan_json import plan_text
from tests.planning.promises import plan_for
from tests.season.people import MONDAY, sam

ROOT = Path(__file__).parents[2]
PROGRAM = """
from ironstride.export.plan_json import plan_text
from tests.planning.promises import plan_for
from tests.season.people import MONDAY, sam
import sys
sys.stdout.write(plan_text(plan_for(sam(), MONDAY)))
"""


def in_a_process(hash_seed: int, threads: int) -> str:
    """The plan's text as another process makes it."""
    settings = {
        "PYTHONHASHSEED": str(hash_seed),
        "NUMBA_NUM_THREADS": str(threads),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=os.environ | settings, capture_output=True, check=True, cwd=ROOT
    )
    return done.stdout.decode("utf-8")


def test_two_processes_write_the_same_bytes() -> None:
    """Neither the order of sets nor the number of threads shows in a plan."""
    assert in_a_process(1, 1) == in_a_process(4242, 2)


def test_a_second_time_is_the_same() -> None:
    """Nothing is remembered from one plan to the next."""
    assert plan_text(plan_for(sam(), MONDAY)) == plan_text(plan_for(sam(), MONDAY))
