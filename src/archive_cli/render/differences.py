"""Which shape does a comparison of two articles have once it is published?"""

from __future__ import annotations

from archive_cli.model.difference import Difference, Extent, HeaderChange, SentencePair, WordChange
from archive_cli.render.record import Record


def difference_record(difference: Difference) -> Record:
    """Return the record of a comparison: ids, summary, headers and sentences of A and B.

    Similarity has four decimals.
    """
    return {
        "a": difference.a.id,
        "b": difference.b.id,
        "summary": {
            "cut": difference.cut,
            "added": difference.added,
            "unit": difference.unit,
            "added_unit": difference.added_unit,
            "changed": difference.count("changed"),
            "moved": difference.count("moved"),
            "similarity": round(difference.similarity, 4),
            "relation": difference.relation,
        },
        "headers": [_header_record(header) for header in difference.headers],
        "sentences": [_sentence_record(pair) for pair in difference.sentences],
    }


def _header_record(header: HeaderChange) -> Record:
    words = [_word_record(change) for change in header.words]
    return {"field": header.field, "a": header.a, "b": header.b, "words": words}


def _sentence_record(pair: SentencePair) -> Record:
    return {
        "kind": pair.kind,
        "a": None if pair.a is None else _extent_record(pair.a),
        "b": None if pair.b is None else _extent_record(pair.b),
        "words": [_word_record(change) for change in pair.words],
    }


def _word_record(change: WordChange) -> Record:
    return {"a": _extent_record(change.a), "b": _extent_record(change.b)}


def _extent_record(extent: Extent) -> Record:
    return {"start": extent.start, "end": extent.end, "text": extent.text}
