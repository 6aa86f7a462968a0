"""What all tests share: machines differ in speed, so no example of hypothesis has a deadline."""

from hypothesis import settings

settings.register_profile("archive", deadline=None)
settings.load_profile("archive")
