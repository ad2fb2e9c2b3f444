"""What holds of the reading of any text: nothing raises, nothing is lost, each fact has its words.

HYPOTHESIS_PROFILE=deep looks at many more texts, other ones each time.
"""

import json

import pytest
from hypothesis import assume, example, given

from documents.decoding import decode
from documents.folding import fold
from tests.reading.facts import facts_of, own_spans, reasons_of, spans_of
from tests.reading.texts import any_text, reports
from tests.reports import SEEDS
from wicarchive.reading import read
from wicarchive.reading_json import as_json


def assert_grounded(text):
    """Read ``text``; check that nothing of it is lost, and that each fact stands in it."""
    reading = read(text)
    pieces = {piece.number: piece for piece in reading.document.pieces}

    assert "".join(piece.text for piece in reading.document.pieces) == text
    assert list(pieces) == list(range(1, len(pieces) + 1))
    assert [
        piece
        for piece in pieces.values()
        if len(piece.plain) != len(piece.text)
        or not piece.text.strip()
        or text[piece.offset : piece.offset + len(piece.text)] != piece.text
    ] == []
    assert [
        span
        for span in spans_of(reading)
        if not span.words.strip()
        or not 0 <= span.start < span.end <= len(pieces[span.passage].text)
        or pieces[span.passage].text[span.start : span.end] != span.words
    ] == []
    assert [
        fact
        for fact in facts_of(reading)
        if not own_spans(fact) and not reasons_of(fact)
    ] == []
    assert [t for t in reading.document.troubles if t.passage not in pieces] == []
    assert [t for t in reading.document.troubles if not (t.code and t.text)] == []
    return reading


def holders(told):
    """Yield whatever in the plain data says where it stands."""
    if isinstance(told, dict):
        if "passages" in told or "passage" in told:
            yield told
        told = list(told.values())
    if isinstance(told, list):
        for item in told:
            yield from holders(item)


def as_written(holder):
    """Return the forms in which the passages give a fact, as the plain data have it."""
    said = holder.get("as_written") or []
    said = [said] if isinstance(said, str) else list(said)
    if "text" in holder and "speaker" not in holder and "code" not in holder:
        said.append(holder["text"])  # a conclusion
    return said


def assert_told(reading):
    """Check that what was read is told as JSON, and stands in the passages that it gives."""
    told = as_json("a.txt", reading, {})
    texts = {p["number"]: p["text"] for p in told["document"].pop("passages")}
    folded = {number: fold(text) for number, text in texts.items()}

    json.dumps(told)
    for holder in holders(told):
        passages = holder.get("passages", [holder.get("passage")])
        assert [number for number in passages if number not in texts] == [], holder
        assert [
            form
            for form in as_written(holder)
            if not any(fold(form) in folded[number] for number in passages)
        ] == [], holder
    for conference in told["conferences"]:
        for passages in conference["evidence"].values():
            assert passages
            assert set(passages) <= set(texts)


@pytest.mark.parametrize(
    "path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem
)
def test_a_real_report(path):
    text, _ = decode(path.read_bytes())

    reading = assert_grounded(text)

    assert_told(reading)
    assert len(spans_of(reading)) > 1


@given(any_text)
def test_any_text(text):
    assume(text.strip())

    assert_told(assert_grounded(text))


@given(reports())
@example(
    '<P>THE <B>SUMMIT ON THE INFORMATION SOCIETY</B> IN <A HREF="x">OSLO</A> was good. 1,500 <b>people</b> came.'
)
@example("The “Blue Outlook” comprises ² chapters: (1) Nets, (2) Cables.")
@example(
    "The “Blue Outlook” has two chapters: (1) Nets, (2) Cables. The fırst chapter condemns nets."
)
@example("Oslo, 3 Aprıl 2019\n\nIt took place in Oslo on 3 Aprıl 2019.")
def test_a_report_of_usual_and_odd_parts(text):
    assume(text.strip())

    assert_told(assert_grounded(text))
