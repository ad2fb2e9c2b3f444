"""Lines that announce an event, in a quarter's report: what was where and when, and what is no event."""

import pytest

from tests.events.reading import main, told
from wicarchive.reading import read

HEADING = "Q2/2019 - Cable Council\n\n"
DAYS = ("2019-05-03", "2019-05-05")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "4th Cable Forum, Oslo, 3 - 5 May 2019",
            ("4th Cable Forum", "Cable Forum", 4, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "4. Cable Forum (CF), Oslo, 3. – 5. Mai 2019",
            ("4. Cable Forum", "Cable Forum", 4, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "Cable Summit in Oslo, 3 to 5 May 2019",
            ("Cable Summit", "", None, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "Cable Summit, Oslo 3. - 5. Mai 2019",
            ("Cable Summit", "", None, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "Cable Forum, Berlin, Hotel Adler, 3. - 5. Mai 2019",
            ("Cable Forum", "", None, "Berlin", "DE", *DAYS, ""),
        ),
        (
            "Cable-Gipfel, Larvik (near Oslo), Norway, 3 - 5 May 2019",
            ("Cable-Gipfel", "", None, "Larvik", "NO", *DAYS, ""),
        ),
        (
            "“Nets, Cables and More”: Oslo, 3 - 5 May 2019",
            ("“Nets, Cables and More”", "", None, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "Joint discussion on cables, Oslo, 3 May 2019",
            (
                "Joint discussion on cables",
                "",
                None,
                "Oslo",
                "NO",
                DAYS[0],
                DAYS[0],
                "",
            ),
        ),
        # A body's meetings are its series.
        (
            "Cable Working Group, Oslo, 3 - 5 May 2019",
            (
                "Cable Working Group",
                "Cable Working Group",
                None,
                "Oslo",
                "NO",
                *DAYS,
                "",
            ),
        ),
        # The name may stand behind the days.
        (
            "Oslo, 3. - 5. Mai 2019 (Ministertreffen)",
            ("Ministertreffen", "", None, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "Fourth and last session, virtual, 3 to 5 May 2019",
            ("Fourth and last session", "Cable Council", 4, "", "", *DAYS, ""),
        ),
        # Without a name it is named after the heading.
        (
            "Oslo, 3 - 5 May 2019",
            ("Cable Council", "Cable Council", None, "Oslo", "NO", *DAYS, ""),
        ),
        (
            "Oslo/online, 3 - 5 May 2019",
            ("Cable Council", "Cable Council", None, "Oslo", "NO", *DAYS, ""),
        ),
    ],
)
def test_a_line_tells_name_place_and_days(line, expected):
    assert told(f"{HEADING}{line}\n\nIt was good.") == [expected]


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Cable Forum, 3 - 5 May 2019 (video conference)", "online"),
        ("Cable Forum, 3 - 5 May 2019, Online", "online"),
        ("Virtuelles Cable Forum, 3. - 5. Mai 2019", "online"),
        ("Oslo/online, 3 - 5 May 2019", "hybrid"),
        ("Cable Forum, Oslo, 3 - 5 May 2019 (hybrid)", "hybrid"),
        ("Online Safety Forum, Oslo, 3 - 5 May 2019", None),
    ],
)
def test_a_line_tells_the_mode(line, mode):
    claim = main(f"{line}\n\nIt was good.", HEADING).first("mode")

    assert (claim and claim.value) == mode


@pytest.mark.parametrize(
    "line",
    [
        "Open letter by Acme, 3 May 2019",
        "Answer by Acme, 3 May 2019",
        "Berufung einer Beauftragten für Kabel, 3. Mai 2019",
        "Recommendation on Cables, 3 May 2019",
        "Präsidentin Anna Bell, Our Common Cables, 3. Mai 2019",
        "Kabelstrategie der Regierung, 3. Mai 2019",
    ],
)
def test_the_line_of_a_text_or_an_act_is_no_event(line):
    text = "The 4th Cable Forum took place in Oslo in June 2018."

    assert told(f"{HEADING}{line}\n\n{text}") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Q2/2019 - Executive Summary",
        "Quartalsbericht 02/2019 - Zusammenfassung",
        "Q2/2019 - Ausblick",
    ],
)
def test_a_summary_is_about_no_conference(heading):
    assert told(f"{heading}\n\nThe 4th Cable Forum took place in Oslo.") == []


@pytest.mark.parametrize(
    "heading", ["Summary Report of the Cable Forum", "Überblick über das Cable Forum"]
)
def test_a_summary_of_a_conference_is_about_it(heading):
    text = f"{heading}\n\nThe 4th Cable Forum took place in Oslo."
    assert [one[2] for one in told(text)] == [4]


def test_a_change_in_an_office_is_no_event():
    text = (
        "Q2/2019 - Acme: Wechsel an der Spitze\n\nOslo, 3. Mai 2019\n\nAnna Bell geht."
    )

    assert told(text) == []


