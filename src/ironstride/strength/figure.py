"""A person as points: joints from angles and fixed lengths, standing or lying on the floor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

TORSO: Final = 30.0
NECK: Final = 10.0
HEAD_RADIUS: Final = 6.0
UPPER_ARM: Final = 15.0
FOREARM: Final = 14.0
THIGH: Final = 22.0
SHIN: Final = 22.0
FOOT: Final = 8.0
HALF_STROKE: Final = 2.0
Point = tuple[float, float]
"""Right and down."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees: 0 down, 90 forward (to the right), 180 up, -90 back."""

    torso: float
    """From the hips to the shoulders."""
    legs: tuple[tuple[float, float, float], ...]
    """Thigh, shin and foot of the near leg, then of the far one; one alone stands for both."""
    arms: tuple[tuple[float, float], ...]
    """Upper arm and forearm, near then far."""
    raised: float = 0.0
    """How far the lowest point is above the floor."""
    props: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """The joints of a pose, the floor at 0."""

    hip: Point
    shoulder: Point
    head: Point
    legs: tuple[tuple[Point, Point, Point], ...]
    """Knee, ankle and toe."""
    arms: tuple[tuple[Point, Point], ...]
    """Elbow and hand."""

    def points(self) -> list[Point]:
        """Every joint."""
        limbs = [point for limb in (*self.legs, *self.arms) for point in limb]
        return [self.hip, self.shoulder, self.head, *limbs]

    def moved(self, right: float, down: float) -> Figure:
        """The same person elsewhere."""

        def at(point: Point) -> Point:
            return point[0] + right, point[1] + down

        legs = tuple((at(knee), at(ankle), at(toe)) for knee, ankle, toe in self.legs)
        arms = tuple((at(elbow), at(hand)) for elbow, hand in self.arms)
        return Figure(at(self.hip), at(self.shoulder), at(self.head), legs, arms)


def figure_of(pose: Pose) -> Figure:
    """The pose, its lowest point on the floor (or raised) and its middle at 0 from left to right."""
    hip = (0.0, 0.0)
    shoulder = _on(hip, pose.torso, TORSO)
    legs = []
    for thigh, shin, foot in pose.legs:
        knee = _on(hip, thigh, THIGH)
        ankle = _on(knee, shin, SHIN)
        legs.append((knee, ankle, _on(ankle, foot, FOOT)))
    arms = []
    for upper, fore in pose.arms:
        elbow = _on(shoulder, upper, UPPER_ARM)
        arms.append((elbow, _on(elbow, fore, FOREARM)))
    figure = Figure(hip, shoulder, _on(shoulder, pose.torso, NECK), tuple(legs), tuple(arms))
    lowest = max(
        down + (HEAD_RADIUS if point == figure.head else HALF_STROKE) for point in figure.points() for down in point[1:]
    )
    across = [point[0] for point in figure.points()]
    return figure.moved(-(min(across) + max(across)) / 2, -lowest - pose.raised)


def pose_of(frame: Mapping[str, object]) -> Pose:
    """The pose of a frame of the data.

    Raises:
        ValueError: when it is none.
    """
    legs = [_angles(one, 3) for one in _rows(frame, "legs")]
    arms = [_angles(one, 2) for one in _rows(frame, "arms")]
    props = frame.get("props", [])
    if not legs or not arms or not isinstance(props, list):
        raise ValueError(f"a pose has legs, arms and a list of props, not {frame!r}")
    return Pose(
        torso=_number(frame.get("torso")),
        legs=tuple((one[0], one[1], one[2]) for one in legs),
        arms=tuple((one[0], one[1]) for one in arms),
        raised=_number(frame.get("raise", 0)),
        props=tuple(str(one) for one in props),
    )


def _on(point: Point, angle: float, length: float) -> Point:
    return point[0] + length * sin(radians(angle)), point[1] + length * cos(radians(angle))


def _rows(frame: Mapping[str, object], key: str) -> Sequence[object]:
    found = frame.get(key)
    return found if isinstance(found, list) else []


def _angles(row: object, count: int) -> list[float]:
    if not isinstance(row, list) or len(row) != count:
        raise ValueError(f"{count} angles wanted, not {row!r}")
    return [_number(one) for one in row]


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"a number wanted, not {value!r}")
    return float(value)
