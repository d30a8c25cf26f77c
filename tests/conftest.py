"""What all tests share."""

from hypothesis import HealthCheck, settings

settings.register_profile("future_industries", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("future_industries")

pytest_plugins = ["shared_fixtures"]  # "fixtures" is a plugin of pytest itself
