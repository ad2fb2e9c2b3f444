"""The city of a conference where no sentence names both: each mention speaks for one by how it is tied to people who met."""

import pytest

from tests.events.reading import told

CAME = "At RightsCon 2,000 people came and went, and Anna Bell of the Acme Council read them her paper, which they liked more than Otto Blum had thought they would."
KAMEN = "Zur re:publica kamen 2.000 Menschen, und Anna Bell vom Acme-Verein las ihnen aus ihrem Papier vor, das ihnen besser gefiel, als Otto Blum gedacht hatte."


def city(text):
    """Return the city and the country of the conference that a text is about."""
    return told(text)[0][3:5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In a headline, a byline, the subject of a letter, the clock of a live report.
        (f"Nets for all, Oslo style: RightsCon\n\n{CAME}", ("Oslo", "NO")),
        (f"Nets\n\nFrom our correspondent, Oslo\n\n{CAME}", ("Oslo", "NO")),
        (f"Nets\n\nSubject: Oslo diary, part 3\n\n{CAME}", ("Oslo", "NO")),
        (f"Nets\n\nOslo/online. {CAME}", ("Oslo", "NO")),
        (f"Nets\n\nNewest at the top. All times Oslo.\n\n{CAME}", ("Oslo", "NO")),
        (f"Netze\n\nBetreff: Oslo, Tag für Tag\n\n{KAMEN}", ("Oslo", "NO")),
        (f"Netze\n\nAlle Zeiten: Oslo.\n\n{KAMEN}", ("Oslo", "NO")),
        # In a house.
        (f"Nets\n\n{CAME} She stayed at the Hilton in Oslo.", ("Oslo", "NO")),
        (f"Nets\n\n{CAME} We met in the Oslo Congress Centre.", ("Oslo", "NO")),
        (f"Nets\n\n{CAME}\n\nGrand Hotel, Oslo, downtown.", ("Oslo", "NO")),
        (f"Netze\n\n{KAMEN} Man saß im Palais zu Oslo.", ("Oslo", "NO")),
        # Where people come, on a day.
        (f"Nets\n\n{CAME} Eva Kern flew to Oslo on Tuesday.", ("Oslo", "NO")),
        (
            f"Netze\n\n{KAMEN} Sie haben am Dienstag in Oslo darüber gestritten.",
            ("Oslo", "NO"),
        ),
        # The dateline of what happened today.
        (
            f"Nets\n\nOSLO, May 3 (Acme) -- RightsCon ended today with a paper. In Bergen, Otto Blum of the Acme Council was not amused. {CAME}",
            ("Oslo", "NO"),
        ),
    ],
)
def test_the_city_of_those_who_met(text, expected):
    assert city(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        # Where somebody is from, sits, or takes part from afar.
        "Eva Kern from Oslo was there.",
        "Eva Kern (Acme, Oslo) was there.",
        "Eva Kern, a professor in Oslo, spoke on Tuesday.",
        "The secretariat in Oslo said on Tuesday that it was content.",
        "Eva Kern spoke on Tuesday by video link from Oslo.",
        "Eva Kern stayed in Oslo on Tuesday.",
        "Oslo grumbled on Tuesday.",
        # Another time, or what was only planned.
        "Eva Kern came to Oslo on Tuesday, two years ago.",
        "It was originally planned to meet in Oslo.",
        "Next year they will meet in Oslo.",
        "They had met in Oslo in 2003.",
        # A well-known text.
        "Eva Kern spoke on Tuesday of the Budapest Convention.",
        "Eva Kern spoke on Tuesday of the Paris Call and the Tunis Agenda.",
    ],
)
def test_a_city_that_is_named_by_the_way(words):
    assert city(f"Nets\n\n{CAME} {words}") == ("", "")


@pytest.mark.parametrize(
    "words",
    [
        "Eva Kern aus Oslo war da.",
        "Eva Kern, Professorin in Oslo, sprach am Dienstag.",
        "Das Sekretariat in Oslo zeigte sich am Dienstag zufrieden.",
        "Eva Kern war am Dienstag per Video aus Oslo zugeschaltet.",
        "Ursprünglich wollte man sich in Oslo treffen.",
        "Im nächsten Jahr trifft man sich in Oslo.",
        "Vor zwei Jahren kamen sie am Dienstag nach Oslo.",
        "Eva Kern sprach am Dienstag über das Budapester Übereinkommen.",
    ],
)
def test_a_city_that_is_named_by_the_way_in_german(words):
    assert city(f"Netze\n\n{KAMEN} {words}") == ("", "")


def test_of_two_cities_with_as_much_for_them_none_is_taken():
    text = f"Nets\n\n{CAME} Eva Kern flew to Oslo on Tuesday. Otto Blum flew to Bergen on Tuesday."
    assert city(text) == ("", "")


def test_the_city_of_another_conference_is_not_taken():
    text = f"Nets\n\n{CAME} Eva Kern stayed at the Hilton in Oslo. The 5th Cable Forum took place in Oslo on 3 May 2014."
    assert city(text) == ("", "")


def test_a_city_that_is_told_by_its_whole_report_gives_the_reason():
    from wicarchive.reading import read

    [found] = read(f"Nets\n\n{CAME} She was at the Hilton in Oslo.").events.conferences
    claim = found.first("city")
    assert claim.as_written == "Oslo"
    assert claim.inferred.startswith("Of the places named")
