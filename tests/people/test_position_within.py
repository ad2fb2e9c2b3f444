"""Positions whose body or country stands before the office, or alone behind a name."""

import pytest

from tests.people.reading import positions


def said(text):
    """Return (title, body or country) of what Anna Bell is told to be."""
    return [(row[1], row[2]) for row in positions(text) if row[0] == "Anna Bell"]


ISOC = "Internet Society"
COE = "Council of Europe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # As what somebody is in a body named first.
        ("Anna Bell, im Europarat mit Netzfragen betraut, flog ab.", ("", COE)),
        ("Anna Bell, beim Europarat tätig, flog ab.", ("", COE)),
        (
            "Das meinte Anna Bell dagegen, im Europarat zuständig für das Netz.",
            ("", COE),
        ),
        (
            "Anna Bell, bei der Internet Society Leiterin der Abteilung Netze, kam.",
            ("Leiterin der Abteilung Netze", ISOC),
        ),
        (
            "Anna Bell, bei der Internet Society Präsidentin für globale Fragen, kam.",
            ("Präsidentin für globale Fragen", ISOC),
        ),
        (
            "Anna Bell, at the Internet Society responsible for public policy, came.",
            ("", ISOC),
        ),
        # A German clause: since when, where, as what, with the acronym behind the body.
        (
            "Anna Bell, die seit Januar die Internet Society (ISOC) leitet, kam.",
            ("Leitung", ISOC),
        ),
        (
            "Anna Bell, die in Lahore die Internet Society leitet, kam.",
            ("Leitung", ISOC),
        ),
        (
            "Anna Bell, die als Präsidentin der Internet Society vorsteht, kam.",
            ("Vorsitz", ISOC),
        ),
        ("Darauf spielte Anna Bell an, die dem Europarat vorsteht.", ("Vorsitz", COE)),
        # Who somebody is, said with where from or how old.
        ("Anna Bell, the Dane who chairs the Internet Society, came.", ("chair", ISOC)),
        (
            "Anna Bell, the 32-year-old who runs the Internet Society, came.",
            ("head", ISOC),
        ),
        ("Anna Bell, who advises the Internet Society, came.", ("adviser", ISOC)),
        (
            "Anna Bell, who coordinates the Internet Society, came.",
            ("coordinator", ISOC),
        ),
        (
            "Anna Bell, who spent two decades with the Internet Society, came.",
            ("", ISOC),
        ),
        ("Anna Bell, who now consults for the Internet Society, came.", ("", ISOC)),
        # A body alone behind the name, while the sentence goes on.
        ("Anna Bell, Internet Society, gründete ein Bündnis.", ("", ISOC)),
        (
            "Anna Bell, Internet Society, und Otto Blum verlasen einen Brief.",
            ("", ISOC),
        ),
        ("Anna Bell, Internet Society, and Otto Blum read a letter.", ("", ISOC)),
        ("Anna Bell, also OFCOM, asked for it.", ("", "OFCOM")),
        # Of a country.
        ("Anna Bell of Kenya asked for it.", ("of this country", "KE")),
        ("Anna Bell of the United Arab Emirates asked.", ("of this country", "AE")),
        ("Anna Bell from Latvia asked for it.", ("of this country", "LV")),
        ("Anna Bell aus Kenia fragte danach.", ("of this country", "KE")),
        ("Es übernahm Anna Bell von den Bahamas.", ("of this country", "BS")),
    ],
)
def test_whose_somebody_is(text, expected):
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell, in Genf mit dem Europarat unzufrieden, ging.",
        "Anna Bell, im Europarat zu Gast, sprach.",
        "Anna Bell, bei der Internet Society abgeblitzt, schwieg.",
        "Anna Bell, at the Internet Society booth again, laughed.",
        "There came Anna Bell, the Internet Society, the Council of Europe and others.",
        "They thanked Anna Bell, Internet Society, the Council of Europe and others.",
        "They flew Anna Bell from Kenya to Fiji.",
        "Anna Bell from London spoke.",
        "Anna Bell, the Dane who met the Internet Society, came.",
        "Anna Bell, who spent two hours with a cable, came.",
        "Anna Bell, die in Genf die Internet Society lobte, kam.",
    ],
)
def test_what_looks_like_it_and_is_not(text):
    assert said(text) == []
