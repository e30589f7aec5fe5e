"""Nothing that the pages say is hard-wired: in a language that nobody speaks, every text is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

from ironstride.training.session import Session
from ironstride.web.rendering import environment
from tests.web.example import plan_of
from tests.web.pages import BARE_PAGES, PAGES, REFUSED, address
from tests.web.pseudo_locale import OPEN, PseudoLocale, hard_wired
from tests.web.shown_texts import shown_texts
from tests.web.site import Site, site_of

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "src" / "ironstride" / "web" / "templates"
SCRIPTS = sorted((ROOT / "frontend" / "src").rglob("*.ts"))
FIXED_WORDS = re.compile(
    r"""(?:textContent|innerText|ariaLabel|placeholder|\btitle)\s*=\s*["'`][^"'`$]*[A-Za-z]{2}"""
    r"""|setAttribute\(\s*["'](?:aria-label|title|placeholder|alt)["']\s*,\s*["'`][^"'`$]*[A-Za-z]{2}"""
)


@pytest.fixture(scope="session")
def example_sessions(example: Path) -> list[Session]:
    """The sessions of the example's plan."""
    return list(plan_of(example).plan.sessions)


@pytest.fixture(scope="module")
def pseudo(example: Path) -> Site:
    """The example, spoken in no language."""
    return in_no_language(site_of(example))


def in_no_language(site: Site) -> Site:
    """The same server with every text marked."""
    state = site.client.app.state  # type: ignore[attr-defined]
    state.texts = PseudoLocale()
    state.templates = environment(state.texts)
    return site


@pytest.mark.parametrize("name", PAGES)
def test_every_text_of_a_page_is_translated(pseudo: Site, example_sessions: list[Session], name: str) -> None:
    """What is not translated comes from the plan and says so, or is a number, a unit or a name."""
    assert untranslated(pseudo, address(PAGES[name], example_sessions)) == []


@pytest.mark.parametrize("name", BARE_PAGES)
def test_every_text_for_who_comes_new_is_translated(bare: Site, name: str) -> None:
    """Pages without any data teach, in the reader's language."""
    assert untranslated(in_no_language(bare), BARE_PAGES[name]) == []


def test_what_is_hard_wired_would_be_seen(pseudo: Site) -> None:
    """The check sees words in texts and in what is read out."""
    found = shown_texts('<p>Now <b translate="no">own</b></p><input placeholder="Name"><i aria-label="⟦ók⟧"></i>')
    assert [word for one in found for word in hard_wired(one.text)] == ["Now", "Name"]


def test_texts_can_be_taken_out_of_every_template() -> None:
    """Translators get every text of the templates, with the line where it stands."""
    taken = {name for name, *_ in _messages()}
    with_texts = {
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATES.rglob("*.html")
        if re.search(r"\b_\(|gettext\(|\{% *trans", path.read_text(encoding="utf-8"))
    }
    assert with_texts
    assert taken == with_texts


def test_translators_get_texts_whole() -> None:
    """A text that is put together from a variable cannot be translated, so there is none."""
    joined = [
        f"{path.relative_to(TEMPLATES)}: {found.group()}"
        for path in sorted(TEMPLATES.rglob("*.html"))
        for found in re.finditer(r"""\b_\(\s*[^"'\s][^)]*\)""", path.read_text(encoding="utf-8"))
    ]
    assert joined == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT / "frontend" / "src").as_posix())
def test_scripts_bring_no_words_of_their_own(path: Path) -> None:
    """Scripts take their words from the page."""
    assert [found.group() for found in FIXED_WORDS.finditer(path.read_text(encoding="utf-8"))] == []


def untranslated(site: Site, path: str) -> list[str]:
    """The texts of a page that hold words in English."""
    answer = site.get(path)
    assert answer.is_success or path in REFUSED, answer.text
    assert OPEN in answer.text
    return [f"{one.where}: {one.text}" for one in shown_texts(answer.text) if hard_wired(one.text)]


def _messages() -> Iterator[tuple[str, str]]:
    settings = {"**.html": {"silent": "false", "newstyle_gettext": "true", "trimmed": "true"}}
    for name, _, message, _, _ in extract_from_dir(TEMPLATES, [("**.html", "jinja2")], settings):
        assert message
        yield name, str(message)
