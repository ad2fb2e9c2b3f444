"""Who made a document, and where it is meant without its title."""

import pytest

from tests.people.reading import read


def contributions(text):
    return [
        (one.document.title, one.role, one.who.name, one.remark)
        for one in read(text).contributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The outcome, summarised in the “Blue Outlook”, is negotiated prior to the forum by the so-called “Upper Advice Board” (UAB).",
            [
                (
                    "Blue Outlook",
                    "negotiator",
                    "Upper Advice Board",
                    "prior to the forum",
                )
            ],
        ),
        (
            "The “Blue Outlook” was drafted by the Cable Agency.",
            [("Blue Outlook", "author", "Cable Agency", "")],
        ),
        (
            "President Anna Bell came. The “Blue Outlook” was written by Anna Bell.",
            [("Blue Outlook", "author", "Anna Bell", "")],
        ),
        (
            "The Cable Agency has issued a report under the title of Nets for All.",
            [("Nets for All", "issuer", "Cable Agency", "")],
        ),
        (
            "The Cable Agency published the “Blue Outlook”.",
            [("Blue Outlook", "issuer", "Cable Agency", "")],
        ),
        (
            "The “Blue Outlook” was adopted by the Cable Agency and the Wire Ministry.",
            [
                ("Blue Outlook", "issuer", "Cable Agency", ""),
                ("Blue Outlook", "issuer", "Wire Ministry", ""),
            ],
        ),
        (
            "The Cable Agency adopted the “Blue Outlook”.",
            [("Blue Outlook", "issuer", "Cable Agency", "")],
        ),
        (
            "President Anna Bell came. Anna Bell wrote the “Blue Outlook”.",
            [("Blue Outlook", "author", "Anna Bell", "")],
        ),
        (
            "Die „Blaue Erklärung“ wurde in Oslo von der Cable Agency verabschiedet.",
            [("Blaue Erklärung", "issuer", "Cable Agency", "in Oslo")],
        ),
        (
            "Die „Blaue Erklärung“, verfasst von der Cable Agency, liegt vor.",
            [("Blaue Erklärung", "author", "Cable Agency", "")],
        ),
        (
            "Die Cable Agency veröffentlichte die „Blaue Erklärung“.",
            [("Blaue Erklärung", "issuer", "Cable Agency", "")],
        ),
        ("Die „Blaue Erklärung“ wurde von der Cable Agency gelobt.", []),
        ("Die „Blaue Erklärung“ wurde nicht von der Cable Agency verfasst.", []),
        ("The “Blue Outlook” was praised by the Cable Agency.", []),
        ("It was negotiated by the Cable Agency.", []),
        ("The Cable Agency met, and the “Blue Outlook” was issued.", []),
    ],
)
def test_who_made_a_document_is_read(text, expected):
    assert contributions(text) == expected


ISSUED = "The Cable Agency has issued a report under the title of Nets for All. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{ISSUED}They praised the report by the Cable Agency.",
            [("Nets for All", "report by the Cable Agency")],
        ),
        (f"{ISSUED}They praised the report by the Wire Ministry.", []),
        (f"{ISSUED}They praised the visit by the Cable Agency.", []),
        # Which of two is not told.
        (
            f"{ISSUED}The Cable Agency published the “Blue Outlook”. They praised the report by the Cable Agency.",
            [],
        ),
    ],
)
def test_a_report_by_somebody_is_the_one_known_of_them(text, expected):
    found = read(text).references

    assert [(document.title, span.words) for document, span in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The “Blue Outlook” was not drafted by the Cable Agency.",
        "The “Blue Outlook” should be drafted by the Cable Agency.",
        "Was the “Blue Outlook” drafted by the Cable Agency?",
        "The “Blue Outlook” was drafted, as if by the Cable Agency.",
        "The “Blue Outlook” was drafted after pressure by the Cable Agency.",
        "The “Blue Outlook” was drafted in talks led by the Cable Agency.",
        "The “Blue Outlook” replaces a text drafted by the Cable Agency.",
        "Unlike the “Blue Outlook”, the other text was drafted by the Cable Agency.",
        "The Cable Agency issued a critique of the “Blue Outlook”.",
        "The Cable Agency issued a warning against the “Blue Outlook”.",
        "The head of the Cable Agency issued the “Blue Outlook”.",
    ],
)
def test_who_did_not_make_a_document_is_not_read(text):
    assert contributions(text) == []
