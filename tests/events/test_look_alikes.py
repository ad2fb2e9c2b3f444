"""Days, places and numbers in a report that are another conference's, or nobody's, and those that are its own."""

import pytest

from tests.events.reading import told

HEAD = "Notes from the nets\n\n"


def first(text, published=""):
    """Return the first conference of a text; None if there is none."""
    return next(iter(told(text, published)), None)


@pytest.mark.parametrize(
    "text",
    [
        # Something else began there.
        "The 4th Cable Forum met last week. It is an irony of sorts: the series began in Oslo in November 2013.",
        # An edition that is to come.
        "The 4th Cable Forum was good. Yes, next: Cable Forum 2019 will be in Oslo, June 11-14.",
        "Das 4. Cable Forum war gut. Nächste Station: Cable Forum 2019 in Oslo, 11. bis 14. Juni 2019.",
        "The 4th Cable Forum was good. Bergen is to follow, then Oslo, August 20 and 21, 2019.",
        # A part of it, or something beside it.
        "The 4th Cable Forum was good.\n\nThe Acme Council held its roundtable from 7 to 9 June 2019 in Oslo.",
        # The year before.
        "Das 4. Cable Forum tagte. Gezählt wird seit den Gesprächen vom 1. und 2. November des Vorjahres.",
    ],
)
def test_what_is_told_of_another_is_not_taken(text):
    """The days and the place of another event are not those of the conference."""
    name, _, number, city, _, start, end, _ = first(HEAD + text)
    assert number == 4, name
    assert (city, start, end) == ("", "", "")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "The 4th Cable Forum was held in Oslo from 3 to 5 May of last year.",
            "2018-05-03",
        ),
        (
            "Das 5. Cable Forum begann in Bergen. Das 4. Cable Forum fand vom 3. bis 5. Mai des Vorjahres in Oslo statt.",
            "2018-05-03",
        ),
        ("The 4th Cable Forum was held in Oslo from 3 to 5 May.", "2019-05-03"),
    ],
)
def test_days_of_the_year_before(text, start):
    """A day "of last year" is counted from the day of publication."""
    assert start in [one[5] for one in told(HEAD + text, "2019-06-20")]


@pytest.mark.parametrize(
    "text",
    [
        "BERGEN, May 3 (AW) - The two-day Cable Forum ended on Thursday at Trollhaug Manor, far from the capital.",
        "BERGEN, 3. Mai (AW) - Das Cable Forum endete am Donnerstag auf Schloss Trollhaug, weit von der Hauptstadt.",
    ],
)
def test_house_in_the_country(text):
    """The city of the agency is not the place where it met, if that is a house in the country."""
    assert all(one[3] != "Bergen" for one in told(HEAD + text, "2019-05-04"))


def test_stops_in_a_list():
    """A list of stops at the foot makes none of them what the report is about."""
    text = "The White Cables\n\nThe talks on cables went on for two days, and nobody could say how they would end, or when.\n\nOslo, July 1-2\n\nBergen, August 20-21"
    assert all(one[5] != "XXXX-08-20" for one in told(text)[:1])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Das Cable Forum tagte in Oslo. Das Forum ist zum sechsten Mal veranstaltet worden.",
            6,
        ),
        (
            "Das Cable Forum tagte in Oslo. Wir sind Teil der Plattform, die zum 5. Mal durchgeführt wurde.",
            5,
        ),
        (
            "The Cable Forum was held in Oslo. The forum has now met for the sixth time.",
            6,
        ),
        # Of something else.
        (
            "Das Cable Forum tagte in Oslo. Der Preis, der zum dritten Mal ausgetragen wurde, ging an Eva Kern.",
            None,
        ),
        (
            "The Cable Forum was held in Oslo. The jury has met for the third time.",
            None,
        ),
        # Of what was held, told first; of what is numbered beside it.
        (
            "Das Cable Forum tagte in Oslo. Zum dritten Mal richteten zwei Vereine das Cable Forum aus.",
            3,
        ),
        (
            "Das Cable Forum tagte in Oslo. Es ging um die dritte Runde neuer Kabel.",
            None,
        ),
    ],
)
def test_number_of_times(text, number):
    """How often a conference has been held is its number; how often something else has is not."""
    assert first(HEAD + text)[2] == number


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        ("Q4/2018 - G20, Norwegian Presidency", "Leaders' Summit", "G20 Summit"),
        ("Q4/2018 - Norwegische G20-Präsidentschaft", "Gipfel", "G20 Summit"),
        (
            "Q4/2018 - Curtain for the OEWG",
            "Eleventh (and last) Substantive Session",
            "Sessions of the Open-Ended Working Group",
        ),
        ("Q4/2018 - Norwegian Presidency", "Leaders' Summit", ""),
        ("Q4/2018 - G20, Norwegian Presidency", "Cable Summit", ""),
    ],
)
def test_series_below_the_heading(head, line, expected):
    """A summit or session that says only who meets is of the group that the heading names."""
    text = f"{head}\n\n{line}, Oslo, 15 and 16 November 2018\n\nThey met again, and it was good for all who had come there."
    assert first(text)[1] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Tenth IGF in the North of Norway",
            ("Tenth IGF in the North of Norway", "Internet Governance Forum", 10),
        ),
        ("Siebentes IGF", ("Siebentes IGF", "Internet Governance Forum", 7)),
    ],
)
def test_series_before_where(head, expected):
    """What stands behind the name of a well-known series and tells where makes no other series of it."""
    assert first(f"Q4/2018 - {head}\n\nIt was good.")[:3] == expected


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("We came to the Oslo International Convention Centre by bus.", "Oslo"),
        ("Man traf sich im Kongresszentrum Oslo zum Kaffee.", "Oslo"),
        ("Man traf sich in der Messe Oslo zum Kaffee.", "Oslo"),
        ("The Oslo Convention on Cables was praised by many.", ""),
        ("The Oslo Conference Centre sent flowers.", ""),
    ],
)
def test_hall_named_after_its_city(text, city):
    """A hall in which people met tells the city that it is named after."""
    report = f"{HEAD}The 4th Cable Forum is over. {text}"
    assert first(report)[3] == city


