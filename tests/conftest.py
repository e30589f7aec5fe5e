"""What holds for every test: hypothesis' profiles, and a data file of its own."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# `make fuzz`: other examples each time, many of them, and no limit on the time of one.
settings.register_profile(
    "fuzz",
    deadline=None,
    derandomize=False,
    max_examples=2000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture(scope="session", autouse=True)
def _nobodys_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the data of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IRONSTRIDE_DATA", str(tmp_path_factory.mktemp("data") / "ironstride.db"))
        yield
