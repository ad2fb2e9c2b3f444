"""When a report was published, by its own head."""

import pytest

from documents.reading import read
from wicarchive.reading import read as read_report

TITLE = "Cable Forum opens\n\n"
BODY = "\n\nThe 4th Cable Forum met in Oslo.\n"


def published(head):
    return read(f"{TITLE}{head}{BODY}").published


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("date: 2014-05-03 05:20:35 +1200", "2014-05-03"),
        (" date 2019-06 Tartu", "2019-06"),
        ("Date: May 3, 2014", "2014-05-03"),
        ("Datum: 3. Mai 2014", "2014-05-03"),
        ("Published: 3 May 2014", "2014-05-03"),
        ("Published on 3 May 2014 by Anna Bell", "2014-05-03"),
        ("Posted by Anna Bell on 3 May 2014", "2014-05-03"),
        ("Veröffentlicht am 3. Mai 2014", "2014-05-03"),
        ("3 May 2014", "2014-05-03"),
        ("*3 May 2014 · Guest post*", "2014-05-03"),
        ("By Anna Bell | 3 May 2014", "2014-05-03"),
        ("Von Otto Blum, 3. Mai 2014", "2014-05-03"),
        ("Samstag, 3. Mai 2014, 14:05 Uhr", "2014-05-03"),
        ("(Wire) 09:12, May 03, 2014", "2014-05-03"),
        ("OSLO, May 3, 2014 /Newswire/ — The cables came to the hall.", "2014-05-03"),
        ("Oslo, May 3, 2014 – On its first day the forum met.", "2014-05-03"),
        ("PRESS RELEASE\nOslo / Tartu, 3 May 2014", "2014-05-03"),
        ("Pressemitteilung\nOslo, 3. Mai 2014", "2014-05-03"),
        ("OSLO, 3 May 2014 (Wire) -- The cables came to the hall.", "2014-05-03"),
    ],
)
def test_head_says_when_a_report_was_published(head, expected):
    assert published(head) == expected


@pytest.mark.parametrize(
    "head",
    [
        "Oslo, 3 May 2014",  # where and when the forum met
        "Oslo, 3 – 5 May 2014",
        "Date: 3 – 5 May 2014",
        "Date: 3 May 2014\nVenue: Cable Hall",
        "3 May",
        "It met on 3 May 2014.",
        "Oslo, 3 May 2014 was cold.",
        "OSLO, May 3 -- The cables came to the hall.",
        "The date of 3 May 2014 was kept.",
        "Cable Forum, Oslo, 3 May 2014, 9:00 - 10:30",
    ],
)
def test_other_dates_at_the_head_are_not_of_publication(head):
    assert published(head) == ""


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("Das Gespräch führte Anna Bell am 3. Mai 2014.", "2014-05-03"),
        ("Das Interview fand am 3. Mai 2014 statt.", "2014-05-03"),
        ("The interview was held in Oslo on 3 May 2014.", "2014-05-03"),
        ("Stand: 3. Mai 2014", "2014-05-03"),
        ("The next forum is on 3 May 2014.", ""),
        ("Otto Blum was there on 3 May 2014.", ""),
    ],
)
def test_foot_says_when_an_interview_was_held(foot, expected):
    assert read(f"{TITLE}The cables came.{BODY}\n{foot}\n").published == expected


def test_line_under_the_heading_of_a_quarterly_report_is_of_the_event():
    text = "Q2/2014 - 4th Cable Forum\n\n3 May 2014\n\nIt met in Oslo.\n"

    assert read(text).published == ""


def test_what_is_known_from_elsewhere_goes_before():
    text = f"{TITLE}3 May 2014{BODY}"

    assert read_report(text, "2014-05-04").document.published == "2014-05-04"
