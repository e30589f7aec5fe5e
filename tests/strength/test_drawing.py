"""Drawings of exercises: well-formed, inside their frame, of one body, and told to those who cannot see them."""

import re
from math import dist

import pytest
from lxml import etree

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.drawing import HEIGHT, WIDTH, drawing_of, drawn_exercises
from ironstride.strength.drawing_props import PROPS
from ironstride.strength.exercise import Pattern
from ironstride.strength.figure import (
    FOOT,
    FOREARM,
    HALF_STROKE,
    NECK,
    SHIN,
    THIGH,
    TORSO,
    UPPER_ARM,
    Figure,
    Pose,
    figure_of,
    pose_of,
)

SVG = "{http://www.w3.org/2000/svg}"
KNOWN_ELEMENTS = {f"{SVG}{name}" for name in ("svg", "title", "desc", "g", "path", "circle")}
PLACE = re.compile(r"[ML](-?[\d.]+) (-?[\d.]+)")
DRAWN = drawn_exercises()
NEAR = 1e-9
STANDING = Pose(torso=180, legs=((0, 0, 90),), arms=((0, 0),))


def of(exercise: str) -> str:
    """Both frames of an exercise."""
    drawing = drawing_of(exercise)
    assert drawing is not None
    return drawing.side_by_side()


def places(element: etree._Element, right: float = 0.0, down: float = 0.0) -> list[tuple[float, float, float]]:
    """Every point that is drawn inside an element, with how far its ink reaches around it."""
    if moved := re.fullmatch(r"translate\((-?[\d.]+) (-?[\d.]+)\)", element.get("transform", "")):
        right, down = right + float(moved[1]), down + float(moved[2])
    reach = float(element.get("stroke-width", "0")) / 2
    found = [(float(x) + right, float(y) + down, reach) for x, y in PLACE.findall(element.get("d", ""))]
    if element.tag == f"{SVG}circle":
        at = (float(element.get("cx", "")) + right, float(element.get("cy", "")) + down)
        found.append((*at, float(element.get("r", "")) + reach))
    return [*found, *(place for child in element for place in places(child, right, down))]


def lengths(figure: Figure) -> list[tuple[float, ...]]:
    """How long the parts of a body are: trunk and neck, then each leg, then each arm."""
    trunk = (dist(figure.hip, figure.shoulder), dist(figure.shoulder, figure.head))
    legs = [(dist(figure.hip, knee), dist(knee, ankle), dist(ankle, toe)) for knee, ankle, toe in figure.legs]
    arms = [(dist(figure.shoulder, elbow), dist(elbow, hand)) for elbow, hand in figure.arms]
    return [trunk, *legs, *arms]


def test_whatever_is_taken_first_is_drawn() -> None:
    """Every exercise that sessions take by themselves has a drawing; jumps and mobility are told in words."""
    aside = {Pattern.JUMP, Pattern.MOBILITY}
    first = {one.id for one in load_catalogue().exercises if one.is_default and one.pattern not in aside}
    assert first - set(DRAWN) == set()
    assert len(first) > 30


def test_an_exercise_without_a_drawing_has_none() -> None:
    """A wall sit is not drawn."""
    assert drawing_of("wall-sit") is None


@pytest.mark.parametrize("exercise", DRAWN)
def test_a_drawing_is_plain_svg(exercise: str) -> None:
    """Only shapes and words, nothing that runs or loads, in the colour of the text around it."""
    root = etree.fromstring(of(exercise))
    assert {element.tag for element in root.iter()} == KNOWN_ELEMENTS
    assert root.get("stroke") == "currentColor"
    assert len(root.findall(f"{SVG}g")) == 2


@pytest.mark.parametrize("exercise", DRAWN)
def test_nothing_is_drawn_outside(exercise: str) -> None:
    """All ink lies inside the frame, each frame in its own half."""
    drawing = drawing_of(exercise)
    assert drawing is not None
    for frame in drawing.frames:
        root = etree.fromstring(frame)
        assert root.get("viewBox") == f"0 0 {WIDTH} {HEIGHT}"
        for x, y, reach in places(root):
            assert reach <= x <= WIDTH - reach
            assert reach <= y <= HEIGHT - reach


