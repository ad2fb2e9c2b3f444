"""For which state somebody is there, and how what stands behind and before a name tells whose office it is."""

import pytest

from tests.people.reading import bodies, positions


def said(text):
    """Return (person, title, body or country) of each position."""
    return [(who, title, owner) for who, title, owner, _, _ in positions(text)]


ANNA = "Anna Bell"
OF = "of this country"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell, representing Japan, made a proposal.", [(ANNA, OF, "JP")]),
        ("Anna Bell, attending for Kenya, came.", [(ANNA, OF, "KE")]),
        ("Anna Bell, who sits there for Kenya, came.", [(ANNA, OF, "KE")]),
        ("Für die USA sprach Staatssekretärin Anna Bell.", [(ANNA, "Staatssekretärin", "US")]),
        ("For Japan, Anna Bell said nothing.", [(ANNA, OF, "JP")]),
        ("Anna Bell, die für Japan verhandelte, kam.", [(ANNA, OF, "JP")]),
        ("“No,” said Anna Bell, who leads the US delegation.", [(ANNA, "head of delegation", "US")]),
        ("Anna Bell, die die kenianische Delegation leitet, kam.", [(ANNA, "Leitung der Delegation", "KE")]),
        # What looks alike.
        ("Anna Bell spoke for Kenya's operators.", []),
        ("Anna Bell played for Japan.", []),
        ("For Kenya, Anna Bell is a friend.", []),
    ],
)  # fmt: skip
def test_for_which_state_somebody_is_there_is_told(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A form of address between the office and the name.
        ("The delegate of Kenya, Ms Anna Bell, spoke.", [(ANNA, "delegate", "KE")]),
        ("Otto Blum, of all people, and the delegate of Kenya, Ms Anna Bell, spoke.", [(ANNA, "delegate", "KE")]),
        # What the office is for, between the state and the office.
        ("The Kenyan telecoms minister, Anna Bell, spoke.", [(ANNA, "telecoms minister", "KE")]),
        # A body behind the office, and where it is.
        ("Anna Bell – chief privacy officer, Blackwire Council – spoke.", [(ANNA, "chief privacy officer", "Blackwire Council")]),
        ("Anna Bell, director general, Ministry of Cables, Kenya, spoke.", [(ANNA, "director general", "Ministry of Cables")]),
        ("Dort sprach Anna Bell, European Centre for Wires (ECFW), hielt aber wenig davon.", [(ANNA, "", "European Centre for Wires")]),
        ("Aus Oslo war Anna Bell angereist, Mitgründerin der Cable Council.", [(ANNA, "Mitgründerin", "Cable Council")]),
        # A body before the office.
        ("Da war die Cable Council mit ihrer Chefin Anna Bell.", [(ANNA, "Chefin", "Cable Council")]),
        ("The Cable Council (represented by Anna Bell) hoped for more.", [(ANNA, "representative", "Cable Council")]),
        ("Die beim Europarat für Netze zuständige Anna Bell kam.", [(ANNA, "", "Council of Europe")]),
        # What looks alike.
        ("Kenyan media say minister Anna Bell came.", [(ANNA, "minister", "")]),
        ("Anna Bell, an activist, Microsoft, and Google met.", [(ANNA, "activist", "")]),
        ("Otto Blum kam mit seiner Chefin Anna Bell.", [(ANNA, "Chefin", "")]),
    ],
)  # fmt: skip
def test_whose_office_it_is_is_told(text, expected):
    assert said(text) == expected


def test_a_house_of_a_listed_body_is_a_body_and_a_state_is_none():
    text = (
        "Microsoft Research came, and so did the Russian Federation and the U.S. too."
    )
    assert list(bodies(text)) == ["Microsoft Research"]
