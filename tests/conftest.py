"""What all tests share: the profiles of hypothesis, and that Ctrl-C can be heard.

Machines differ in speed, so no example has a deadline. The gate (``CI``) always tries the same
examples, so that it tells of the change and not of the dice; elsewhere every run tries new ones.

A shell starts what runs in the background with Ctrl-C ignored, and so would all programs be that
the tests start.
"""

import os
import signal

from hypothesis import settings

settings.register_profile("archive", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("archive")
signal.signal(signal.SIGINT, signal.default_int_handler)
