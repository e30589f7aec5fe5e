"""A strict reader of calendars (RFC 5545, written apart from any library): folding, escaping, required properties."""

import re
from dataclasses import dataclass, field

CONTENT_LINE = re.compile(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(.*)', re.DOTALL)
UTC_TIME = re.compile(r"\d{8}T\d{6}Z")
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION", "LAST-MODIFIED", "TRANSP"}
BAD_ESCAPE = re.compile(r"\\(?![\\;,nN])")
BARE = re.compile(r"(?<!\\)(?:\\\\)*[;,]")


@dataclass
class Component:
    """A component with its properties as they stand (name to raw values) and its parts."""

    name: str
    properties: dict[str, list[str]] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    parts: list["Component"] = field(default_factory=list)

    def one(self, name: str) -> str:
        """The only value of a property."""
        (value,) = self.properties[name]
        return value

    def text(self, name: str) -> str:
        """A text value, unescaped."""
        return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], self.one(name))


def unfolded(content: bytes) -> list[str]:
    """The content lines; fails where the octets break the rules of folding."""
    assert content.endswith(b"\r\n")
    physical = content[:-2].split(b"\r\n")
    lines: list[bytes] = []
    for line in physical:
        assert b"\n" not in line, line
        assert b"\r" not in line, line
        assert len(line) <= 75, line
        assert line, "an empty line"
        line.decode("utf-8")  # a fold never cuts a character
        if line[:1] in b" \t":
            assert lines, "the first line cannot go on from another"
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode("utf-8") for line in lines]


def parsed(content: bytes) -> Component:
    """The calendar; fails where it breaks RFC 5545 in anything that Ironstride writes."""
    top = Component("")
    stack = [top]
    for line in unfolded(content):
        found = CONTENT_LINE.fullmatch(line)
        assert found, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            made = Component(value)
            stack[-1].parts.append(made)
            stack.append(made)
        elif name == "END":
            assert stack.pop().name == value
        else:
            stack[-1].properties.setdefault(name, []).append(value)
            stack[-1].parameters[name] = parameters
    assert stack == [top]
    (calendar,) = top.parts
    check_calendar(calendar)
    return calendar


def check_calendar(calendar: Component) -> None:
    """The calendar and its events have what they must, once."""
    assert calendar.name == "VCALENDAR"
    assert calendar.one("VERSION") == "2.0"
    assert calendar.one("PRODID")
    assert calendar.parameters["REFRESH-INTERVAL"] == ";VALUE=DURATION"
    uids = [event.one("UID") for event in calendar.parts]
    assert len(uids) == len(set(uids))
    for event in calendar.parts:
        check_event(event)


def check_event(event: Component) -> None:
    """An event's required properties, their forms, and that texts are escaped."""
    assert event.name == "VEVENT"
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS"):
        assert name in event.properties, name
    assert all(len(values) == 1 for name, values in event.properties.items() if name in ONCE)
    assert UTC_TIME.fullmatch(event.one("DTSTAMP"))
    assert event.one("STATUS") in {"CONFIRMED", "CANCELLED", "TENTATIVE"}
    assert int(event.one("SEQUENCE")) >= 0
    if event.parameters["DTSTART"] == ";VALUE=DATE":
        assert re.fullmatch(r"\d{8}", event.one("DTSTART"))
        assert event.parameters["DTEND"] == ";VALUE=DATE"
    else:
        assert UTC_TIME.fullmatch(event.one("DTSTART"))
        assert UTC_TIME.fullmatch(event.one("DTEND"))
    assert event.one("DTEND") > event.one("DTSTART")
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        for value in event.properties.get(name, []):
            assert not BAD_ESCAPE.search(value.replace(r"\\", "")), value
            assert not re.search(r"(?<!\\)[;,]", value.replace(r"\\", "")), value
