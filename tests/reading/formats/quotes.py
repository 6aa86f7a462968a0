"""Does the evidence of a file quote it?"""

from __future__ import annotations

from archive_cli.reading.registry import FileReading


def check_quotes(found: FileReading) -> None:
    """Fail unless every piece of evidence stands in the file where it says."""
    for reading in found.readings:
        for piece in reading.evidence.values():
            if piece.quote is not None:
                assert found.text[piece.start : piece.end] == piece.quote
