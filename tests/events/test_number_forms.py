"""Numbers of an edition in further forms: "ICANN #54", "the Cable Forum, number three", "It was the twelfth"."""

import pytest

from tests.events.reading import conferences, told


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("ICANN #54, Oslo, 3 to 5 May 2019\n\nThey met.", 54),
        ("Nets\n\nThe Cable Forum, number three, took place in Oslo on 3 May 2019.", 3),
        ("Netze\n\nDas Kabel-Forum Nummer drei fand am 3. Mai 2019 in Oslo statt.", 3),
        (
            "Nets\n\nThe Cable Forum took place in Oslo on 3 May 2019. It was the twelfth, if one counts well.",
            12,
        ),
        (
            "Netze\n\nDas Kabel-Forum fand am 3. Mai 2019 in Oslo statt. Es war das zwölfte, zählt man gut.",
            12,
        ),
    ],
)
def test_number_is_read(text, ordinal):
    assert conferences(text)[0][2] == ordinal


@pytest.mark.parametrize(
    "text",
    [
        "Nets\n\nThe Cable Forum took place in Oslo on 3 May 2019. It was the first time that it rained.",
        "Nets\n\nThe Cable Forum took place in Oslo on 3 May 2019. A number of people came.",
        "Netze\n\nDas Kabel-Forum fand am 3. Mai 2019 in Oslo statt. Es war der zweite Tag, an dem es regnete.",
    ],
)
def test_what_counts_something_else(text):
    assert conferences(text)[0][2] is None


def test_the_forum_in_a_heading_is_no_name():
    text = "Das Forum kommt nach Oslo\n\nVom 3. bis 5. Mai 2019 fand das dritte Internet Governance Forum in Oslo statt."
    assert conferences(text)[0][1:] == ("Internet Governance Forum", 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The kind of an edition before its name is no part of that; whose meeting it is may stand before the verb.
        ("Oslo hosts the 30th regional RightsCon\n\nThey met.", ("RightsCon", 30)),
        (
            "Nets\n\nThe Internet Corporation for Assigned Names and Numbers concluded its 28th public meeting on 3 May 2019.",
            ("ICANN meetings", 28),
        ),
        ("Netze\n\nDie 12. EuroDIG-Konferenz fand am 3. Mai 2019 statt.", ("European Dialogue on Internet Governance", 12)),
        ("Netze\n\nDie EuroDIG-Tagung fand am 3. Mai 2019 statt.", ("European Dialogue on Internet Governance", None)),
    ],
)  # fmt: skip
def test_series_and_number_are_read(text, expected):
    assert conferences(text)[0][1:] == expected


def test_year_behind_an_apostrophe_tells_editions_apart():
    text = "Nets\n\nWe liked the IGF'16 in Oslo (3 to 5 May). See you at the IGF'17 in Bergen (2 to 4 April)."

    assert [(one[3], one[5]) for one in told(text)] == [
        ("Oslo", "2016-05-03"),
        ("Bergen", "2017-04-02"),
    ]
