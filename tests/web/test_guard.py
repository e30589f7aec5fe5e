"""What stands between the network and the pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ironstride.web.guard.body_limit import USUAL_BYTES
from ironstride.web.guard.headers import HEADERS
from tests.web.site import Site


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io:80"])
def test_a_name_that_is_not_ours_is_not_answered(bare: Site, host: str) -> None:
    """A page elsewhere that points its own name here reaches nothing."""
    assert bare.get("/", host=host).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8321", "127.0.0.1:1", "[::1]:8321"])
def test_our_own_names_are_answered(bare: Site, host: str) -> None:
    """This machine's names, with any port."""
    assert bare.get("/no-such-page", host=host).status_code == 404


def test_a_form_without_its_word_changes_nothing(site: Site) -> None:
    """A request that a page elsewhere made knows no word, and is refused."""
    assert site.client.post("/undo", data={}).status_code == 403
    assert site.client.post("/undo", data={"csrf": "0" * 64}).status_code == 403


def test_a_form_from_elsewhere_is_refused_even_with_the_word(site: Site) -> None:
    """The browser's own word on where a request began counts too."""
    answer = site.client.post("/undo", data={"csrf": site.token()}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


def test_the_word_of_one_browser_is_none_for_another(site: Site) -> None:
    """Words hang on the browser's own cookie."""
    token = site.token()
    site.client.cookies.clear()
    assert site.client.post("/undo", data={"csrf": token}).status_code == 403


@pytest.mark.parametrize("path", ["/season", "/", "/no-such-page", "/static/none.js"])
def test_every_answer_carries_the_safe_headers(site: Site, path: str) -> None:
    """Scripts and styles come from here alone, and nobody frames a page."""
    answer = site.get(path)
    assert {name: answer.headers[name] for name in HEADERS} == dict(HEADERS)
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_pages_hold_no_script_or_style_of_their_own(site: Site) -> None:
    """What the policy forbids is not there: no inline script, style or handler."""
    for path in ("/", "/season"):
        text = site.get(path).text
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick=" not in text
        assert "<script>" not in text


def test_too_large_a_body_is_refused_before_it_is_read(bare: Site) -> None:
    """What says that it is too large is not taken."""
    answer = bare.client.post("/undo", content=b"x" * (USUAL_BYTES + 1))
    assert answer.status_code == 413


def test_a_body_that_does_not_say_its_size_is_counted(bare: Site) -> None:
    """A stream that goes on is stopped at the limit."""

    def endless() -> Iterator[bytes]:
        for _ in range(200):
            yield b"x" * 10_000

    answer = bare.client.post("/undo", content=endless(), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


@pytest.mark.parametrize("name", ["..%2f..%2fapp.py", "%2e%2e/app.py", "manifest.json%00.js", "built/main.js"])
def test_static_files_are_known_names_alone(bare: Site, name: str) -> None:
    """No path leads out of the folder of scripts and styles."""
    assert bare.get(f"/static/{name}").status_code == 404