@pytest.mark.parametrize(
    "text",
    [
        "Zum 5. Cable Forum geht es nach Norden: Bergen, 10. bis 13. November 2020.",
        "The 5th Cable Forum goes north: Bergen, 10 to 13 November 2020.",
    ],
)
def test_announced_behind_a_colon(text):
    """Place and days behind a colon are those of the numbered conference named before it."""
    report = (
        f"Q4/2019 - 4th Cable Forum\n\nOslo, 3 to 5 May 2019\n\nIt was good. {text}"
    )
    found = [one[2:4] + one[5:7] for one in told(report)]
    assert found == [
        (4, "Oslo", "2019-05-03", "2019-05-05"),
        (5, "Bergen", "2020-11-10", "2020-11-13"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # When it was, the number of a paragraph, somebody's first.
        "Vergangene Woche trafen sich in Oslo 300 Leute. Das war gut.",
        "Letzte Woche war in Oslo viel los.",
        "3. The Forum met on 3 May 2019 in Oslo.",
        "2. Die Tagung war am 3. Mai 2019 in Oslo.",
        "Die Stadt Oslo hat am 3. Mai 2019 ihr erstes Kabel-Treffen gesehen.",
    ],
)
def test_what_is_no_name_or_number(text):
    """A week is no conference, and the number of a paragraph not that of an edition."""
    for name, _, number, *_ in told(HEAD + text):
        assert "Woche" not in name
        assert number is None


@pytest.mark.parametrize(
    "text",
    [
        # In German every noun has a capital.
        "Das 4. Cable Forum war gut. Auch in Zukunft findet das 4. Cable Forum in Frieden statt.",
        # Where it was before, and where it was to be.
        "Nach Bergen, wo im vergangenen Mai viel geredet wurde, fand nun das 4. Cable Forum statt.",
        "We announced our intention to bring the forum to Bergen. Then the 4th Cable Forum took place.",
    ],
)
def test_what_is_no_place_of_it(text):
    assert first(HEAD + text)[3] == ""


@pytest.mark.parametrize(
    "text",
    [
        "Vergangene Woche fand in Oslo EuroDIG 2019 statt.",
        "Vergangene Woche trafen sich in Oslo 300 Leute zur jährlichen EuroDIG-Konferenz.",
    ],
)
def test_town_before_the_name_in_german(text):
    """In German the town stands between the verb and the name."""
    assert told(f"Rückblick\n\n{text}")[0][1:5] == (
        "European Dialogue on Internet Governance",
        None,
        "Oslo",
        "NO",
    )


def test_a_noun_alone_is_no_series():
    """“Die zehnte Ausgabe der Netzkonferenz” is that of the conference named otherwise."""
    text = "re:publica war gut\n\nDie re:publica hatte Erfolg. 800 Menschen waren zur zehnten Ausgabe der Netzkonferenz gekommen."
    assert [one[1:3] for one in told(text)] == [("re:publica", 10)]
