"""Simple line drawings of exercises, two frames each: our own, made from poses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from types import MappingProxyType
from typing import Final

from ironstride.evidence.packaged import packaged_toml, table_rows, text_of, texts_of
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.drawing_props import PROPS, disc, line
from ironstride.strength.figure import HEAD_RADIUS, Figure, Pose, figure_of, pose_of

WIDTH: Final = 128
HEIGHT: Final = 128
FLOOR: Final = 122
LIMB: Final = 4.0
GAP: Final = 16
_ATTRIBUTES: Final = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'


@dataclass(frozen=True, slots=True)
class Drawing:
    """An exercise in two frames."""

    exercise: str
    name: str
    cue: str
    """One short line of how it is done, for those who cannot see it."""
    poses: tuple[Pose, Pose]

    @property
    def frames(self) -> tuple[str, str]:
        """Start and end, an SVG document each."""
        return (
            _document(WIDTH, f"{self.name}, start", self.cue, _frame(self.poses[0])),
            _document(WIDTH, f"{self.name}, end", self.cue, _frame(self.poses[1])),
        )

    def side_by_side(self) -> str:
        """Both frames in one SVG, an arrow between."""
        middle = FLOOR / 2
        tip = WIDTH + GAP - 3
        arrow = line((WIDTH + 2, middle), (tip, middle), width=1.5)
        arrow += line((tip - 4, middle - 3), (tip, middle), (tip - 4, middle + 3), width=1.5)
        second = f'<g transform="translate({WIDTH + GAP} 0)">{_frame(self.poses[1])}</g>'
        return _document(
            2 * WIDTH + GAP, f"{self.name}, start and end", self.cue, f"{_frame(self.poses[0])}{arrow}{second}"
        )


def drawing_of(exercise_id: str) -> Drawing | None:
    """The drawing of an exercise; None where none is drawn."""
    return _drawings().get(exercise_id)


def drawn_exercises() -> tuple[str, ...]:
    """Ids of every exercise that is drawn."""
    return tuple(_drawings())


@cache
def _drawings() -> Mapping[str, Drawing]:
    """Every drawing; read once, at the first call."""
    rows = table_rows(packaged_toml("ironstride.strength", "drawings/poses.toml"), "drawing")
    catalogue = load_catalogue()
    made: dict[str, Drawing] = {}
    for row in rows:
        exercise = text_of(row, "exercise")
        model = text_of(row, "like")
        start, end = made[model].poses if model else (_pose(row, "start"), _pose(row, "end"))
        if model:
            props = texts_of(row, "props")
            start, end = replace(start, props=props), replace(end, props=props)
        known = catalogue.of(exercise)
        made[exercise] = Drawing(exercise, known.name, known.cue, (start, end))
    return MappingProxyType(made)


def _pose(row: Mapping[str, object], key: str) -> Pose:
    frame = row.get(key)
    if not isinstance(frame, Mapping):
        raise ValueError(f"{row.get('exercise')}: {key} is no pose")
    return pose_of(frame)


def _frame(pose: Pose) -> str:
    """One frame: the floor, what stands there, the far limbs thin, the near ones thick."""
    figure = figure_of(pose)
    props = "".join(PROPS[name](figure) for name in pose.props)
    floor = line((-WIDTH / 2 + 4, 0.0), (WIDTH / 2 - 4, 0.0), width=1)
    return f'<g transform="translate({WIDTH / 2:g} {FLOOR})">{floor}{props}{_body(figure)}</g>'


def _body(figure: Figure) -> str:
    parts = []
    for place, (knee, ankle, toe) in reversed(list(enumerate(figure.legs))):
        parts.append(line(figure.hip, knee, ankle, toe, width=LIMB if place == 0 else LIMB / 2))
    for place, (elbow, hand) in reversed(list(enumerate(figure.arms))):
        parts.append(line(figure.shoulder, elbow, hand, width=LIMB * 0.75 if place == 0 else LIMB / 2))
    parts.append(line(figure.hip, figure.shoulder, width=LIMB + 1))
    return "".join(parts) + disc(figure.head, HEAD_RADIUS)


def _document(width: int, title: str, description: str, inside: str) -> str:
    told = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" role="img" {_ATTRIBUTES}>'
        f"{told}{inside}</svg>"
    )