@pytest.mark.parametrize("exercise", DRAWN)
def test_a_body_keeps_its_measures(exercise: str) -> None:
    """Trunk and limbs are as long at the end as at the start."""
    drawing = drawing_of(exercise)
    assert drawing is not None
    for pose in drawing.poses:
        trunk, *limbs = lengths(figure_of(pose))
        assert trunk == pytest.approx((TORSO, NECK))
        legs, arms = limbs[: len(pose.legs)], limbs[len(pose.legs) :]
        assert all(leg == pytest.approx((THIGH, SHIN, FOOT)) for leg in legs)
        assert all(arm == pytest.approx((UPPER_ARM, FOREARM)) for arm in arms)


@pytest.mark.parametrize("exercise", DRAWN)
def test_the_body_moves(exercise: str) -> None:
    """The two frames differ."""
    drawing = drawing_of(exercise)
    assert drawing is not None
    start, end = drawing.poses
    assert figure_of(start) != figure_of(end)
    assert start.props == end.props


@pytest.mark.parametrize("exercise", DRAWN)
def test_nobody_floats_or_sinks(exercise: str) -> None:
    """The lowest joint stands on the floor, or as high as it is raised."""
    drawing = drawing_of(exercise)
    assert drawing is not None
    for pose in drawing.poses:
        figure = figure_of(pose)
        lowest = max(down for _, down in figure.points())
        assert -pose.raised - 6.0 - NEAR <= lowest <= -pose.raised - HALF_STROKE + NEAR


@pytest.mark.parametrize("exercise", DRAWN)
def test_a_drawing_is_told_in_words(exercise: str) -> None:
    """Name and cue are in it for screen readers, and it is one picture to them."""
    root = etree.fromstring(of(exercise))
    known = load_catalogue().of(exercise)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == f"{known.name}, start and end"
    assert root.findtext(f"{SVG}desc") == known.cue


@pytest.mark.parametrize("exercise", DRAWN)
def test_what_is_needed_is_drawn(exercise: str) -> None:
    """An exercise with a weight, a band or a bar shows one; one without shows none."""
    drawing = drawing_of(exercise)
    assert drawing is not None
    held = " ".join(drawing.poses[0].props)
    needed = set(load_catalogue().of(exercise).equipment)
    shown = {
        "dumbbell": "dumbbell" in held or "weight" in held,
        "dumbbells": "dumbbell" in held,
        "kettlebell": "kettlebell" in held,
        "barbell": "barbell" in held or "weight" in held,
        "band": "band" in held,
        "pull-up-bar": "bar-above" in held,
    }
    assert all(shown[one] for one in needed & set(shown))
    if not needed:
        assert not any(shown.values())


def test_every_prop_is_used() -> None:
    """No prop is left over."""
    used = {prop for one in DRAWN if (drawing := drawing_of(one)) for pose in drawing.poses for prop in pose.props}
    assert used == set(PROPS)


def test_somebody_standing_is_as_tall_as_the_parts() -> None:
    """Feet on the floor, head above."""
    figure = figure_of(STANDING)
    assert figure.head[1] == pytest.approx(-(HALF_STROKE + SHIN + THIGH + TORSO + NECK))
    assert figure.legs[0][1][1] == pytest.approx(-HALF_STROKE)


@pytest.mark.parametrize(
    "frame",
    [
        {},
        {"torso": 180, "legs": [], "arms": [[0, 0]]},
        {"torso": 180, "legs": [[0, 0]], "arms": [[0, 0]]},
        {"torso": "up", "legs": [[0, 0, 90]], "arms": [[0, 0]]},
        {"torso": True, "legs": [[0, 0, 90]], "arms": [[0, 0]]},
        {"torso": 180, "legs": [[0, 0, 90]], "arms": [[0, 0]], "props": "wall"},
    ],
)
def test_what_is_no_pose_is_refused(frame: dict[str, object]) -> None:
    """A frame without limbs, with too few angles or with words for numbers is no pose."""
    with pytest.raises(ValueError, match=r"wanted|a pose has"):
        pose_of(frame)
