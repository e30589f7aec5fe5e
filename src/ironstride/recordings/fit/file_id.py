"""Which recorder wrote a FIT file, as far as it says."""

from __future__ import annotations

from typing import Final

from ironstride.recordings.fit.field_value import Fields, whole_number

_MANUFACTURER, _PRODUCT, _PRODUCT_NAME = 1, 2, 8
MANUFACTURERS: Final = {
    1: "garmin", 6: "srm", 13: "garmin", 15: "garmin", 16: "timex", 23: "suunto", 32: "wahoo", 37: "magellan",
    38: "o-synce", 40: "concept2", 63: "specialized", 70: "sigma", 71: "tomtom", 73: "wattbike",
    87: "nielsen-kellerman", 89: "tacx", 95: "stryd", 107: "magene", 112: "bryton", 115: "igpsport", 123: "polar",
    142: "tag heuer", 148: "ezon", 258: "lezyne", 260: "zwift", 265: "strava", 267: "bryton", 281: "trainerroad",
    282: "the sufferfest", 289: "hammerhead", 294: "coros", 305: "whoop", 307: "onelap", 309: "form",
    310: "decathlon", 326: "nike", 331: "mywhoosh",
}  # fmt: skip
"""Recorders and apps that runners' files come from, by the profile's number."""


def device_of(file_id: Fields) -> str:
    """The maker and the product's name or number (``garmin 3990``); where the maker is not known, the name alone.

    >>> device_of({1: 1, 2: 3990}), device_of({1: 32, 8: "ELEMNT ROAM"}), device_of({1: 9999, 2: 1})
    ('garmin 3990', 'wahoo ELEMNT ROAM', '')
    """
    maker = MANUFACTURERS.get(whole_number(file_id.get(_MANUFACTURER)) or 0, "")
    name = file_id.get(_PRODUCT_NAME)
    if isinstance(name, str):
        return f"{maker} {name}".strip()
    product = whole_number(file_id.get(_PRODUCT))
    return f"{maker} {product}" if maker and product is not None else maker
