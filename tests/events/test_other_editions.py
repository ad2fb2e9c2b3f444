"""Other conferences, told by nothing but a place and a time."""

import pytest

from tests.events.reading import told

LEAD = "Q2/2019 - 4th Cable Forum\n\nOslo, 3 - 5 May 2019\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "After Geneva (2012) and Paris (2014) all came to Oslo.",
            [("Geneva", "2012"), ("Paris", "2014")],
        ),
        (
            "Anna Bell recalled the journey from London (2011) to Paris (2015).",
            [("London", "2011"), ("Paris", "2015")],
        ),
        ("It was better than two years ago in Baku.", [("Baku", "2017")]),
        ("Es war voller als zwei Jahre zuvor in Baku.", [("Baku", "2017")]),
        ("After Paris last year, Oslo was a rest.", [("Paris", "2018")]),
        ("Begonnen hatte alles 2009 in Genf.", [("Genf", "2009")]),
        ("Nach Tunis 2005 war Oslo ein Fest.", [("Tunis", "2005")]),
        ("Im Vorjahr in Genf traf man sich ohne ihn.", [("Genf", "2018")]),
        # What comes.
        ("In 2021 it will be Norway's turn.", [("", "2021")]),
        ("Japan has a firm booking for 2023.", [("", "2023")]),
        ("2020 lädt Den Haag ein.", [("Den Haag", "2020")]),
        ("2020 geht es nach Berlin.", [("Berlin", "2020")]),
        ("Then, in July 2020, Bangkok.", [("Bangkok", "2020-07")]),
        (
            "Paris, where all are to meet again in March 2020, is wet.",
            [("Paris", "2020-03")],
        ),
        (
            "In Geneva, where the group had met in August 2018, it was warm.",
            [("Geneva", "2018-08")],
        ),
        (
            "Ich war 2016 in Genf dabei und 2017 in Paris.",
            [("Genf", "2016"), ("Paris", "2017")],
        ),
        # Days in a place are a meeting, of whatever series.
        (
            "Nobody had been seen in Paris (24 - 27 June 2018).",
            [("Paris", "2018-06-24")],
        ),
    ],
)
def test_editions_by_place_and_time(text, expected):
    others = told(LEAD + text)[1:]

    assert [(one[3], one[5]) for one in others] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Tunis Agenda (2005) was read again.",
        "The treaty was signed in Paris in 2014, before the next round.",
        "Anna Bell was elected in Geneva in 2012 and again in 2016.",
        "Die Konvention von Budapest (2001) gilt seit 2004.",
        "Otto Blum wurde 2012 in Genf gewählt und lädt wieder ein.",
        "In 2019 Oslo hosted the forum again.",
        "Acme decided in Paris in 2014 that the next stop was good.",
        "Anna Bell (Paris) spoke on 4 May 2019 again.",
        "The budget of Berlin in 2018 was small.",
    ],
)
def test_what_is_done_somewhere_is_no_conference(text):
    assert told(LEAD + text)[1:] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Paris, 7-9 March 2020, is to be host of the 5th Cable Forum.",
            (5, "Paris", "2020-03-07"),
        ),
        ("Paris, 7. bis 9. März 2020: 5. Cable Forum.", (5, "Paris", "2020-03-07")),
        (
            "Paris will host the 5th Cable Forum from 7 to 9 March 2020.",
            (5, "Paris", "2020-03-07"),
        ),
    ],
)
def test_place_and_days_before_the_name(text, expected):
    [one] = told(LEAD + text)[1:]

    assert (one[2], one[3], one[5]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It held its first meeting in Sofia (3 June 2015), its second in Paris (22 April 2016).",
            [(1, "Sofia"), (2, "Paris")],
        ),
        (
            "Das erste war in Genf, das dritte am 13. November 2012 in Paris.",
            [(3, "Paris")],
        ),
        ("She was the second in Paris.", []),
    ],
)
def test_editions_by_number_alone(text, expected):
    others = told(LEAD + text)[1:]

    assert [(one[2], one[3]) for one in others if one[5]] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ENOG 11, Paris, 7-8 June 2020; more follows.", "ENOG 11"),
        (
            "Then; Cable Days of the North, Paris, 7-8 June 2020.",
            "Cable Days of the North",
        ),
        ("Nobody came (Paris, 7-8 June 2020).", "Paris, 7-8 June 2020"),
    ],
)
def test_the_name_in_a_list(text, name):
    assert [one[0] for one in told(LEAD + text)[1:]] == [name]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("In 2020 the forum goes to Paris.", "Oslo"),
        ("The previous forum had gathered in Paris.", "Oslo"),
        ("Das vorige Forum hatte in Paris getagt.", "Oslo"),
        ("The forum met in Paris.", "Paris"),
    ],
)
def test_the_place_of_another_edition_is_not_this_ones(text, city):
    lead = "Q2/2019 - 4th Cable Forum\n\nIt was good."

    assert told(f"{lead} {text} The forum was held in Oslo.")[0][3] == city


def test_the_year_of_the_next_one_is_that_of_its_name():
    text = f"{LEAD}Next, Cable Forum 2020 will be in Paris, June 11-14."
    [other] = told(text)[1:]

    assert (other[3], other[5], other[6]) == ("Paris", "2020-06-11", "2020-06-14")


def test_conference_without_a_name_is_called_by_its_place_and_days():
    text = "Nobody was in Paris (24 - 27 June 2018)."

    assert [one[0] for one in told(LEAD + text)[1:]] == ["Paris, 24 - 27 June 2018"]
