"""Values that are made once per state of the data, and asked for by many requests."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar, cast

Value = TypeVar("Value")

MOST: Final = 64
"""How many values are kept; the one that was not asked for longest goes first."""


class Kept:
    """Values by name, each together with the stamp of the data it was made from.

    Two requests that want the same value at once make it once: the second waits. A value whose stamp is no longer the
    data's is made again. What cannot be made raises for everybody who asks, and nothing is kept.
    """

    def __init__(self) -> None:
        self._values: OrderedDict[Hashable, tuple[Hashable, Any]] = OrderedDict()
        self._makers: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def of(self, stamp: Hashable, name: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a name for a stamp.

        Args:
            stamp: The state of the data.
            name: What the value is, with everything else that it depends on.
            make: Gives the value when it is not there.
        """
        with self._lock:
            maker = self._makers.setdefault(name, Lock())
        with maker:
            known = self._values.get(name)
            if known is not None and known[0] == stamp:
                with self._lock:
                    self._values.move_to_end(name)
                return cast("Value", known[1])
            value = make()
            self._keep(name, (stamp, value))
            return value

    def peek(self, name: Hashable) -> object | None:
        """The value of a name as it was last made, for whatever state of the data; None where it never was."""
        known = self._values.get(name)
        return None if known is None else known[1]

    def forget(self) -> None:
        """Keep nothing any longer."""
        with self._lock:
            self._values.clear()

    def _keep(self, name: Hashable, value: tuple[Hashable, Any]) -> None:
        with self._lock:
            self._values[name] = value
            self._values.move_to_end(name)
            while len(self._values) > MOST:
                gone, _ = self._values.popitem(last=False)
                self._makers.pop(gone, None)
