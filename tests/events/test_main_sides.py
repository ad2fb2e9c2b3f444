"""The first and the last day of a conference, told apart near the head of a report."""

import pytest

from tests.events.reading import told

NAMED = "At RightsCon 2,000 people came and went, and Anna Bell of the Acme Council read them her paper."
GENANNT = "Zur re:publica kamen 2.000 Menschen, und Anna Bell vom Acme-Verein las ihnen aus ihrem Papier vor."


def days(text):
    """Return the first and the last day, as told in a text that was published on Friday, 10 May 2019."""
    return told(text, "2019-05-10")[0][5:7]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NAMED} It had begun on Tuesday, 7 May 2019.", ("2019-05-07", "")),
        (f"{NAMED} It runs through Sunday 12 May.", ("", "2019-05-12")),
        (
            f"{NAMED} The forum opened on Tuesday and ends today.",
            ("2019-05-07", "2019-05-10"),
        ),
        (f"{NAMED} It came to its end yesterday.", ("", "2019-05-09")),
        (
            f"{NAMED} The two-day conclave will conclude today.",
            ("2019-05-09", "2019-05-10"),
        ),
        (f"{NAMED} Otto Blum had opened the first day, 7 May.", ("2019-05-07", "")),
        (
            f"{GENANNT} Seit Mittwoch hatten die Gäste der Tagung beraten.",
            ("2019-05-08", ""),
        ),
        (
            f"{GENANNT} Die Tagung ist heute im alten Rathaus der Stadt zu Ende gegangen.",
            ("", "2019-05-10"),
        ),
        (
            f"{GENANNT} Es war ihr Treffen, das am Dienstag begann und gestern Abend mit einem Lied endete.",
            ("2019-05-07", "2019-05-09"),
        ),
        (
            f"{NAMED} It was to run for three days from Tuesday, 7 May.",
            ("2019-05-07", ""),
        ),
        (
            f"{GENANNT} Am Dienstag, dem 7. Mai, eröffnete die Ministerin Eva Kern die Tagung.",
            ("2019-05-07", ""),
        ),
        (f"{GENANNT} Seit Mittwoch tagten Delegationen.", ("2019-05-08", "")),
        (
            f"{GENANNT} Die Tagung endete gestern. Drei Tage lang hatte es geregnet.",
            ("2019-05-07", "2019-05-09"),
        ),
    ],
)
def test_first_and_last_day(text, expected):
    assert days(f"Nets\n\n{text}") == expected


@pytest.mark.parametrize(
    "words",
    [
        # Something else began or ended.
        "The war had begun on Tuesday.",
        "The registration ended yesterday.",
        "Seit Mittwoch regnet es.",
        "Am Dienstag eröffnete die Ministerin Eva Kern die Ausstellung der Tagung.",
        "Anna Bell's mandate ended yesterday.",
        "Last year the forum had opened on Tuesday, 7 May 2018.",
        "The comment period for the forum runs until Sunday 12 May.",
    ],
)
def test_what_begins_or_ends_otherwise(words):
    assert days(f"Nets\n\n{NAMED} {words}") == ("", "")


def test_days_behind_the_last_one_are_those_of_another():
    text = "Nets\n\nThe 8th Cable Forum closed in Oslo on 21 October 2014. And so to Rome. Otto Blum invites them to meet there from October 8 to 12, 2023."
    assert told(text)[0][5:7] == ("", "2014-10-21")


def test_days_that_hold_the_last_one_are_its_own():
    text = "Nets\n\nThe 8th Cable Forum closed in Oslo on 21 October 2014. From 19 to 21 October they had talked."
    assert told(text)[0][5:7] == ("2014-10-19", "2014-10-21")
