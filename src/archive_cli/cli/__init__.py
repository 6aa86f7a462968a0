"""Which arguments, streams and exit codes does the program have?"""

import gc as _gc

# A command makes few cycles and mostly ends at once; to look for them as often as Python does
# takes a tenth of the time that it takes to start.
_gc.set_threshold(100_000, 50, 100)
