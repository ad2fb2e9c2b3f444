"""Which dates and places of a sentence are those of which event."""

import pytest

from tests.events.reading import told

OSLO = ("Oslo", "NO")
DAYS = ("2019-05-03", "2019-05-05")
FORUM = ("4th Cable Forum", "Cable Forum", 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What follows the name.
        (
            "They came to the 4th Cable Forum in Oslo (May 2019).",
            (*OSLO, "2019-05", "2019-05"),
        ),
        ("They came to the 4th Cable Forum (Oslo, 3 to 5 May 2019).", (*OSLO, *DAYS)),
        ("The 4th Cable Forum of May 2019 was good.", ("", "", "2019-05", "2019-05")),
        ("The 4th Cable Forum at the Cable House in Oslo was good.", (*OSLO, "", "")),
        # What leads up to it.
        (
            "On 3 May 2019 in Oslo, at the 4th Cable Forum, all sang.",
            (*OSLO, DAYS[0], DAYS[0]),
        ),
        (
            "In May 2019, when the 4th Cable Forum was good, all sang.",
            ("", "", "2019-05", "2019-05"),
        ),
        ("They go to Oslo, where the 4th Cable Forum is good.", (*OSLO, "", "")),
        # What is said of it by a verb.
        ("The 4th Cable Forum met in Oslo from 3 to 5 May 2019.", (*OSLO, *DAYS)),
        ("From 3 to 5 May 2019 the 4th Cable Forum met in Oslo.", (*OSLO, *DAYS)),
        ("On 3 May 2019 Oslo hosted the 4th Cable Forum.", (*OSLO, DAYS[0], DAYS[0])),
        # By its country.
        (
            "The 4th Cable Forum met in Norway's port city of Bergen.",
            ("Bergen", "NO", "", ""),
        ),
        ("The 4th Cable Forum took place in Norway's capital, Oslo.", (*OSLO, "", "")),
        (
            "The 4th Cable Forum, Norway's largest, was held in Stockholm.",
            ("Stockholm", "SE", "", ""),
        ),
        (
            "Oslo played host to the 4th Cable Forum on 3 May 2019.",
            (*OSLO, DAYS[0], DAYS[0]),
        ),
        ("Oslo was home to the 4th Cable Forum from 3 to 5 May 2019.", (*OSLO, *DAYS)),
        (
            "Das war gut. Vom 3. bis 5. Mai 2019 tagte das 4th Cable Forum in Oslo.",
            (*OSLO, *DAYS),
        ),
        # The first day, the last day.
        ("The 4th Cable Forum opened on 3 May 2019.", ("", "", DAYS[0], "")),
        ("The 4th Cable Forum ended on 5 May 2019.", ("", "", "", DAYS[1])),
        (
            "The 4th Cable Forum, which opened on 3 May 2019, came to an end on 5 May 2019.",
            ("", "", *DAYS),
        ),
        # Where somebody went for it.
        (
            "They came to the Acme House in Oslo for the 4th Cable Forum.",
            (*OSLO, "", ""),
        ),
        # What is another's.
        (
            "The Acme Board decided on 2 May 2019 in Bergen that the 4th Cable Forum would not meet in Oslo.",
            ("",) * 4,
        ),
        ("The 4th Cable Forum heard the declaration of 3 May 2019.", ("",) * 4),
        ("The 4th Cable Forum has been led by Bell since May 2019.", ("",) * 4),
        ("The 4th Cable Forum met. Bell comes from Oslo.", ("",) * 4),
        ("The 4th Cable Forum was in the Pacific.", ("",) * 4),
    ],
)
def test_when_and_where(text, expected):
    [found] = told(f"Nets\n\n{text}")

    assert (found[:3], found[3:7]) == (FORUM, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 5th Cable Forum will be held in Bergen from 3 to 5 May 2020.",
            (
                "5th Cable Forum",
                "Cable Forum",
                5,
                "Bergen",
                "NO",
                "2020-05-03",
                "2020-05-05",
                "planned",
            ),
        ),
        (
            "The next forum will be held in Bergen in June 2020.",
            (
                "next forum",
                "Cable Forum",
                None,
                "Bergen",
                "NO",
                "2020-06",
                "2020-06",
                "planned",
            ),
        ),
        (
            "Next stop, in June 2020: Bergen, Norway.",
            (
                "Next stop",
                "Cable Forum",
                None,
                "Bergen",
                "NO",
                "2020-06",
                "2020-06",
                "",
            ),
        ),
        (
            "The first had been in Bergen in 2011.",
            ("first", "Cable Forum", 1, "Bergen", "NO", "2011", "2011", ""),
        ),
        (
            "Twice as many came as in 2011, when the first forum met in Bergen.",
            ("first forum", "Cable Forum", 1, "Bergen", "NO", "2011", "2011", "held"),
        ),
        (
            "The intersessional meeting of 2 to 4 March 2019 was good.",
            (
                "intersessional meeting",
                "Cable Forum",
                None,
                "",
                "",
                "2019-03-02",
                "2019-03-04",
                "",
            ),
        ),
        (
            "They spoke of the wire makers' gathering in Bergen (7 to 8 May 2019).",
            (
                "wire makers' gathering",
                "Cable Forum",
                None,
                "Bergen",
                "NO",
                "2019-05-07",
                "2019-05-08",
                "",
            ),
        ),
        (
            "The 2nd Wire Forum in Bergen (May 2018) was smaller.",
            (
                "2nd Wire Forum",
                "Wire Forum",
                2,
                "Bergen",
                "NO",
                "2018-05",
                "2018-05",
                "",
            ),
        ),
    ],
)
def test_other_events_are_told_apart(text, expected):
    forum = (*FORUM, *OSLO, *DAYS, "held")

    assert told(
        f"Nets\n\nThe 4th Cable Forum met in Oslo from 3 to 5 May 2019. {text}"
    ) == [forum, expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was their first forum.",
        "She is president of the 73rd UN General Assembly.",
        "The contract with ICANN ends in March 2020.",
        "The next forum will be better.",
        "They spoke of a meeting in Bergen.",
        "The first chapter was written in 2011.",
        "For the second time it met in Norway.",
        "The ministers met on 7 May 2019.",
    ],
)
def test_what_is_no_other_event(text):
    found = told(
        f"Nets\n\nThe 4th Cable Forum met in Oslo from 3 to 5 May 2019. {text}"
    )

    assert [one[0] for one in found] == ["4th Cable Forum"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The 4th Cable Forum was held in Oslo.", "held"),
        ("The 4th Cable Forum will be held in Oslo.", "planned"),
        ("Das 4th Cable Forum soll in Oslo stattfinden.", "planned"),
        ("The 4th Cable Forum, planned for May 2019, has been postponed.", "postponed"),
        ("Das 4th Cable Forum wurde verschoben.", "postponed"),
        ("The 4th Cable Forum was called off.", "cancelled"),
        ("Das 4th Cable Forum wurde abgesagt.", "cancelled"),
    ],
)
def test_status(text, status):
    assert told(f"Nets\n\n{text}")[0][-1] == status


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("Q2/2019 - Nets\n\nThe 4th Cable Forum met from 3 to 5 May.", "", DAYS),
        ("Nets\n\nThe 4th Cable Forum met from 3 to 5 May.", "2019-05-10", DAYS),
        (
            "Nets\n\nThe 4th Cable Forum met from 3 to 5 May.",
            "",
            ("XXXX-05-03", "XXXX-05-05"),
        ),
        ("Cable Forum 2019\n\nThe Cable Forum met from 3 to 5 May.", "", DAYS),
    ],
)
def test_a_year_is_taken_from_what_the_report_fixes(text, published, days):
    assert told(text, published)[0][5:7] == days


