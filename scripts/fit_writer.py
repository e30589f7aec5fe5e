"""The writer of FIT files that the scripts, the tests and the benchmark use; it lives beside the simulated athlete."""

from __future__ import annotations

from ironstride.simulate.fit_writer import (
    ACTIVITY,
    BASE_TYPES,
    FILE_ID,
    FIT_EPOCH,
    INVALID,
    RECORD,
    SESSION,
    SET,
    SPORT,
    FieldValue,
    FitWriter,
    checksum,
    fit_time,
)

__all__ = [
    "ACTIVITY",
    "BASE_TYPES",
    "FILE_ID",
    "FIT_EPOCH",
    "INVALID",
    "RECORD",
    "SESSION",
    "SET",
    "SPORT",
    "FieldValue",
    "FitWriter",
    "checksum",
    "fit_time",
]
