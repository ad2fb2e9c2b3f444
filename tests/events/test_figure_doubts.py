"""Numbers of people and countries that are, and are not, those of the conference that a report is about."""

import pytest

from tests.events.reading import main


def told(text):
    found = main(text, lead="Q2/2019 - 4th Cable Forum\n\nOslo, 3 - 4 June 2019\n\n")
    return [(figure.value, figure.kind) for figure in found.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By the evening 1,362 participants had collected a badge.", [(1362, "participants")]),
        ("The hall was home to some 800 people.", [(800, "people")]),
        ("450 people of 100 nationalities sat down.", [(450, "people")]),
        ("The number of attendees I’ve heard is 2,500.", [(2500, "attendees")]),
        ("Some 300 delegates debated for two days.", [(300, "delegates")]),
        ("300 Fachleute diskutierten zwei Tage lang.", [(300, "experts")]),
        # Those who came and those who had registered stand apart.
        ("Über 360 Angereiste – angemeldet hatten sich 567 – füllten das Hotel.", [(360, "angereiste")]),
        ("190 registrations, 134 participants on site.", [(134, "participants")]),
        ("2,500 or so delegates are accredited.", [(2500, "registered")]),
        ("Etwa 1350 Menschen wollten dabei sein.", [(1350, "expected")]),
        # Countries.
        ("It was attended by 90 guests from 12 countries.", [(90, "guests"), (12, "countries")]),
        ("90 guests took part, 12 countries were represented.", [(90, "guests"), (12, "countries")]),
        ("Delegates from 41 countries attended.", [(41, "countries")]),
        ("Teilnehmer aus 41 Ländern kamen.", [(41, "countries")]),
        ("Participants came from 40 countries.", [(40, "countries")]),
        ("134 of the 193 Member States showed up.", [(134, "countries")]),
        ("134 participants on site, 17 countries, 3 days.", [(134, "participants"), (17, "countries")]),
        # The year of the conference itself; a comparison behind the number.
        ("In June 2019 some 300 delegates came.", [(300, "delegates")]),
        ("300 delegates came, fewer than a year earlier.", [(300, "delegates")]),
        ("After a poor showing last year, 300 delegates came.", [(300, "delegates")]),
    ],
)  # fmt: skip
def test_figures_of_the_conference_are_read(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Another edition.
        "Last year 900 delegates came.",
        "900 delegates came a year earlier.",
        "In 2014 some 900 delegates came.",
        "In May 2014 900 delegates attended.",
        "It grew, up from 900 participants who came before.",
        "It was larger, compared with 900 participants who attended in Rome.",
        "Im Vorjahr waren 900 Teilnehmer gekommen.",
        "Die Halle war voll, wo Rom ein Jahr zuvor 900 Gäste gezählt hatte.",
        "Nach 900 Teilnehmern in Rom kamen wenige.",
        "Zum Vergleich: In Rom versammelten sich 900 Personen.",
        "By comparison, 900 people came to Rome.",
        # A year is no number of people.
        "Of those in 2014 people came early.",
        "Those of 2014 came.",
        # A part of those who came.
        "Many came, including 200 participants from Peru.",
        "Viele kamen, darunter 200 Teilnehmer aus Peru.",
        "There were many, among them 200 delegates who came late.",
        "400 young people took part.",
        "400 online participants joined.",
        "400 junge Menschen nahmen teil.",
        # Something beside it, or no coming.
        "A workshop was attended by 60 people.",
        "At a reception 60 guests gathered.",
        "Der Workshop zog 60 Teilnehmer an.",
        "Outside, 60 people gathered and demonstrated.",
        "Some 400 experts who attended signed the letter.",
        "Vor dem Haus versammelten sich 60 Menschen und protestierten.",
        "A network of 450 experts gathered.",
        "The city of 450,000 people welcomed all.",
        "Some 450 people live there and attended.",
        # Countries that did something else.
        "51 countries signed the text.",
        "Fünfzehn oder 41 Staaten stimmten zu.",
        "The treaty binds 68 countries.",
    ],
)
def test_figures_of_others_are_not(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 guests came; 77 countries sent ministers.", [(90, "guests")]),
        ("90 guests heard ministers from 12 countries and came back.", [(90, "guests")]),
        ("90 guests came, and 51 countries signed the text.", [(90, "guests")]),
        ("90 Gäste kamen, und 51 Staaten unterzeichneten.", [(90, "guests")]),
    ],
)  # fmt: skip
def test_countries_that_did_something_else_are_not_where_they_came_from(text, expected):
    assert told(text) == expected


def test_who_came_to_a_workshop_is_read_where_the_report_is_about_one():
    lead = "Q2/2019 - 4th Cable Workshop\n\nOslo, 3 - 4 June 2019\n\n"
    found = main("The workshop was attended by 60 people.", lead=lead)

    assert [figure.value for figure in found.figures] == [60]
