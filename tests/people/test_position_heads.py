"""Who is at the head of a body, holds its chair, leads a part of it or acts in its name."""

import pytest

from tests.people.reading import positions

GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"
ENGLISH = "The people of the report are many and they were in the hall.\n\n"


def _told(text):
    return {(who, body) for who, _, body, *_ in positions(text) if body}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell, who started the Acme Council eleven years ago, spoke.",
        "Anna Bell, who leads the Acme Council's work on information policy, spoke.",
        "Anna Bell, who directs Acme Council's digital programme, spoke.",
        "Anna Bell, who has been running the Acme Council since 2019, spoke.",
        "Anna Bell, presiding over the Acme Council, spoke.",
        "Anna Bell presided once more over the Acme Council.",
        "With Anna Bell chairing the Acme Council all was well.",
        "Anna Bell, in her second year at the head of the Acme Council, applauded.",
        "Anna Bell, the Norwegian at the helm of the Acme Council, applauded.",
        "Anna Bell, who holds the presidency of the Acme Council, spoke.",
        "Anna Bell has taken the chair of the Acme Council.",
        "The chair of the Acme Council went to Anna Bell.",
        "The Acme Council, represented in Oslo by Anna Bell, was content.",
        "Anna Bell did so for the Acme Council.",
        "Otto Blum, Secretary-General of UNESCO, and his counterpart at the Acme Council, Anna Bell, came.",
    ],
)
def test_a_body_is_told_with_what_somebody_does_for_it_in_english(text):
    assert ("Anna Bell", "Acme Council") in _told(ENGLISH + text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell, die an der Spitze des Acme Council steht, sprach.",
        "Anna Bell, die Norwegerin an der Spitze des Acme Council, sprach.",
        "Anna Bell, seit 2019 an der Spitze des Acme Council, sprach.",
        "Anna Bell hat den Vorsitz im Acme Council, und das war gut.",
        "Anna Bell, die den Vorsitz des Acme Council führt, sprach.",
        "Anna Bell, die die Leitung des Acme Council übernommen hat, sprach.",
        "Den Vorsitz des Acme Council hat Anna Bell.",
        "Den Vorsitz im Acme Council führt die Norwegerin Anna Bell.",
        "Die Leitung des Acme Council übernahm Anna Bell.",
        "Der Vorsitz des Acme Council ging an Anna Bell.",
        "Anna Bell soll dem Acme Council weiter vorstehen.",
        "Das Acme Council vertrat Generaldirektorin Anna Bell.",
        "Das Acme Council, in Oslo vertreten durch Anna Bell, war zufrieden.",
        "Namens des Acme Council setzte Anna Bell die Unterschrift unter das Papier.",
        "Im Namen des Acme Council überreichte Präsidentin Anna Bell das Papier.",
        "Anna Bell tat es für das Acme Council.",
        "Anna Bell, die fünf Jahre lang für das Acme Council mitverhandelt hatte, sprach.",
        "Anna Bell, die beim Acme Council gearbeitet hat, sprach.",
        "Otto Blum kam, und ihre Amtskollegin vom Acme Council, Anna Bell, war da.",
    ],
)
def test_a_body_is_told_with_what_somebody_does_for_it_in_german(text):
    assert ("Anna Bell", "Acme Council") in _told(GERMAN + text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Anna Bell led the Acme Council meeting.",
        ENGLISH + "Anna Bell, who leads Acme Council's working group meetings, spoke.",
        ENGLISH + "Anna Bell, who praised the Acme Council's work, spoke.",
        ENGLISH + "Anna Bell met the man at the head of the Acme Council.",
        ENGLISH + "Anna Bell started with the Acme Council.",
        ENGLISH + "Anna Bell, who has run the Acme Council down, spoke.",
        ENGLISH + "Anna Bell did it to annoy the Acme Council.",
        ENGLISH + "The letter of the Acme Council went to Anna Bell.",
        ENGLISH + "The chair of the Acme Council praised Anna Bell.",
        ENGLISH + "Her letter to the Acme Council, Anna Bell said, was lost.",
        GERMAN + "Die Leitung des Acme Council hat Anna Bell gelobt.",
        GERMAN + "Den Vorsitz des Acme Council hat Anna Bell gelobt.",
        GERMAN + "Anna Bell hat den Vorsitz im Acme Council verloren.",
        GERMAN + "Anna Bell, die im Acme Council steht, sprach.",
        GERMAN + "Anna Bell traf die Frau an der Spitze des Acme Council.",
        GERMAN + "Anna Bell soll das Acme Council gelobt haben.",
        GERMAN + "Die Kanzlei Acme Council vertrat Anna Bell vor Gericht.",
        GERMAN + "Anna Bell, die mit dem Acme Council verhandelt hatte, sprach.",
        GERMAN + "Im Acme Council überreichte Präsidentin Anna Bell das Papier.",
    ],
)
def test_what_looks_like_it_tells_no_body(text):
    assert not {who for who, body in _told(text) if who == "Anna Bell"}
