"""What is held or stands beside the figure, as pieces of SVG."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from ironstride.strength.figure import Figure, Point

Prop = Callable[[Figure], str]
SIDE: Final = 52.0
"""How far a wall or an anchor is from the middle."""
STEP_HEIGHT: Final = 20.0
BENCH_HEIGHT: Final = 22.0


def line(*points: Point, width: float = 2.0) -> str:
    """A stroke through points."""
    path = " ".join(f"{'M' if place == 0 else 'L'}{x:.1f} {y:.1f}" for place, (x, y) in enumerate(points))
    return f'<path d="{path}" stroke-width="{width:g}"/>'


def disc(at: Point, radius: float, *, filled: bool = True) -> str:
    """A circle."""
    fill = ' fill="currentColor"' if filled else ""
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:g}" stroke-width="2"{fill}/>'


def _hand(figure: Figure) -> Point:
    return figure.arms[0][1]


def _dumbbell(figure: Figure) -> str:
    x, y = _hand(figure)
    return line((x - 6, y), (x + 6, y)) + disc((x - 5, y), 2.5) + disc((x + 5, y), 2.5)


def _upright(figure: Figure) -> str:
    x, y = _hand(figure)
    return line((x + 1, y - 6), (x + 1, y + 6)) + disc((x + 1, y - 5), 3) + disc((x + 1, y + 5), 3)


def _kettlebell(figure: Figure) -> str:
    x, y = _hand(figure)
    return disc((x, y), 3, filled=False) + disc((x, y + 7), 5)


def _barbell(figure: Figure) -> str:
    return disc(_hand(figure), 8, filled=False) + disc(_hand(figure), 1.5)


def _on_shoulders(figure: Figure) -> str:
    x, y = figure.shoulder
    at = (x - 3, y - 2)
    return disc(at, 9, filled=False) + disc(at, 1.5)


def _on_hips(figure: Figure) -> str:
    x, y = figure.hip
    at = (x + 3, y - 8)
    return disc(at, 6, filled=False) + disc(at, 1.5)


def _wall(figure: Figure) -> str:
    x = max(figure.arms[0][1][0] + 2, max(toe[0] for *_, toe in figure.legs) + 3)
    return line((x, 0), (x, -84))


def _wall_behind(figure: Figure) -> str:
    x = min(figure.hip[0], figure.shoulder[0], figure.head[0]) - 7
    return line((x, 0), (x, -84))


def _bar_above(figure: Figure) -> str:
    x, y = _hand(figure)
    return line((x - 16, y), (x + 16, y), width=3)


def _on_knees(figure: Figure) -> str:
    x, y = figure.legs[0][0]
    at = (x - 3, y - 7)
    return disc(at, 5, filled=False) + disc(at, 1.5)


def _bench(left: float, right: float, top: float) -> str:
    """A bench from left to right, its legs a little inside."""
    return (
        line((left, top), (right, top), width=4)
        + line((left + 3, top), (left + 3, 0))
        + line((right - 3, top), (right - 3, 0))
    )


def _bench_under_far_foot(figure: Figure) -> str:
    *_, (_, ankle, toe) = figure.legs
    return _bench(toe[0] - 12, ankle[0] + 4, toe[1] + 4)


def _bench_under_near_knee(figure: Figure) -> str:
    knee, ankle, _ = figure.legs[0]
    return _bench(ankle[0] + 2, knee[0] + 6, knee[1] + 4)


def _bench_behind(figure: Figure) -> str:
    x = figure.shoulder[0] + 4
    top = max(figure.shoulder[1] + 4, -BENCH_HEIGHT - 8)
    return _bench(x - 24, x, top)


def _bench_under(figure: Figure) -> str:
    x, y = figure.hip
    top = y + 4
    return _bench(x - 12, x + 12, top)


def _bench_ahead(figure: Figure) -> str:
    x, y = figure.arms[1][1]
    return _bench(x - 8, x + 18, y + 3)


def _band(sign: int) -> Prop:
    def drawn(figure: Figure) -> str:
        x, y = _hand(figure)
        return line((x, y), (sign * SIDE, y), width=1.2) + line((sign * SIDE, 0), (sign * SIDE, y - 12))

    return drawn


def _on_legs(figure: Figure) -> str:
    near, far = figure.legs[0][1], figure.legs[-1][1]
    return line((near[0], near[1] - 5), (far[0], far[1] - 5), width=1.2)


def _step(figure: Figure) -> str:
    ankle = figure.legs[0][1]
    top = ankle[1] + 2
    box = ((ankle[0] - 8, 0.0), (ankle[0] - 8, top), (ankle[0] + 14, top), (ankle[0] + 14, 0.0))
    return line(*box)


PROPS: Final[Mapping[str, Prop]] = MappingProxyType(
    {
        "dumbbell": _dumbbell,
        "dumbbell-upright": _upright,
        "kettlebell": _kettlebell,
        "barbell": _barbell,
        "barbell-on-shoulders": _on_shoulders,
        "weight-on-hips": _on_hips,
        "weight-on-knees": _on_knees,
        "bar-above": _bar_above,
        "wall": _wall,
        "wall-behind": _wall_behind,
        "bench-behind": _bench_behind,
        "bench-ahead": _bench_ahead,
        "bench-under": _bench_under,
        "bench-under-far-foot": _bench_under_far_foot,
        "bench-under-near-knee": _bench_under_near_knee,
        "band-ahead": _band(1),
        "band-behind": _band(-1),
        "band-on-legs": _on_legs,
        "step-under-near": _step,
    }
)
