"""What a watch calls an exercise: the profile's names, which come with fitdecode."""

from __future__ import annotations

from functools import cache


@cache
def exercise_name(category: int, number: int) -> str:
    """The profile's name of an exercise of a category (``barbell back squat``); empty where it has none.

    >>> exercise_name(28, 6)
    'barbell back squat'
    """
    # Here because it takes longer to load than most files to read, and few have strength in them.
    from fitdecode.profile import FIELD_TYPES

    family = FIELD_TYPES["exercise_category"].enum.get(category)
    names = FIELD_TYPES.get(f"{family}_exercise_name")
    found = None if names is None else names.enum.get(number)
    return "" if found is None else str(found).replace("_", " ")
