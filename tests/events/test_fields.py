"""Fields of a conference: place, dates, status, theme, access, mode."""

import pytest

from tests.events.reading import claims, main

DAYS = [("start", "2019-05-03"), ("end", "2019-05-05")]
OSLO = [("city", "Oslo"), ("country", "NO")]


def said(text, *fields):
    return [(field, value) for field, value, _ in claims(text, *fields)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Oslo, 3 -5 May 2019", DAYS + OSLO),
        ("Oslo, 3 - 5 May 2019", DAYS + OSLO),
        ("Oslo, 3. – 5. Mai 2019", DAYS + OSLO),
        ("Oslo 3. - 5. Mai 2019", DAYS + OSLO),
        ("Cable Forum, Oslo, 3 to 5 May 2019", DAYS + OSLO),
        ("Oslo, Norway, 3 to 5 May 2019", DAYS + OSLO),
        (
            "Den Haag, 3. Mai 2019",
            [
                *(("start", "2019-05-03"), ("end", "2019-05-03")),
                *(("city", "Den Haag"), ("country", "NL")),
            ],
        ),
        ("Zebraville, 3 to 5 May 2019", [*DAYS, ("city", "Zebraville")]),
        (
            "Singapore, 3 to 5 May 2019",
            [*DAYS, ("city", "Singapore"), ("country", "SG")],
        ),
        ("Kenya, 3 to 5 May 2019", [*DAYS, ("country", "KE")]),
        ("Cable Forum, 3 to 5 May 2019", DAYS),
        ("Cable Forum, May 2019", [("start", "2019-05"), ("end", "2019-05")]),
        (
            "Cable Forum, 3 to 5 May 2019 (video conference)",
            [*DAYS, ("mode", "online")],
        ),
        ("Cable Forum, 3 to 5 May 2019 (virtuell)", [*DAYS, ("mode", "online")]),
        ("Virtuelles Cable Forum, 3 to 5 May 2019", [*DAYS, ("mode", "online")]),
    ],
)
def test_a_place_line_is_read(line, expected):
    assert said(f"{line}\n\nIt was good.", *"start end city country mode".split()) == (
        expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 4th Cable Forum took place in Oslo from 3 to 5 May 2019.", OSLO + DAYS),
        ("The 4th Cable Forum was held in Oslo (Norway).", OSLO),
        (
            "The 4th Cable Forum was held in Oslo, Norway, from 3 to 5 May 2019.",
            OSLO + DAYS,
        ),
        ("It took place from 3 to 5 May 2019 in Oslo.", OSLO + DAYS),
        ("It took place last week in Oslo.", OSLO),
        ("The conference was held in Oslo.", OSLO),
        ("The conference was held in Zebraville.", [("city", "Zebraville")]),
        (
            "The conference was held in Paris (USA).",
            [("city", "Paris"), ("country", "US")],
        ),
        ("It was held in the Cable House.", []),
        # Said of something else.
        ("The talks were held in Oslo from 3 to 5 May 2019.", []),
        ("Bell met Orr in Oslo on 3 May 2019.", []),
        ("It took place from 3 to 5 May in Oslo.", OSLO + DAYS),  # the quarter's year
        ("It took place on Thursday.", []),
        ("It took place from 3 to 5 XMay 2019.", []),
    ],
)
def test_a_sentence_says_where_and_when_it_was_held(text, expected):
    assert said(text, *"start end city country".split()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The theme of the event was ‘Nets for All — a Start’.",
            "Nets for All — a Start",
        ),
        ("It took place under the theme “Nets for All”.", "Nets for All"),
        (
            'It took place under the theme "Nets for All: a Start".',
            "Nets for All: a Start",
        ),
        ("It met under the banner “Nets for All.”", "Nets for All"),
        ("Es tagte unter dem Titel „Netze für alle“.", "Netze für alle"),
        ("Its motto was „Nets for All“.", "Nets for All"),
        ("Its motto was „Nets for\u00a0All“.", "Nets for All"),
        ("The theme was good. She spoke of “Nets for All”.", None),
        ("She spoke of “Nets for All”.", None),
        ("The theme was “Nets”.", None),
        ("The theme was nets for all.", None),
        ("The theme was „Nets for All", None),
    ],
)
def test_the_theme_is_what_is_quoted_behind_the_word(text, expected):
    found = [value for _, value in said(text, "theme")]

    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Participation in the conference is by invitation only.", ["by invitation"]),
        ("Admission was invitation-only.", ["by invitation"]),
        ("Eintritt nur auf Einladung.", ["by invitation"]),
        ("It is open to all.", ["open"]),
        ("Registration is required.", ["by registration"]),
        ("They accepted the invitation.", []),
        ("The net is open.", []),
    ],
)
def test_access(text, expected):
    assert [value for _, value in said(text, "access")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held online.", ["online"]),
        ("It took place entirely online.", ["online"]),
        ("It met in hybrid format.", ["hybrid"]),
        ("Online nets are good.", []),
    ],
)
def test_mode(text, expected):
    assert [value for _, value in said(text, "mode")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took place in Oslo.", ["held"]),
        ("It was attended by many.", ["held"]),
        ("The forum will take place in Oslo.", ["planned"]),
        ("It is good.", []),
    ],
)
def test_status(text, expected):
    assert [value for _, value in said(text, "status")] == expected


def test_a_country_that_only_the_gazetteer_knows_is_inferred():
    found = main("It was held in Oslo.").claims

    assert [(c.field, c.inferred) for c in found if c.field in ("city", "country")] == [
        ("city", ""),
        ("country", "Oslo is in Norway (GeoNames)."),
    ]


def test_a_claim_stands_on_the_words_that_make_it():
    text = "It took place in Oslo from 3 to 5 May 2019 under the theme “Nets for All”."

    found = main(text).claims

    assert {(c.field, c.span.words) for c in found if c.span.passage == 2} == {
        ("status", "took place"),
        ("city", "Oslo"),
        ("country", "Oslo"),
        ("start", "3 to 5 May 2019"),
        ("end", "3 to 5 May 2019"),
        ("theme", "Nets for All"),
    }


def test_place_and_date_of_a_press_release_are_not_those_of_the_conference():
    text = "PRESS RELEASE\nOslo, 26 May 2017\n\nThe 4th Cable Forum took place in Tartu on 24 and 25 May.\n"

    found = {claim.field: claim.value for claim in main(text, "Cables\n\n").claims}

    assert (found["city"], found["start"], found["end"]) == (
        *("Tartu", "2017-05-24", "2017-05-25"),
    )
