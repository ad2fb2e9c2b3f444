"""Positions at bodies that a sentence calls by their kind, or leaves out; and by a pronoun in the same sentence."""

import pytest

from tests.people.reading import positions

_LEAD = "The people of the report are many and they were in the hall.\n\n"
_AUFTAKT = "Die Leute des Berichts waren in der Halle und sprachen mit den anderen.\n\n"


def said(text):
    """Return (title, body or country) of what Anna Bell is told to be."""
    return [(row[1], row[2]) for row in positions(text) if row[0] == "Anna Bell"]


COUNCIL = "Acme Council"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Acme Council met. Anna Bell chairs the council.", ("chair", COUNCIL)),
        (
            "The Acme Council met. The group around Anna Bell, who heads that council, sat.",
            ("head", COUNCIL),
        ),
        (
            "The Working Group on Cables met. The group is chaired by Anna Bell.",
            ("chair", "Working Group on Cables"),
        ),
        ("The Acme Council met. Chair Anna Bell was glad.", ("Chair", COUNCIL)),
        (
            "The Acme Council met. The interim CEO, Anna Bell, listened.",
            ("interim CEO", COUNCIL),
        ),
        (
            "The Council of Europe met. Anna Bell (Secretary General) came.",
            ("Secretary General", "Council of Europe"),
        ),
        (
            "The Council of Europe met.\n\nDirector-General Anna Bell came.",
            ("Director-General", "Council of Europe"),
        ),
        # Which one is meant is not sure, or none.
        ("The Acme Council met the Bolt Council. Anna Bell chairs the council.", None),
        ("The Acme Agency met. Anna Bell chairs the council.", None),
        ("The Acme Council met. President Anna Bell was glad.", ("President", "")),
        ("The Acme Council met. The firm's chair, Anna Bell, was glad.", ("chair", "")),
        (
            "The Acme Council met Otto Blum of Bolt Union. Chair Anna Bell was glad.",
            ("Chair", ""),
        ),  # fmt: skip
        # Behind a sign in the same sentence.
        ("Anna Bell opened it (she heads the Acme Council).", ("head", COUNCIL)),
        ("Anna Bell agreed; she covers cables for the Acme Council.", ("", COUNCIL)),
        ("Anna Bell opened it (she's from the Acme Council).", ("", COUNCIL)),
        ("Anna Bell met Otto Blum; he heads the Acme Council.", None),
        ("Anna Bell (she thanked the Acme Council) spoke.", None),
        # Past what is said in passing.
        ("Anna Bell of Kenya chairs the Acme Council.", ("chair", COUNCIL)),
        ("Anna Bell, a Dane by birth, runs the Acme Council.", ("head", COUNCIL)),
        (
            "Anna Bell of Kenya, presiding over the Acme Council, spoke.",
            ("president", COUNCIL),
        ),
        ("Anna Bell, Otto Blum said, runs to the Acme Council.", None),
        # A name that no list knows.
        ("Anna Bell, who runs Kappa; and others.", ("head", "Kappa")),
        ("Anna Bell – she founded Kappa in 1999 – spoke.", ("founder", "Kappa")),
        ("Anna Bell chairs Monday's session.", None),
        (
            "Anna Bell is Under-Secretary at the Acme Council.",
            ("Under-Secretary", COUNCIL),
        ),
        (
            "Otto Blum and Anna Bell – both are members of the Acme Council – came.",
            ("member", COUNCIL),
        ),
        ("Anna Bell and Otto Blum (both Acme Council) came.", ("", COUNCIL)),
    ],
)
def test_the_body_is_meant(text, expected):
    told = said(_LEAD + text)

    assert (expected in told) if expected else not [row for row in told if row[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Commission on Cables tagte. Anna Bell, die der Kommission vorsitzt, kam.",
            ("Vorsitz", "Commission on Cables"),
        ),
        (
            "Der Ausschuss für Kabel tagte. Anna Bell leitet den Ausschuss.",
            ("Leitung", "Ausschuss für Kabel"),
        ),
        (
            "Der Acme Council tagte. Vorsitzende Anna Bell war froh.",
            ("Vorsitzende", COUNCIL),
        ),
        (
            "Der Europarat tagte. Generalsekretärin Anna Bell war froh.",
            ("Generalsekretärin", "Council of Europe"),
        ),
        ("Der Acme Council tagte. Anna Bell vom Rat Kappa war froh.", None),
        ("Der Acme Council tagte. Ministerin Anna Bell war froh.", ("Ministerin", "")),
    ],
)
def test_the_body_is_meant_in_german(text, expected):
    told = said(_AUFTAKT + text)

    assert (expected in told) if expected else not [r for r in told if r[1] == COUNCIL]
