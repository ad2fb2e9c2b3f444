"""Datelines of agencies and papers: where one ends, what it names, and what only looks like one."""

import pytest

from documents.reading.cutting import cut
from documents.reading.datelines import find_datelines

REST = "The forum opened with a speech of the host."


def read(text):
    """Return (span, place, date, agency) of the dateline of a report's first paragraph."""
    pieces = cut(f"A forum opens\n\n{text}\n")
    return [
        (line.span.words, line.place.words, line.date and line.date.first, line.agency)
        for line in find_datelines(pieces).values()
    ]


@pytest.mark.parametrize(
    ("head", "place", "date", "agency"),
    [
        ("GENF -", "GENF", None, ""),
        ("NEW DELHI —", "NEW DELHI", None, ""),
        ("New Delhi:", "New Delhi", None, ""),
        ("Baku –", "Baku", None, ""),
        ("VANCOUVER, British Columbia —", "VANCOUVER", None, ""),
        ("ZEBRAVILLE, Dec. 2 --", "ZEBRAVILLE", "XXXX-12-02", ""),
        ("HANGZHOU, Zhejiang, Dec. 18 --", "HANGZHOU", "XXXX-12-18", ""),
        ("HANGZHOU, Dec. 2 (Xinhua) --", "HANGZHOU", "XXXX-12-02", "Xinhua"),
        ("Sao Paulo, April 23, 2014 –", "Sao Paulo", "2014-04-23", ""),
        ("Baku, Azerbaijan | 9 November 2012 –", "Baku", "2012-11-09", ""),
        ("Tunis (dpa) -", "Tunis", None, "dpa"),
        ("Tunis (dpa/AFP) -", "Tunis", None, "dpa/AFP"),
        ("Genf, 12. Dezember 2003 (sda) –", "Genf", "2003-12-12", "sda"),
        ("GENEVA, 12 December 2003 (Reuters) —", "GENEVA", "2003-12-12", "Reuters"),
        (
            "BEIJING, Nov. 10, 2022 /PRNewswire/ —",
            "BEIJING",
            "2022-11-10",
            "PRNewswire",
        ),
        ("PARIS, Monday, 12 November 2018 —", "PARIS", "2018-11-12", ""),
        ("Tunis (dpa/sn, 07.12.2010, 20.04) -", "Tunis", "2010-12-07", "dpa/sn"),
    ],
)
def test_a_dateline_is_read(head, place, date, agency):
    assert read(f"{head} {REST}") == [(head, place, date, agency)]


def test_the_sender_belongs_to_the_dateline():
    head = "BEIJING, Nov. 10, 2022 /PRNewswire/ — CNN Online:"

    assert read(f"{head} {REST}") == [(head, "BEIJING", "2022-11-10", "PRNewswire")]


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "Geneva – the seat of many bodies – was the host of the forum.",
        "In Geneva – Otto Blum said – the forum was held for the first time.",
        "Anna Bell: The forum is good and the nets are better.",
        "WARNING: The forum is good and the nets are better.",
        "ICANN – The forum is good and the nets are better.",
        "Paris, 12 - 14 November 2018",
        "The forum met in Geneva: The nets were good and the cables better.",
        "Nets, Cables and Poles – The forum spoke of many things in Oslo.",
        "Geneva: Anna Bell, Otto Blum.",
        "• Geneva – The forum met in the hall of the nations.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text):
    assert read(text) == []


def test_a_short_sentence_follows_a_dateline():
    assert [
        place
        for _, place, _, _ in read(
            "VANCOUVER, British Columbia — They hummed. All did."
        )
    ] == ["VANCOUVER"]


def test_a_place_alone_is_a_dateline_at_the_first_paragraph_only():
    text = (
        f"{REST}\n\nJordan: The forum is good and the nets are better.\n\nGENF - {REST}"
    )

    assert [place for _, place, _, _ in read(text)] == ["GENF"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BERLIN. Eva Kern sprach vor allen Leuten.", "BERLIN"),
        ("BERLIN, 5. November. Eva Kern sprach vor allen Leuten.", "BERLIN"),
        ("PARIS, May 3. Eva Kern spoke to all of them.", "PARIS"),
        ("BERLIN, May 3, was cold. Eva Kern spoke to all of them.", None),
        ("HELLO. Eva Kern spoke to all of them.", None),
    ],
)
def test_a_city_in_capitals_may_be_a_sentence_of_its_own(text, place):
    assert [line[1] for line in read(text)] == ([place] if place else [])
