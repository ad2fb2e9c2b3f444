"""Every floor's reading of whole texts: nothing raises, each span holds its words, no text takes long."""

import time
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import assume, example, given

from documents.decoding import decode
from documents.reading import Span
from tests.reports import FILES, PARTS, any_text, awkward_text
from wicarchive.reading import read
from wicarchive.reading_json import as_json


def spans_of(value, seen=None):
    """Yield every span that a reading holds, wherever in it."""
    seen = set() if seen is None else seen
    if isinstance(value, Span):
        yield value
    elif id(value) in seen:
        return
    elif is_dataclass(value):
        seen.add(id(value))
        for field in fields(value):
            yield from spans_of(getattr(value, field.name), seen)
    elif isinstance(value, dict):
        for item in value.values():
            yield from spans_of(item, seen)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from spans_of(item, seen)


def assert_grounded(text):
    """Read ``text`` and check each span of what was read; return how many there were."""
    reading = read(text)
    pieces = {piece.number: piece for piece in reading.document.pieces}
    spans = set(spans_of(reading))

    assert [
        span
        for span in sorted(spans)
        if not span.words.strip()
        or pieces[span.passage].text[span.start : span.end] != span.words
    ] == []
    return len(spans)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_span_of_a_report_holds_its_words(path):
    text, _ = decode(path.read_bytes())

    assert assert_grounded(text) > 1


@given(any_text)
def test_every_span_of_any_text_holds_its_words(text):
    assume(text.strip())

    assert_grounded(text)


@given(awkward_text)
@example("\n".join(PARTS))
@example(" ".join(PARTS))
@example(". ".join(PARTS))
@example("\r\n\r\n".join(PARTS))
@example("\u00a0".join(PARTS).replace(" ", "\u00a0"))
def test_every_span_of_an_awkward_text_holds_its_words(text):
    assume(text.strip())

    assert_grounded(text)


@given(awkward_text)
def test_what_is_read_can_be_told_as_json(text):
    assume(text.strip())

    told = as_json("a.txt", read(text), {})

    assert "".join(p["text"] for p in told["document"]["passages"]) == text
