"""The second reader, asked where the walk met damage before anything useful: a whole decoder, much slower."""

from __future__ import annotations

import struct
import warnings
from typing import TYPE_CHECKING, Final

from ironstride.recordings.fit.field_value import Fields
from ironstride.recordings.fit.fit_part import FitMessage

if TYPE_CHECKING:
    from fitdecode.types import FieldData

_FITDECODE_FAILS_WITH: Final = (
    AssertionError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)
"""What fitdecode raises on damage besides its own errors."""


def messages_by_fitdecode(data: bytes) -> tuple[tuple[FitMessage, Fields], ...]:
    """The messages that say what was done, unscaled, as far as fitdecode comes; empty when it comes nowhere."""
    import fitdecode  # here because it takes longer to load than most histories to read

    found: list[tuple[FitMessage, Fields]] = []
    wanted = {int(message) for message in FitMessage}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.DISABLED, processor=None) as frames:
                for frame in frames:
                    if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.global_mesg_num in wanted:
                        fields = {
                            field.field_def.def_num: field.raw_value for field in frame.fields if _is_in_the_file(field)
                        }
                        found.append((FitMessage(frame.global_mesg_num), fields))
    except (fitdecode.FitError, *_FITDECODE_FAILS_WITH):
        return tuple(found)
    return tuple(found)


def _is_in_the_file(field: FieldData) -> bool:
    """Whether a field stands in the message itself: not a developer's, not expanded from another."""
    return field.field_def is not None and not field.field_def.is_dev
