"""Numbers of an edition in further forms: "ICANN #54", "the Cable Forum, number three", "It was the twelfth"."""

import pytest

from tests.events.reading import conferences


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
