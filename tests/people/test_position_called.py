"""Who is called by an office in the next sentence, whose body is told by a clause or a genitive before."""

import pytest

from tests.people.reading import bodies, persons, positions, read

ISOC = "Internet Society"
ICANN = "Internet Corporation for Assigned Names and Numbers"


def said(text):
    """Return (title, body or country) of what Anna Bell is told to be."""
    return [(row[1], row[2]) for row in positions(text) if row[0] == "Anna Bell"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Beifall kam von Anna Bell. Die Präsidentin der Internet Society forderte mehr.",
            ("Präsidentin", ISOC),
        ),
        (
            "Anna Bell war deutlich. Es müsse enden, meinte die Chefin der Internet Society.",
            ("Chefin", ISOC),
        ),
        (
            "Anna Bell wished for more. The head of the Internet Society warned of haste.",
            ("head", ISOC),
        ),
        # What is said of the body stands between it and the verb.
        (
            "Für die Internet Society, die aus Genf kam, saß Anna Bell im Saal.",
            ("", ISOC),
        ),
        # Genitives.
        ("Da lobte ICANNs Chefin Anna Bell das Netz.", ("Chefin", ICANN)),
        ("Barbados’ Anna Bell asked for it.", ("of this country", "BB")),
        ("Namibia's foreign minister, Anna Bell, came.", ("foreign minister", "NA")),
        (
            "Namibia's digital economy minister, Anna Bell, came.",
            ("digital economy minister", "NA"),
        ),
        (
            "The Republic of the Congo's foreign minister, Anna Bell, came.",
            ("foreign minister", "CG"),
        ),
    ],
)
def test_who_is_called_so(text, expected):
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        # Somebody else answers, or speaks for the body that was blamed.
        "Anna Bell blamed the Internet Society. The head of the Internet Society said no.",
        "Anna Bell wanted more. The head of the Internet Society replied that it was late.",
        "Anna Bell wanted more. The heads of the Internet Society said no.",
        "Anna Bell bat darum. Der Präsidentin der Internet Society gefiel das.",
        "Anna Bell met Otto Blum. The head of the Internet Society said no.",
        "Anna Bell wanted more. The head of the Internet Society, Otto Blum, said no.",
    ],
)
def test_who_is_somebody_else(text):
    assert said(text) == []


def test_it_is_a_doubt_who_is_meant():
    text = (
        "Anna Bell wished for more. The head of the Internet Society warned of haste."
    )

    (position,) = read(text).positions

    assert position.doubt == (
        "“head of the Internet Society” is taken for Anna Bell, "
        "the only person named in the sentence before."
    )


def test_a_genitive_is_no_body_of_its_own():
    assert list(bodies("Da lobte ICANNs Chefin Anna Bell das Netz.")) == [ICANN]


def test_a_calling_is_no_part_of_a_name():
    assert list(persons("Da kam Googles Chefjustiziarin Anna Bell.")) == ["Anna Bell"]
