"""What cannot be done with a plan's versions as they stand."""

from __future__ import annotations

from ironstride.errors import IronstrideError


class NoSuchStep(IronstrideError):
    """A step through a plan's versions that is not there to take; the versions are as they were."""

    exit_code = 2


class NothingToUndo(NoSuchStep):
    """The version in force is the first."""


class NothingProposed(NoSuchStep):
    """No change waits for accept or decline."""


class ProposalOutdated(NoSuchStep):
    """The plan has changed since the change was proposed."""
