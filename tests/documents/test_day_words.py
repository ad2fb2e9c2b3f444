"""Days told in words, and from one weekday to another."""

import pytest

from documents.reading.dates import find_dates


def told(text, published=""):
    return [(d.first, d.last) for d in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on the third of May 2019", ("2019-05-03", "2019-05-03")),
        ("between the third and the sixth of May 2019", ("2019-05-03", "2019-05-06")),
        ("from the first to the third of May 2019", ("2019-05-01", "2019-05-03")),
        ("am dritten Mai 2019", ("2019-05-03", "2019-05-03")),
        ("vom dritten bis zum sechsten Mai 2019", ("2019-05-03", "2019-05-06")),
        ("am ersten und zweiten Mai 2019", ("2019-05-01", "2019-05-02")),
        ("der einunddreißigster Mai 2019", ("2019-05-31", "2019-05-31")),
    ],
)
def test_days_in_words(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "the first May 2019 meeting",
        "the second of May's meetings",
        "the third of the month",
        "die erste Maiwoche",
        "the second May said no",
    ],
)
def test_what_counts_is_no_day(text):
    assert not [one for one in told(text) if len(one[0]) > len("2019-05")]


# 2019-05-10 was a Friday.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They met from Tuesday to Thursday in Oslo.",
            [("2019-05-07", "2019-05-09")],
        ),
        (
            "From Monday evening until this afternoon they talked and met.",
            [("2019-05-06", "2019-05-10")],
        ),
        (
            "They met on Wednesday and Thursday.",
            [("2019-05-08", "2019-05-09")],
        ),
        ("Sie trafen sich von Dienstag bis gestern.", [("2019-05-07", "2019-05-09")]),
        (
            "Am Mittwoch und gestern war die Stadt gesperrt.",
            [("2019-05-08", "2019-05-09")],
        ),
        # Not the ends of one span.
        (
            "They met on Monday and Thursday.",
            [("2019-05-06", "2019-05-06"), ("2019-05-09", "2019-05-09")],
        ),
        (
            "It began on Tuesday and ended yesterday.",
            [("2019-05-07", "2019-05-07"), ("2019-05-09", "2019-05-09")],
        ),
        # The verb of a German sentence stands last.
        (
            "Es ist heute im Saal des alten Rathauses und unter großem Beifall aller, die da waren, zu Ende gegangen.",
            [("2019-05-10", "2019-05-10")],
        ),
        ("The fair runs until Sunday.", [("2019-05-12", "2019-05-12")]),
    ],
)
def test_from_one_weekday_to_another(text, expected):
    assert told(text, "2019-05-10") == expected
