"""Offices told of several people at once, by a body's clause, or by somebody else."""

import pytest

from tests.people.reading import positions

ENGLISH = "The people of the report are many and they were in the hall.\n\n"
GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"


def _told(text):
    return {(who, title, body) for who, title, body, *_ in positions(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell, Otto Blum and Eva Kern, the three heads of the Acme Council, had hurried over.",
            {("Anna Bell", "head", "Acme Council"), ("Otto Blum", "head", "Acme Council"), ("Eva Kern", "head", "Acme Council")},
        ),
        (
            "Anna Bell and Otto Blum, Albania's and Kenya's ambassadors, held talks.",
            {("Anna Bell", "ambassador", "AL"), ("Otto Blum", "ambassador", "KE")},
        ),
        (
            "They thanked Germany and Namibia, and in particular Anna Bell and Otto Blum, their ambassadors.",
            {("Anna Bell", "ambassador", "DE"), ("Otto Blum", "ambassador", "NA")},
        ),
        ("It was chosen by the Acme Council, over which Latvia's Anna Bell presides.", {("Anna Bell", "president", "Acme Council")}),
        ("Co-host was the Acme Council, for which Anna Bell spoke.", {("Anna Bell", "", "Acme Council")}),
        ("The Acme Council, with the Hungarian Anna Bell as its chairman, was asked.", {("Anna Bell", "chairman", "Acme Council")}),
        ("Anna Bell left the chair of the Acme Council, having served since 2012.", {("Anna Bell", "chair", "Acme Council")}),
        ("Anna Bell has been the Acme Council's President for long.", {("Anna Bell", "President", "Acme Council")}),
        (
            "Anna Bell, Secretary-General of the Acme Council, and her deputy Otto Blum came.",
            {("Otto Blum", "deputy", "Acme Council")},
        ),
        (
            "Anna Bell of the Acme Council spoke, and so did Bell's adviser Otto Blum.",
            {("Otto Blum", "adviser", "Acme Council")},
        ),
    ],
)  # fmt: skip
def test_an_office_is_told_by_the_words_around_the_name(text, expected):
    assert expected <= _told(ENGLISH + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Gruppe GAC, für die Anna Bell das Wort führte, lag daran.", ("Anna Bell", "", "Governmental Advisory Committee")),
        ("Das Netz ICANN, an dessen Spitze Anna Bell steht, tagte.", ("Anna Bell", "Leitung", "Internet Corporation for Assigned Names and Numbers")),
        ("Anna Bell, Kubas Mann in der UNESCO, fragte nach.", ("Anna Bell", "", "UNESCO")),
        ("Anna Bell, Präsidentin des Europarats, kam. Ihr Stellvertreter, der Portugiese Otto Blum, auch.", ("Otto Blum", "Stellvertreter", "Council of Europe")),
    ],
)  # fmt: skip
def test_an_office_is_told_by_the_words_around_the_name_in_german(text, expected):
    assert expected in _told(GERMAN + text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (ENGLISH + "The talks of the Acme Council, at which Anna Bell spoke, went on.", "Anna Bell"),
        (ENGLISH + "Anna Bell of the Acme Council and Otto Blum, her husband, came.", "Otto Blum"),
        (ENGLISH + "Anna Bell of the Acme Council came. The Bolt Council and her deputy Otto Blum came, too.", "Otto Blum"),
        (GERMAN + "Anna Bell vom Europarat kam. Das Medienboard mit seiner Sprecherin Otto Blum zahlt.", "Otto Blum"),
    ],
)  # fmt: skip
def test_what_looks_alike_tells_no_body(text, who):
    assert not {body for name, _, body in _told(text) if name == who and body}
