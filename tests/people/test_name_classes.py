"""People whose given names no list need hold, and what looks like them."""

import pytest

from tests.people.reading import persons

ENGLISH = "The people of the report are many and they were in the hall.\n\n"
GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"


def _names(text):
    return list(persons(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended with messages that Velka Tungwa, Minister of Cables, took to Oslo.", "Velka Tungwa"),
        ("Anna Bell wished for it; Velka Arasteh, the tireless Iranian, for more.", "Velka Arasteh"),
        ("Velka Tungwa and Anna Bell, the ambassadors, held talks.", "Velka Tungwa"),
        ("JD Blum lectured them for a quarter of an hour.", "JD Blum"),
        ("He met A. Blumov, the Indian telecom minister, in the hall.", "A. Blumov"),
        ("Day two. Dia Velkayi, ACMENET: it is not a drill.", "Dia Velkayi"),
        ("Lawrence Blum of the Acme Council refused.", "Lawrence Blum"),
        ("Meifeng Zhou takes over in May.", "Meifeng Zhou"),
    ],
)  # fmt: skip
def test_a_form_shows_a_person(text, expected):
    assert expected in _names(ENGLISH + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es folgte Kommissionspräsidentin Ursula von der Orr; damit war es gut.", "Ursula von der Orr"),
        ("Der Gruppe, für die Anna Bell das Wort führte, lag daran.", "Anna Bell"),
        ("Das Netz, an dessen Spitze Anna Bell nicht mehr stand, tagte.", "Anna Bell"),
        ("Alle fragten nach Anna Bell, deren Buch im Juni erschien.", "Anna Bell"),
        ("Wolf-Ulrich Knoben, DENIC, sprach darüber.", "Wolf-Ulrich Knoben"),
        ("Anna Drake vom Genfer Institut kam.", "Anna Drake"),
    ],
)  # fmt: skip
def test_a_form_shows_a_person_in_german(text, expected):
    assert expected in _names(GERMAN + text)


@pytest.mark.parametrize(
    "text",
    [
        "The text that Global Bolt took is long.",
        "It was plan A. Then Bolt came.",
        "They met in Geary Street and in Anna Bell Square.",
        "They listened to Acme Bolt, the biggest Iranian bank, for hours.",
        "Berlin, Germany: the talks began.",
        "It is owned by Anna Bell and Galaxy Bolt.",
    ],
)  # fmt: skip
def test_what_looks_alike_is_nobody(text):
    assert set(_names(ENGLISH + text)) <= {"Anna Bell"}
