"""A conference of which no sentence tells that it was held: a report is from it by what its opening tells."""

import pytest

from tests.events.reading import told


def main(text, published=""):
    """Return (name, series, first day, last day) of what a text is about; None if of nothing."""
    found = told(text, published)
    return (found[0][0], found[0][1], *found[0][5:7]) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A name that is that of an event, and how many came, or that people opened it.
        (
            "Nets\n\nTo the “Oslo Conference on Cables” sixty states sent their people, more than 600 delegates in all. The guests were welcomed at the opening by Anna Bell.",
            ("Oslo Conference on Cables", "", "", ""),
        ),
        (
            "Netze\n\nZur „Oslo Conference on Cables“ kamen 600 Gäste. Eröffnet hat sie Anna Bell vom Acme-Verein.",
            ("Oslo Conference on Cables", "", "", ""),
        ),
        # A body that meets, with its days.
        (
            "Nets\n\nThe people who run ICANN came to the sea from 3 to 7 May 2019. At the meeting 400 delegates were hungry. ICANN, says Anna Bell, will do better.",
            ("ICANN", "ICANN meetings", "2019-05-03", "2019-05-07"),
        ),
        (
            "Netze\n\nVom 3. bis 7. Mai 2019 drehte sich die ICANN um sich selbst. Es war die zweite Sitzungswoche, und 400 Teilnehmer waren müde.",
            ("ICANN", "ICANN meetings", "2019-05-03", "2019-05-07"),
        ),
        # A common noun, with its days.
        (
            "Nets\n\nFrom 3 to 5 May 2019 the seven powers held a ministerial conference on cables. It lasted three days, and 400 delegates came.",
            ("ministerial conference", "", "2019-05-03", "2019-05-05"),
        ),
        (
            "Netze\n\nVom 3. bis 5. Mai 2019 war man am Fluss. „Netze für alle“ war die Ministerkonferenz überschrieben, zu der 400 Teilnehmer kamen.",
            ("Ministerkonferenz", "", "2019-05-03", "2019-05-05"),
        ),
    ],
)
def test_a_report_from_a_conference(text, expected):
    assert main(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # A name and nothing that tells of people who meet.
        "Nets\n\nAnna Bell once spoke at the “Oslo Conference on Cables”. She has a dog.",
        # A body that does something else.
        "Nets\n\nICANN has a new president. Anna Bell begins on 3 May 2019, says ICANN.",
        "Netze\n\nDie ICANN hat eine neue Präsidentin. Anna Bell beginnt am 3. Mai 2019.",
        "Nets\n\nICANN takes comments from 3 to 7 May 2019. Anna Bell of ICANN asks for many.",
    ],
)
def test_a_report_from_nothing_of_the_kind(text):
    assert main(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Q1/2016 - ICANN gets a Swede\n\nLos Angeles, 8 February 2016\n\nThe successor of Anna Bell is known. Otto Blum will be president of ICANN.",
        "Q2/2019 - The Age of Cables\n\nNew York, 10 June 2019\n\n“The Age of Cables” runs to 47 pages and was handed over by Anna Bell.",
        "Q3/2016 - IANA\n\nOslo, 30 September to 1 October 2016\n\nNothing happened. The contract has expired, said Otto Blum.",
        "Q1/2016 - ICANN bekommt einen Schweden\n\nLos Angeles, 8. Februar 2016\n\nDen Nachfolger von Anna Bell kennt man nun. Otto Blum wird Präsident.",
    ],
)
def test_the_day_of_an_act_is_no_conference(text):
    assert main(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Q2/2019 - Cable Commission\n\nOslo, 10 June 2019\n\nThe commission met in the morning. Anna Bell spoke.",
            "2019-06-10",
        ),
        (
            "Q2/2023 - G7: Digital and Tech Ministers\n\nOslo, 29 to 30 April 2023\n\nThe text is long, said Anna Bell.",
            "2023-04-29",
        ),
        (
            "Q2/2019 - Kabelkommission\n\nOslo, 10. Juni 2019\n\nDie Kommission tagte am Morgen. Anna Bell sprach.",
            "2019-06-10",
        ),
    ],
)
def test_the_day_on_which_people_met_is_one(text, day):
    assert main(text)[2] == day


def test_a_line_with_a_hyphened_word_is_no_sentence():
    text = "Q4/2021 - United Nations\n\nOpen-ended Working Group on Cables, Oslo, 13 to 17 December 2021 (first session)\n\nAnna Bell was in the chair."
    assert main(text)[2:] == ("2021-12-13", "2021-12-17")
