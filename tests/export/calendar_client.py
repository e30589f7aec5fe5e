"""A calendar program that imports files, as programs do: by UID, and an update only when its SEQUENCE is higher."""

from dataclasses import dataclass, field

from tests.export.strict_calendar import Component, parsed


@dataclass
class CalendarClient:
    """What a calendar holds after some imports. Nothing vanishes by not being in a file."""

    held: dict[str, Component] = field(default_factory=dict)

    def take(self, content: bytes) -> None:
        """Import a file."""
        arriving = parsed(content).parts
        uids = [event.one("UID") for event in arriving]
        assert len(uids) == len(set(uids)), "one entry twice in a file"
        for event in arriving:
            before = self.held.get(event.one("UID"))
            if before is None or _sequence(event) > _sequence(before):
                if before is not None:
                    assert event.one("DTSTAMP") > before.one("DTSTAMP"), "an update that claims to be older"
                self.held[event.one("UID")] = event
            elif _sequence(event) == _sequence(before):
                assert event.properties == before.properties, "a change without a higher SEQUENCE"

    def shown(self) -> list[tuple[str, str, str]]:
        """Start, end and title of every entry that is on, in order."""
        on = [event for event in self.held.values() if event.one("STATUS") == "CONFIRMED"]
        return sorted((event.one("DTSTART"), event.one("DTEND"), event.text("SUMMARY")) for event in on)


def _sequence(event: Component) -> int:
    return int(event.one("SEQUENCE"))
