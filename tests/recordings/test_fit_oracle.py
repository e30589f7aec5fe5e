"""fitdecode, a reader of its own make, agrees on every message and every value of every real file at hand."""

from hashlib import sha256
from pathlib import Path

import pytest
from fitdecode import profile

from ironstride.recordings.fit.decode import decode
from ironstride.recordings.fit.exercise_names import exercise_name
from ironstride.recordings.fit.file_id import MANUFACTURERS
from ironstride.recordings.fit.scales import scales_of
from tests.recordings.files import SAMPLES
from tests.recordings.fit_oracle import counts, differences

FIT_FILES = sorted(
    path for path in (SAMPLES / "fit").glob("*") if path.suffix.casefold() == ".fit" and path.stat().st_size
)
DIFFERENT_FILES = list({sha256(path.read_bytes()).digest(): path for path in FIT_FILES}.values())


@pytest.mark.parametrize("path", DIFFERENT_FILES, ids=lambda path: path.name)
def test_every_value_is_theirs(path: Path) -> None:
    """Every field of every message, scaled, the developers' too; of a damaged file as far as theirs comes."""
    data = path.read_bytes()
    compared, differing, read = differences(data)
    assert differing == {}
    if any("cut" in problem or "definition" in problem for problem in decode(data).problems):
        assert all(counts(data)[number] >= count for number, count in read.items())
    else:
        assert compared > 0
        assert all(counts(data)[number] == count for number, count in read.items())


def test_every_scale_is_the_profiles() -> None:
    """Scale and offset of every field of every message, none more and none less."""
    for number, message in profile.MESSAGE_TYPES.items():
        theirs = {
            at: (float(field.scale or 1), float(field.offset or 0))
            for at, field in message.fields.items()
            if field.scale not in (None, 1) or field.offset
        }
        assert scales_of(number) == theirs, message.name


def test_every_movement_is_the_profiles() -> None:
    """The same words under the same numbers, for every family, and nothing where the profile has nothing."""
    families = profile.FIELD_TYPES["exercise_category"].enum
    for category, family in families.items():
        kind = profile.FIELD_TYPES.get(f"{family}_exercise_name")
        theirs = {} if kind is None else kind.enum
        for number in range(200):
            words = theirs.get(number, "").replace("_", " ")
            assert exercise_name(category, number).casefold() == words


def test_every_maker_is_the_profiles() -> None:
    """A maker's short name begins or stands in the profile's longer one, but for the two that Garmin bought."""
    names = profile.FIELD_TYPES["manufacturer"].enum
    for number, name in MANUFACTURERS.items():
        plain = name.replace("the ", "").replace(" ", "").replace("-", "")
        assert plain in names[number].replace("_", "") or names[number].startswith("dynastream")
