"""Events told by a noun and a body, by a town and a series, by a name with its days behind."""

import pytest

from tests.events.reading import told


def first(text):
    """Return series, town and first and last day of the first event of a text."""
    one = told(f"Cables\n\n{text}\n")[0]
    return one[1], one[3], one[5], one[6]


ICANN, IGF = "ICANN meetings", "Internet Governance Forum"
DAYS = ("2001-06-01", "2001-06-04")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The meeting of ICANN in Oslo from 1 to 4 June 2001 was bright.",
            (ICANN, "Oslo", *DAYS),
        ),
        (
            "Das Treffen der ICANN vom 1. bis zum 4. Juni 2001 in Oslo war hell.",
            (ICANN, "Oslo", *DAYS),
        ),
        (
            "Die Tagung der Internet Corporation for Assigned Names and Numbers (ICANN) in Oslo vom 1. bis 4. Juni 2001 war hell.",
            (ICANN, "Oslo", *DAYS),
        ),
        (
            "Many came for the Cairo meeting of ICANN, 1 to 4 June 2001.",
            (ICANN, "Cairo", *DAYS),
        ),
        # The town before the name of a series.
        ("At the Cairo IGF, 1 to 4 June 2001, it was hot.", (IGF, "Cairo", *DAYS)),
        (
            "Auf dem Berliner IGF vom 1. bis 4. Juni 2001 war es hell.",
            (IGF, "Berlin", *DAYS),
        ),
        # A name, a year, and the days right behind.
        (
            "It threw a party: Global Cables 2001, from 1 to 4 June 2001 in Oslo.",
            ("Global Cables", "Oslo", *DAYS),
        ),
        (
            "Man kam zur Kabelnacht 2001 (1. bis 4. Juni, Oslo).",
            ("Kabelnacht", "Oslo", *DAYS),
        ),
        (
            "All met at Global Cables 2001, from 1 to 4 June 2001 at the Centre International de Cables (CIC), Geneva.",
            ("Global Cables", "Geneva", *DAYS),
        ),
        # "From" without "to", and the end in a clause of its own.
        (
            "The 4th Cable Forum met in Oslo from 1 June 2001.",
            ("Cable Forum", "Oslo", "2001-06-01", ""),
        ),
        (
            "Das 4. Kabelforum tagte am 1. u. 2. Juni 2001 in Oslo.",
            ("Kabelforum", "Oslo", "2001-06-01", "2001-06-02"),
        ),
    ],
)
def test_event_is_read(text, expected):
    assert first(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of minds in Oslo on 3 May 2001 was bright.",
        "The Acme Report 2012, from 22 to 24 pages, was read in Oslo.",
        "In May 2012 (3 - 5 May) it rained in Oslo.",
    ],
)
def test_look_alike_is_no_event_of_that_name(text):
    names = [one[0] for one in told(f"Cables\n\n{text}\n")]

    assert not {"minds", "Acme Report", "In May", "May 2012"} & set(names)


def test_two_towns_are_two_editions():
    text = (
        "Many were in Egypt for the Cairo meeting of ICANN.\n\n"
        "Verdict in Yokohama, where ICANN meets from 13 to 17 July 2001."
    )

    towns = {one[3] for one in told(f"Cables\n\n{text}\n")}

    assert towns == {"Cairo", "Yokohama"}
