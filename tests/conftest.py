"""How property tests run: a few fixed examples every time, many random ones with --hypothesis-profile=fuzz."""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("usual", max_examples=40, derandomize=True, deadline=None, database=None)
settings.register_profile(
    "fuzz",
    max_examples=1500,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write down what the cases give now; then read the diff"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))
