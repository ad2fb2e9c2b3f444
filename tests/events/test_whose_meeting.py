"""Whose numbered meeting it is, what stands in commas behind a name, and who organised it by a noun right before the name."""

import pytest

from tests.events.reading import roles, told

LEAD = "The Cable Agency, the Wire Trust and the Net Council are known. "
AGENCY, TRUST = "Cable Agency", "Wire Trust"


def editions(text):
    """Return the series, number and city of each conference of a text without a heading of its own."""
    return [one[1:4] for one in told(f"Nets\n\n{text} Anna Bell spoke.", "2019-05-10")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The World Trade Organization holds its tenth Ministerial Conference in Oslo.",
            ("WTO Ministerial Conference", 10, "Oslo"),
        ),
        (
            "The Acme Council held its 3rd General Conference in Oslo.",
            ("General Conference", 3, "Oslo"),
        ),
        (
            "The Acme Council's 3rd General Conference was held in Oslo.",
            ("General Conference", 3, "Oslo"),
        ),
    ],
)
def test_numbered_meeting_of_a_body(text, expected):
    assert editions(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Acme Council held its second Session in Oslo.",
        "Otto Blum of the Acme Council spoke of his third Conference.",
    ],
)
def test_no_meeting_of_a_body(text):
    assert editions(text) == []


def end(text):
    """Return the names and last days of the conferences of a text that was published on Friday, 10 May 2019."""
    found = told(f"Sixteen firms promise\n\n{text} Anna Bell spoke.", "2019-05-10")
    return [(one[0], one[6]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Nordic Net Summit, which the Acme Council and Bolt had convened, closed today with a declaration.",
        "The Nordic Net Summit, organised by the Acme Council, ended this afternoon.",
        "The Nordic Net Summit, whose host was Norway, has closed today.",
    ],
)
def test_aside_behind_a_name(text):
    assert end(text) == [("Nordic Net Summit", "2019-05-10")]


@pytest.mark.parametrize(
    "text",
    [
        "The Nordic Net Summit, which Otto Blum praised, is known, and his shop closed today.",
        "Back from the Nordic Net Summit, Otto Blum of Acme closed today his shop.",
    ],
)
def test_no_aside_behind_a_name(text):
    assert ("Nordic Net Summit", "2019-05-10") not in end(text)


def organisers(text):
    return [(role, name) for role, name, _ in roles(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Zahlen, die der Veranstalter Wire Trust verschickte, sind gut.", [TRUST]),
        ("Laut Veranstalter Wire Trust kamen 300 Gäste.", [TRUST]),
        (
            "Die Veranstalter Cable Agency und Wire Trust waren froh.",
            [AGENCY, TRUST],
        ),
        ("According to the organiser Wire Trust the hall was full.", [TRUST]),
        ("The local organisers Cable Agency and Wire Trust said so.", [AGENCY, TRUST]),
        ("Organiser Cable Agency counted 300 guests.", [AGENCY]),
        (
            "The conference, Joining the Nets: Options for All, was organised by the Wire Trust.",
            [TRUST],
        ),
        (
            "The Summit, which the Cable Agency and the Wire Trust had convened, was good.",
            [AGENCY, TRUST],
        ),
    ],
)
def test_organiser_by_a_noun_beside(text, expected):
    assert organisers(text) == [("organiser", name) for name in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Der Veranstalter des Wire Trust war froh.",
        "Der Workshop-Veranstalter Wire Trust war froh.",
        "The workshop organiser Wire Trust was glad.",
        "The organiser told the Wire Trust of it.",
        "Last year the organiser Wire Trust was glad.",
        "The organiser Wire Trust gave a reception.",
        "The study, Joining the Nets: Options for All, was prepared by the Wire Trust.",
        "The Summit, which the Wire Trust had criticised, was good.",
    ],
)
def test_no_organiser_by_a_noun_beside(text):
    assert organisers(text) == []
