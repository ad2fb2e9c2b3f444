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


# No text takes long: the time grows with its length, whatever it is made of. The bound is many
# times what was measured; before, what grew with the square of the length took minutes.

SECONDS_FOR_A_CHARACTER = 60e-6
SECONDS = 3
FOOTNOTES = "".join(
    f"{n}. [{n}] Nets {n}, Oslo Post, 3 May 2019: „Words. More.“ In: http://a.example/{n}\n"
    for n in range(1, 2001)
)
HOSTILE = {
    "opening brackets": "(" * 20_000,
    "square brackets": "[" * 20_000,
    "brackets and letters": "(A" * 10_000,
    "low quotation marks": "„" * 20_000,
    "opening quotations": "“a " * 7_000,
    "quotation marks": '"' * 20_000,
    "single marks": " ‘a" * 7_000,
    "digits": "7" * 20_000,
    "figures": "777," * 5_000,
    "stops": "." * 20_000,
    "blanks": "a" + " " * 20_000 + "b",
    "odd blanks": "a" + "\u00a0" * 20_000 + "b",
    "markers": ".[1]" * 5_000,
    "footnotes": "Text[1].\n" + FOOTNOTES,
    "names in one sentence": "President Anna Bell, " * 500,
    "bodies in one sentence": "organised by the Cable Agency " * 500,
    "acronyms": "ABC " * 5_000,
    "acronyms behind names": "Aa Bb Cc (ABC) " * 1_000,
    "chiefs": "CEOs of Abc and Def, " * 1_000,
    "titles": "".join(f"They adopted the “Oslo {n} Declaration”. " for n in range(500)),
    "chapters": "The “Blue Outlook” comprises five chapters. "
    + "".join(f"({n % 99}) Nets, " for n in range(2_000)),
    "documents with chapters": "".join(
        f"The “Blue {n} Outlook” has two chapters: (1) Nets, (2) Cables. The second chapter condemns nets. "
        for n in range(6_000)
    ),
    "conferences": "".join(f"The {n}th Cable Forum opened. " for n in range(1, 900)),
    "messages": "message from Anna Bell " * 800,
    "speech": "“We need all the new nets” said Anna Bell. " * 500,
    "attended": "attended by 900 people: ministers, cooks and all, " * 5_000,
    "reporting bodies": "Cable Agency reports to the " * 4_000,
    "makers": "negotiated by the Cable Agency " * 4_000,
    "speakers": "Bell, who came, and Blum said “we need all the nets” and " * 2_000,
    "one note": "Nets[1].\n\n[1] Blue Outlook: „"
    + "I. Nets are good. Bell said that it is so. The report shows nets. " * 2_000
    + "“",
    "notes of one document": "".join(
        f"The second chapter calls for “nets that are many”[{n}]. "
        for n in range(1, 2_000)
    )
    + "".join(
        f"\n{n}. [{n}] Blue Outlook: „I. Nets that are many here: More.“"
        for n in range(1, 2_000)
    ),
    "one long sentence": "the nets and " * 10_000,
    "one long line": "The nets are good. " * (500_000 // 19),
    "one long word": "a" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_long(name):
    text = HOSTILE[name]
    began = time.process_time()

    reading = read(text)

    assert time.process_time() - began < SECONDS + SECONDS_FOR_A_CHARACTER * len(text)
    assert "".join(piece.text for piece in reading.document.pieces) == text
