"""What a page says to people: its texts and the attributes that are read out or shown, by where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

ATTRIBUTES: Final = frozenset(
    {"aria-label", "aria-description", "aria-valuetext", "placeholder", "title", "alt", "label"}
)
TEXTS_OF_SCRIPTS: Final = "data-text-"
EMPTY: Final = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
SILENT: Final = frozenset({"script", "style"})
TITLE: Final = "html head title"
SEPARATOR: Final = " · "
BUTTONS: Final = frozenset({"submit", "button", "reset"})


@dataclass(frozen=True)
class ShownText:
    """A text and where it stands."""

    where: str
    text: str


@dataclass
class _Open:
    tag: str
    is_own: bool
    """Whether it says what comes from the plan, in its own words."""


@dataclass
class _Reader(HTMLParser):
    found: list[ShownText] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    """What comes from the plan, in its own words."""
    stack: list[_Open] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        is_own = self._is_own() if "translate" not in said else said["translate"] == "no"
        if not is_own:
            self.found += [
                ShownText(f"{self._path()}{tag}[{name}]", value)
                for name, value in said.items()
                if name in ATTRIBUTES or name.startswith(TEXTS_OF_SCRIPTS) or _is_caption(tag, name, said)
            ]
        if tag not in EMPTY:
            self.stack.append(_Open(tag, is_own))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        silent = bool(self.stack) and self.stack[-1].tag in SILENT
        text = " ".join(data.split())
        if text and self._is_own():
            self.own.add(text)
        elif text and not silent:
            self.found.append(ShownText(self._path(), text))

    def _is_own(self) -> bool:
        return bool(self.stack) and self.stack[-1].is_own

    def _path(self) -> str:
        return "".join(f"{one.tag} " for one in self.stack[-3:])


def shown_texts(html: str) -> list[ShownText]:
    """Every text of a page that should speak the reader's language; not what stands under ``translate="no"``.

    A page's title may repeat such a text.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [_without(one, reader.own) if one.where.startswith(TITLE) else one for one in reader.found]


def _without(title: ShownText, own: set[str]) -> ShownText:
    return ShownText(title.where, SEPARATOR.join(part for part in title.text.split(SEPARATOR) if part not in own))


def _is_caption(tag: str, name: str, said: dict[str, str]) -> bool:
    return tag == "input" and name == "value" and said.get("type") in BUTTONS
