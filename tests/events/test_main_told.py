"""What a report tells of the conference that it is about where no sentence names it with that."""

import pytest

from tests.events.reading import told
from wicarchive.reading import read
from wicarchive.reading_json import as_json

CAME = "At RightsCon 2,000 people came and went, and Anna Bell of the Acme Council read them her paper."
KAMEN = "Zur re:publica kamen 2.000 Menschen, und Anna Bell vom Acme-Verein las ihnen aus ihrem Papier vor."


def first(text, published=""):
    """Return (series, number, city, first day, last day) of the conference that a text is about."""
    found = told(text, published)
    return (found[0][1], found[0][2], found[0][3], *found[0][5:7]) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Nets\n\n{CAME}", ("RightsCon", None, "", "", "")),
        (f"Notes from Oslo\n\n{CAME}", ("RightsCon", None, "Oslo", "", "")),
        (f"Nets\n\nMy notes from Oslo.\n\n{CAME}", ("RightsCon", None, "Oslo", "", "")),
        (
            f"Nets\n\nGood morning from Oslo, all of you.\n\n{CAME}",
            ("RightsCon", None, "Oslo", "", ""),
        ),
        (f"Nets\n\nHotel Adler, Oslo. {CAME}", ("RightsCon", None, "Oslo", "", "")),
        (
            f"Nets\n\nThe forum is coming to Oslo.\n\n{CAME}",
            ("RightsCon", None, "Oslo", "", ""),
        ),
        (
            f"Nets\n\n{CAME} In 2018 it went to Oslo (16–18 May).",
            ("RightsCon", None, "Oslo", "2018-05-16", "2018-05-18"),
        ),
        (
            f"Live\n\nLive blog, Oslo, Friday 3 May 2019\n\n{CAME}",
            ("RightsCon", None, "Oslo", "", ""),
        ),
        # Not where something else is.
        (
            f"Nets\n\nAnna Bell is based in Oslo.\n\n{CAME}",
            ("RightsCon", None, "", "", ""),
        ),
        (
            f"Nets\n\n{CAME} She had been elected in Oslo in 2001.",
            ("RightsCon", None, "", "", ""),
        ),
    ],
)
def test_days_and_place_of_a_conference_that_is_only_named(text, expected):
    assert first(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nets\n\nAnna Bell is glad. She has been at RightsCon, too.",
        "Open letter\n\nWe ask the organisers of RightsCon to answer us, says the Acme Council in its letter.",
        "Q2/2019 - Executive Summary\n\nAt RightsCon 2,000 people came and went.",
    ],
)
def test_a_name_alone_is_no_conference(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        (
            "The 4th Cable Forum opened on 3 May 2019. The two-day conference was good.",
            "",
            ("2019-05-03", "2019-05-04"),
        ),
        (
            "The 4th Cable Forum closed on 5 May 2019. The three-day forum was good.",
            "",
            ("2019-05-03", "2019-05-05"),
        ),
        (
            "Das 4. Kabelforum begann am 3. Mai 2019. Das dreitägige Treffen war gut.",
            "",
            ("2019-05-03", "2019-05-05"),
        ),
        # Nothing to count from.
        (
            "The 4th Cable Forum was held in Oslo. The two-day conference was good.",
            "",
            ("", ""),
        ),
        (
            "The 4th Cable Forum opened on 3 May 2019. A two-day training was good.",
            "",
            ("2019-05-03", ""),
        ),
    ],
)
def test_how_long_it_lasts(text, published, days):
    assert first(f"Nets\n\n{text}", published)[3:] == days


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("“Nets for all” stood above the gate of the hotel.", "Nets for all"),
        ("„Netze für alle“ stand über den Türen.", "Netze für alle"),
        ("„Netze für alle“ war die Konferenz überschrieben.", "Netze für alle"),
        ("„Netze für alle“ haben die Macher ihr Treffen genannt.", "Netze für alle"),
        ("»Nets for all« hatte man ihnen als Oberthema mitgegeben.", "Nets for all"),
        ("“Nets for all”, the banner under which it met, was new.", "Nets for all"),
        ("„Netze für alle“ – mit diesem Spruch warb das Land.", "Netze für alle"),
        ("“Nets for all” was the overarching idea.", "Nets for all"),
        # What looks the same.
        ("“Nets for all” stood in her paper.", None),
        ("„Netze für alle“ war die Studie, die sie las.", None),
        ("“Nets for all” was what Anna Bell said.", None),
    ],
)
def test_forms_of_the_theme(sentence, theme):
    text = f"Q2/2019 - 4th Cable Forum\n\nOslo, 3 - 5 May 2019\n\n{sentence}"

    assert as_json("a.txt", read(text), {})["conferences"][0]["theme"] == theme


def test_what_a_line_quotes_is_the_theme_of_what_the_text_names():
    text = (
        "Q2/2019 - Cable Coalition\n\n“Nets for all”: Oslo, 3 - 5 May 2019\n\n"
        "Norway had called the fourth Cable Conference; some came."
    )
    [one] = as_json("a.txt", read(text), {})["conferences"]

    assert (one["name"], one["ordinal"], one["theme"]) == (
        "fourth Cable Conference",
        4,
        "Nets for all",
    )
