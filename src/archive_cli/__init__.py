"""Which version of archive-cli is this?"""

__version__ = "0.1.0"
