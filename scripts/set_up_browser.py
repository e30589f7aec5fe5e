"""Find Chromium for the browser tests, or install it where that can be done without asking anybody.

    python3 scripts/set_up_browser.py

It is installed from Debian's or Ubuntu's own packages, by root alone. Where there is none and it cannot be installed,
one line says so and why; the tests that need it are then left out. The exit status is 0 either way.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

NAMES = ("chromium", "chromium-browser", "google-chrome")
VARIABLE = "IRONSTRIDE_CHROMIUM"
"""Names a browser that is not on the PATH; empty = use none."""
PACKAGE = "chromium"
LONGEST_S = 600
WITHOUT_QUESTIONS = {"DEBIAN_FRONTEND": "noninteractive"}
LOUD = "!!! BROWSER TESTS ARE SKIPPED: {why}. Install Chromium, so that `chromium` is on the PATH, to run them."


def main() -> int:
    """Find or install Chromium; 0 in any case."""
    if chromium() is None:
        why = why_not_installed()
        if why:
            print(LOUD.format(why=why), flush=True)
    return 0


def chromium() -> str | None:
    """The path of the browser; None where there is none."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return shutil.which(named) if named else None
    return next((found for name in NAMES if (found := shutil.which(name)) is not None), None)


def why_not_installed() -> str:
    """Install it; empty when it is there afterwards, else why it is not."""
    if os.environ.get(VARIABLE) is not None:
        return f"{VARIABLE} names no program"
    if shutil.which("apt-get") is None:
        return "there is no Chromium, and no apt-get to install it with"
    if not is_root():
        return "there is no Chromium, and only root can install it (apt-get install chromium)"
    print("Installing Chromium for the browser tests (once)", flush=True)
    for step in (["update"], ["install", "--yes", "--no-install-recommends", PACKAGE]):
        failed = run(["apt-get", "-q", *step])
        if failed:
            return f"apt-get {step[0]} failed ({failed})"
    return "" if chromium() is not None else "apt-get installed a Chromium that is not on the PATH"


def is_root() -> bool:
    """Whether this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def run(command: Sequence[str]) -> str:
    """Run a command; empty when it went well, else how it ended with its last line."""
    surroundings = {**os.environ, **WITHOUT_QUESTIONS}
    try:
        done = subprocess.run(
            command, env=surroundings, capture_output=True, text=True, errors="replace", timeout=LONGEST_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode == 0:
        return ""
    said = (done.stderr.strip() or done.stdout.strip()).splitlines()
    return f"{said[-1].strip()}" if said else f"status {done.returncode}"


if __name__ == "__main__":
    sys.exit(main())
