"""Whether the words around a date speak of the future or of the past; the date is DAY."""

import pytest

from documents.reading.tense import tense


def told(text):
    start = text.index("DAY")
    return tense(text, start, start + 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will be held on DAY.", 1),
        ("Anna Bell said that it will be held on DAY.", 1),
        ("It is due to open on DAY.", 1),
        ("The forum, scheduled for DAY, is large.", 1),
        ("It opens on DAY.", 1),
        ("On DAY it will open.", 1),
        ("Es wird am DAY eröffnet.", 1),
        ("Am DAY findet es statt.", 1),
        ("Das für DAY geplante Forum", 1),
        ("It was held on DAY.", -1),
        ("It met on DAY.", -1),
        ("The forum, held on DAY, was large.", -1),
        ("On DAY the forum opened.", -1),
        ("Es hat am DAY begonnen.", -1),
        ("Am DAY fand es statt.", -1),
        ("Vom DAY an tagten die Staaten.", -1),
        # It was to be; whether it was, nobody says.
        ("It was to be held on DAY.", 0),
        ("It had been scheduled for DAY.", 0),
        ("Es sollte am DAY beginnen.", 0),
        ("It should begin on DAY.", 0),
        ("DAY", 0),
        ("It was cold. On DAY", 0),
        ("Oslo, DAY: the forum", 0),
    ],
)
def test_nearest_verb_decides(text, expected):
    assert told(text) == expected
