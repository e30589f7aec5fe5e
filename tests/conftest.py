"""What holds for every test: hypothesis' profiles."""

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
