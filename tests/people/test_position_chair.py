"""Who is in the chair of a body that is named before, and what else a body named nearby tells."""

import pytest

from tests.people.reading import positions

ENGLISH = "The people of the report are many and they were in the hall.\n\n"
GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"


def _told(text):
    return {(who, title, body) for who, title, body, *_ in positions(text) if body}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH + "It is done by the Acme Commission on Cables (ACC). Kenya's minister Anna Bell takes the chair.", ("Anna Bell", "chair", "Acme Commission on Cables")),
        (ENGLISH + "The Acme Council met. Anna Bell remains in the chair.", ("Anna Bell", "chair", "Acme Council")),
        (ENGLISH + "Acme Council later, Anna Bell presiding from above.", ("Anna Bell", "chair", "Acme Council")),
        (ENGLISH + "The Acme Council met. Anna Bell takes the chair. Otto Blum and Eva Kern are her deputies.", ("Eva Kern", "deputy", "Acme Council")),
        (GERMAN + "Die UNESCO und der Rat gründeten die GGE. Den Vorsitz hat der Schweizer Diplomat Otto Blum.", ("Otto Blum", "Vorsitz", "UN Group of Governmental Experts")),
        (ENGLISH + "The volume comes from the Acme Academy of Cables. Anna Bell, its president, presented it.", ("Anna Bell", "president", "Acme Academy of Cables")),
        (ENGLISH + "So did the Acme Council (whose spokesman, Otto Blum, was seen).", ("Otto Blum", "spokesman", "Acme Council")),
        (ENGLISH + "Now for more: the Acme Council's rotating chairman, Otto Blum. It was good.", ("Otto Blum", "rotating chairman", "Acme Council")),
        (GERMAN + "Anna Bell überbrachte die Grüße der UNESCO.", ("Anna Bell", "", "UNESCO")),
        (ENGLISH + "Anna Bell conveyed the greetings of the Acme Council.", ("Anna Bell", "", "Acme Council")),
        (GERMAN + "Otto Blum aus Oslo, dessen Firma i-bolt.net das verkauft, kam.", ("Otto Blum", "", "i-bolt.net")),
        (ENGLISH + "Anna Bell, of BoltNet in Oslo, did not ask.", ("Anna Bell", "", "BoltNet")),
    ],
)  # fmt: skip
def test_a_body_named_before_is_whose_the_office_is(text, expected):
    assert expected in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "The Acme Council and the Bolt Council met at length. Otto Blum took the chair.",
        GERMAN + "Die Gruppe tagte. Sie ist Teil der UNESCO; Vorsitz: Otto Blum.",
        ENGLISH + "Otto Blum, whose Acme Council report was read, came.",
        ENGLISH + "Otto Blum, of Oslo, came to the Acme Council.",
        ENGLISH + "The Acme Council met.\n\nOtto Blum took the chair and sat down.",
        GERMAN + "Roms Justizminister Otto Blum und Berliner Politologen kamen.",
    ],
)  # fmt: skip
def test_what_looks_alike_is_no_office(text):
    assert not {body for who, _, body in _told(text) if who == "Otto Blum"}
