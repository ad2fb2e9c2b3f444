"""Whom somebody is of where the layout, the kind of a body or a ministry's field tells it."""

import pytest

from tests.people.reading import bodies, positions

_IN_ENGLISH = "The people of the report are many and they were in the hall.\n\n"
_IN_GERMAN = (
    "Die Leute des Berichts waren in der Halle und sprachen mit den anderen.\n\n"
)


def owners(text):
    """Return the bodies that somebody named Anna Bell is said to be of."""
    return [owner for who, _, owner, _, _ in positions(text) if who == "Anna Bell"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Rows, items and lists.
        (
            _IN_ENGLISH + "| Anna Bell | Acme Wire | cables |\n| Otto Blum | Bolt |",
            ["Acme Wire"],
        ),
        (_IN_ENGLISH + "| Anna Bell | Acme Wire, Prague | cables |", ["Acme Wire"]),
        (
            _IN_ENGLISH + "- Anna Bell: Acme Council\n- Otto Blum: Bolt",
            ["Acme Council"],
        ),
        (_IN_ENGLISH + "Anna Bell, Acme; Otto Blum, Bolt; Eva Kern, Kappa.", ["Acme"]),
        (_IN_ENGLISH + "The Acme Council (Anna Bell) agreed.", ["Acme Council"]),
        (_IN_GERMAN + "Das Acme Council (Anna Bell) stimmte zu.", ["Acme Council"]),
        # A body that is called by its kind.
        (
            _IN_ENGLISH
            + "The Acme Council met. The council's chair, Anna Bell, said so.",
            ["Acme Council"],
        ),
        (
            _IN_ENGLISH
            + "The Bolt Foundation met. Anna Bell, director of the foundation, said so.",
            ["Bolt Foundation"],
        ),
        (
            _IN_ENGLISH + "The Acme Council met. Anna Bell is its chair.",
            ["Acme Council"],
        ),
        (
            _IN_GERMAN
            + "Die Kommission für Netze tagte. Kommissionschefin Anna Bell sprach.",
            ["Kommission für Netze"],
        ),
        # A ministry that is called by its field, and a branch.
        (
            _IN_GERMAN + "Anna Bell aus dem Wirtschaftsministerium sprach lange.",
            ["Wirtschaftsministerium"],
        ),
        (_IN_GERMAN + "Aus dem Justizressort kam Anna Bell.", ["Justizressort"]),
        (
            _IN_ENGLISH + "Anna Bell, a manager in the communications ministry, came.",
            ["communications ministry"],
        ),
        (_IN_GERMAN + "Anna Bell von IBM Deutschland sprach.", ["IBM Deutschland"]),
        (
            _IN_GERMAN + "Anna Bell, Wissenschaftszentrum Berlin, sprach.",
            ["Wissenschaftszentrum Berlin"],
        ),
        # No body, or none that is named.
        (_IN_ENGLISH + "| Anna Bell | Monday | cables |", []),
        (_IN_ENGLISH + "- Anna Bell: Director of Nets\n- Otto Blum: Bolt", []),
        (_IN_ENGLISH + "Anna Bell, Geneva; Otto Blum, Paris.", []),
        (_IN_ENGLISH + "Nobody met. The council's chair, Anna Bell, said so.", [""]),
        (
            _IN_ENGLISH + "The Acme Council met. The firm's chair, Anna Bell, came.",
            [""],
        ),
    ],
)
def test_a_body_is_told_by_layout_or_kind(text, expected):
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (_IN_GERMAN + "Ein Wirtschaftsministerium hat jedes Land.", "ministerium"),
        (_IN_GERMAN + "Das Pressezentrum Berlin war voll.", "Pressezentrum"),
        (_IN_ENGLISH + "UN Kenya was there.", "UN Kenya"),
        (_IN_ENGLISH + "A communications ministry is no friend.", "ministry"),
    ],
)
def test_what_looks_like_a_body_is_none(text, absent):
    assert not [name for name in bodies(text) if absent in name]


def test_a_country_before_a_name_in_brackets_is_whose_the_person_is():
    told = positions(_IN_ENGLISH + "The United States (Anna Bell) said no.")

    assert [tuple(one[1:3]) for one in told] == [("of this country", "US")]
