"""What does not fit between footnotes and the markers that point to them."""

import pytest

from documents.reading.cutting import cut
from documents.reading.markers import unfitting
from documents.reading.notes import read_notes

LONG = (
    "Amber bridges carried common distant freight early while fields gentle horizons island journeys kindred lanterns mutual "
    "northern orchards paths quiet rivers shared timber uphill valley window yellow zenith anchor basket candle dragon eagle "
    "forest garden hammer insect jacket kettle ladder mirror needle"
)


def troubles(text):
    """Return (passage, code) of what does not fit in a text."""
    pieces = cut(text)
    found = unfitting(pieces, read_notes(pieces))
    return [(trouble.passage, trouble.code) for trouble in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text[1].\n[1] A", []),
        ("Text[1].", [(1, "marker-without-note")]),
        ("Text.\n[1] A", [(2, "note-without-marker")]),
        ("Text[1][1].\n[1] A\n[1] B", [(3, "note-repeated")]),
        (
            "Text[2].\n[1] A",
            [(1, "marker-without-note"), (2, "note-without-marker")],
        ),
        ("Text[12345].", []),
    ],
)
def test_what_does_not_fit_is_told(text, expected):
    assert troubles(text) == expected


@pytest.mark.parametrize(
    ("sentence", "note", "expected"),
    [
        ("Members praised cable makers warmly[1].", LONG, ["marker-does-not-fit"]),
        # One word in common, in whatever form, or a short name.
        ("Members praised the rivers and cables warmly[1].", LONG, []),
        ("Members praised a forestry of cables warmly[1].", LONG, []),
        ("Members praised Li and cables warmly[1].", f"Li: {LONG}", []),
        # Small words are no subject in common.
        (
            "Then members praised cable makers[1].",
            f"Then {LONG}",
            ["marker-does-not-fit"],
        ),
        # Who says little is not held to it.
        ("Members praised cable makers warmly[1].", "Amber bridges", []),
        ("They met[1].", LONG, []),
    ],
)
def test_a_long_note_that_speaks_of_something_else_is_told(sentence, note, expected):
    found = troubles(f"Forum\n\n{sentence}\n\n[1] {note}")

    assert [code for _, code in found] == expected