def test_the_days_of_others_take_the_year_of_the_conference():
    text = "Nets\n\nThe 4th Cable Forum met in Oslo from 3 to 5 May 2019. The Wire Symposium met from 1 to 2 May."

    assert told(text)[1][5:7] == ("2019-05-01", "2019-05-02")


def test_earlier_editions_are_told_by_place_and_year():
    text = (
        "Q2/2019 - Cable Council\n\n4th Cable Forum, Oslo, 3 - 5 May 2019\n\n"
        "After Bergen (2012) and Tartu (2013) all came to Oslo."
    )

    assert [(one[1], one[3], one[5]) for one in told(text)[1:]] == [
        ("Cable Forum", "Bergen", "2012"),
        ("Cable Forum", "Tartu", "2013"),
    ]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "OSLO, May 3 -- The 4th Cable Forum opened here today and is good for all of us.",
            "Oslo",
        ),
        (
            "OSLO, May 3 -- The 4th Cable Forum opened today and is good for all of us.",
            "Oslo",
        ),
        (
            "OSLO, May 3 -- The 4th Cable Forum opened in Bergen and is good for all of us.",
            "Bergen",
        ),
        (
            "OSLO, May 3 -- The 4th Cable Forum is good. People in Bergen and in Tartu say so to all.",
            "",
        ),
    ],
)
def test_a_dateline_is_the_place_only_where_nothing_speaks_against_it(text, city):
    assert told(f"Nets\n\n{text}")[0][3] == city


@pytest.mark.parametrize(
    "text",
    [
        "Bell spoke at the 2nd Wire Forum in Bergen (May 2018) and at the 3rd Wire Forum in Tartu (May 2019).",
        "They met in the World Forum in Bergen.",
    ],
)
def test_places_with_dates_of_other_events_are_no_earlier_editions(text):
    found = told(
        f"Q2/2019 - Cable Council\n\n4th Cable Forum, Oslo, 3 - 5 May 2019\n\n{text}"
    )

    assert {one[1] for one in found} <= {"Cable Forum", "Wire Forum"}
    assert len(found) == 1 + text.count("Wire Forum")


def test_days_told_later_say_more_than_a_month():
    text = "Nets\n\nThe 4th Cable Forum met in Oslo in May 2019. From 3 to 5 May 2019 all sang."

    assert told(text)[0][5:7] == DAYS