def test_two_places_and_months_are_two_meetings():
    found = told(f"{HEADING}Geneva/Kobe, January & March 2019\n\nIt met twice.")

    assert [one[3:7] for one in found] == [
        ("Geneva", "CH", "2019-01", "2019-01"),
        ("Kobe", "JP", "2019-03", "2019-03"),
    ]


def test_the_name_may_stand_on_the_line_behind_the_place():
    text = f"{HEADING}Paris, 4. März 2019\n\nKonferenz „Netze für alle“\n\nEs war gut."

    assert told(text)[0][:1] == ("Konferenz „Netze für alle“",)


def test_a_meeting_without_a_name_takes_the_number_that_the_text_tells():
    text = f"{HEADING}Oslo, 3. Mai 2019\n\nZu ihrer 5. Tagung kamen alle am 3. Mai 2019 nach Oslo."

    assert told(text) == [
        ("5. Tagung", "Cable Council", 5, "Oslo", "NO", DAYS[0], DAYS[0], "")
    ]


def test_the_meeting_held_goes_before_the_one_ahead_of_the_quarter():
    text = (
        f"{HEADING}Cable Summit, Oslo, 21 and 22 November 2019\n\nIt will take place in Oslo.\n\n"
        "Cable Workshop, Bergen, 3 – 4 May 2019\n\nIt took place in Bergen."
    )

    assert [(one[0], one[-1]) for one in told(text)] == [
        ("Cable Workshop", "held"),
        ("Cable Summit", "planned"),
    ]


def test_what_a_section_tells_is_told_of_its_own_meeting():
    text = (
        f"{HEADING}Cable Forum, Oslo, 3 - 5 May 2019\n\nIt was attended by 300 people.\n\n"
        "Wire Workshop, Bergen, 7 - 8 May 2019\n\nIt was attended by 40 people.\n\n"
        "What comes next\n\nThe forum was held under the theme “Nets for All”."
    )
    forum, workshop = (
        [(f.value, f.kind) for f in reading.figures]
        for reading in read(text).events.conferences
    )

    assert (forum, workshop) == ([(300, "people")], [(40, "people")])
    assert read(text).events.conferences[0].first("theme").value == "Nets for All"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("The forum was held entirely online instead of in Oslo.", ""),
        ("All were to fly to Oslo. The forum took place online.", ""),
        ("The forum was held online. Oslo is where its office is.", "Oslo"),
    ],
)
def test_where_an_online_meeting_was_to_be_it_was_not(text, city):
    found = told(f"{HEADING}4th Cable Forum, Oslo, 3 - 5 May 2019\n\n{text}")

    assert found[0][3] == city


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Oslo, 3 May 2019", []), ("Cable Forum, Oslo, 3 May 2019", ["Cable Forum"])],
)
def test_elsewhere_a_line_with_a_place_and_a_day_is_that_of_a_release(line, expected):
    found = told(f"New cables for all\n\n{line}\n\nAcme has a new cable.")

    assert [one[0] for one in found] == expected


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Q2/2019 - Fünftes Cable Forum", 5),
        ("Q2/2019 - 5. Cable Forum", 5),
        ("Q2/2019 - 5th Cable Forum (CF)", 5),
        ("Q2/2019 - Cable Forum", None),
    ],
)
def test_the_heading_names_what_its_first_line_dates(heading, number):
    [found] = told(f"{heading}\n\nOslo, 3 - 5 May 2019\n\nIt was good.")

    assert found[2:7] == (number, "Oslo", "NO", *DAYS)


def test_a_line_without_a_name_below_another_event_is_named_as_it_stands():
    text = (
        "Q2/2019 - 5th Cable Forum\n\nOslo, 3 - 5 May 2019\n\nIt was good.\n\n"
        "Bergen, 7 - 8 May 2019\n\nAll met again."
    )

    assert [(one[0], one[1]) for one in told(text)] == [
        ("5th Cable Forum", "Cable Forum"),
        ("Bergen, 7 - 8 May 2019", ""),
    ]


def test_a_turn_in_the_chair_is_no_series():
    [found] = told(
        "Q2/2019 - Cable presidency of Norway\n\nOslo, 3 - 5 May 2019\n\nIt was good."
    )

    assert found[:2] == ("Cable presidency of Norway", "")


def test_a_line_below_the_heading_of_an_event_is_of_no_series_of_that_name():
    text = (
        "Q2/2019 - 5th Cable Forum\n\nOslo, 3 - 5 May 2019\n\nIt was good.\n\n"
        "Wire: 11th Ministerial Meeting, Bergen, 7 - 8 May 2019\n\nIt was short."
    )

    assert told(text)[1][:3] == ("Wire: 11th Ministerial Meeting", "", 11)


def test_what_a_meeting_is_called_in_passing_is_no_name_of_it():
    text = f"{HEADING}4th Cable Forum, Oslo, 3 - 5 May 2019\n\nThe 4th public meeting was good."
    [forum] = read(text).events.conferences

    assert {form for form, _ in forum.conference.forms} == {"4th Cable Forum"}
    assert [span.passage for span in forum.conference.ordinal_spans] == [2, 3]
