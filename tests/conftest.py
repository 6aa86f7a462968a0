"""What all tests share: the profiles of hypothesis.

Machines differ in speed, so no example has a deadline. The gate (``CI``) always tries the same
examples, so that it tells of the change and not of the dice; elsewhere every run tries new ones.
"""

import os

from hypothesis import settings

settings.register_profile("archive", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("archive")
