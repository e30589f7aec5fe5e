"""Nothing of ours claims more than the evidence carries."""

from pathlib import Path

import pytest

from tests.evidence.forbidden_claims import claims_in, texts_under

ROOT = Path(__file__).resolve().parents[2]
TEXTS = texts_under(ROOT / "src", ROOT / "docs", ROOT / "examples", ROOT / "README.md")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_text_claims_nothing_forbidden(path: Path) -> None:
    """No file of ours promises fewer injuries, sells 10 % as protection, shows a load ratio or names a diagnosis."""
    assert claims_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (84, "Strength training prevents injury."),
        (84, "Lifting reduces the risk of running injuries by half."),
        (84, "Expect fewer running injuries."),
        (84, "Strong hips protect your knees against injury."),
        (84, "Become injury-proof."),
        (84, "Runners who lift are more injury-resistant."),
        (84, "You grow resistant to injury."),
        (43, "Growing by 10 % a week protects your legs."),
        (43, "It is safe to add ten percent a week."),
        (43, "Keep to the 10 % rule."),
        (55, "Your ACWR is in the sweet spot."),
        (55, "The acute:chronic workload ratio is high."),
        (81, "You may have overtraining syndrome."),
        (81, "You are overtrained."),
    ],
)
def test_a_forbidden_claim_is_found(row: int, sentence: str) -> None:
    """Each claim that may not be made is seen, also among other sentences and over a line end."""
    wrapped = f"First this.\n    {sentence.replace(' ', chr(10), 1)} Then that."
    assert [claim.row for claim in claims_in(wrapped)] == [row]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fewer running injuries may not be promised.",
        "The guide says that lifting makes more resistant to injury.",
        "Weekly growth of 10 % is not shown to protect.",
        "No ACWR is computed.",
        "Nobody but a doctor speaks of overtraining.",
        "The long run grows by 10 % at most.",
        "Injured: each run may become cross-training.",
        "Run less while injured, and avoid hills.",
    ],
)
def test_a_denied_or_harmless_sentence_passes(sentence: str) -> None:
    """Saying that something is not so, or that the guide says so, is allowed."""
    assert claims_in(sentence) == []


def test_a_denial_does_not_excuse_the_next_sentence() -> None:
    """The judgement is sentence by sentence."""
    assert [claim.row for claim in claims_in("This is not all. Lifting prevents injuries.")] == [84]
