"""FIT workout files read back by two decoders that are not ours and not the one that wrote them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import fitdecode
from garmin_fit_sdk import Decoder, Stream

MESSAGES = ("file_id", "workout", "workout_step", "exercise_title")
Read = Mapping[str, list[dict[str, Any]]]


def by_fitdecode(content: bytes) -> Read:
    """Messages by name, fields by name; a wrong checksum is an error."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in MESSAGES}
    with fitdecode.FitReader(io.BytesIO(content), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage) and frame.name in found:
                found[frame.name].append({one.name: one.value for one in frame.fields if one.value is not None})
    return found


def by_sdk(content: bytes) -> Read:
    """The same from the maker's own decoder."""
    assert Decoder(Stream.from_byte_array(bytearray(content))).check_integrity()
    messages, errors = Decoder(Stream.from_byte_array(bytearray(content))).read()
    assert errors == []
    found: dict[str, Any] = dict(messages)
    return {name: list(found.get(f"{name}_mesgs", [])) for name in MESSAGES}
