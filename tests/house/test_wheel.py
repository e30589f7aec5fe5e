"""What `pip install .` brings: every module, every data file, the command, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from this checkout by the locked build backend."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return zipfile.ZipFile(made)


def test_the_wheel_holds_the_whole_package_and_only_it(wheel: zipfile.ZipFile) -> None:
    """Modules, `py.typed` and data files are in the wheel just as they lie in `src`."""
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    lying = {
        path.relative_to(SOURCE).as_posix()
        for path in (SOURCE / "ironstride").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == lying


def test_the_wheel_brings_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    """`ironstride` is a command after the install, and the licence comes along."""
    names = {name.partition(".dist-info/")[2]: name for name in wheel.namelist()}
    assert "ironstride = ironstride.cli.main:main" in wheel.read(names["entry_points.txt"]).decode()
    assert "licenses/LICENSE" in names
