"""The folded checksum is the one that the format describes, bit by bit."""

from hypothesis import given
from hypothesis import strategies as st

from ironstride.recordings.fit.checksum import checksum
from scripts import fit_writer


@given(st.binary(max_size=300), st.integers(0, 40), st.integers(0, 40))
def test_it_is_the_plain_checksum_of_any_stretch(data: bytes, skip: int, left: int) -> None:
    """Of every length, odd and even, from every place on."""
    start, end = min(skip, len(data)), max(min(skip, len(data)), len(data) - left)
    assert checksum(data, start, end) == fit_writer.checksum(data[start:end])


@given(st.binary(min_size=1, max_size=300))
def test_a_right_checksum_behind_the_bytes_leaves_zero(data: bytes) -> None:
    """So a whole file with its checksum sums up to nothing."""
    whole = data + checksum(data, 0, len(data)).to_bytes(2, "little")
    assert checksum(whole, 0, len(whole)) == 0
