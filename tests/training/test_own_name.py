"""Names are the same whatever their capitals, spaces and accents."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ironstride.training.own_name import LONGEST_NAME, name_key, shown_name


@given(st.text(max_size=400))
def test_a_key_is_its_own_key(name: str) -> None:
    """Remembered names are found again by what is remembered, and are never too long."""
    key = name_key(name)
    assert name_key(key) == key
    assert len(key) <= LONGEST_NAME


def test_one_name_written_in_several_ways() -> None:
    """Capitals, spaces and the two ways to store an accent make no difference; another letter does."""
    name = "Bankdrücken LH"
    for other in (name.upper(), f"  {name.replace(' ', chr(9))}\n", unicodedata.normalize("NFD", name)):
        assert name_key(other) == name_key(name)
    assert name_key("Bankdrucken LH") != name_key(name)


@given(st.text(max_size=60))
def test_shown_names_are_one_harmless_line(name: str) -> None:
    """Nothing in a stranger's file moves the cursor."""
    assert shown_name(name).isprintable()
