"""The year of an edition by those of others."""

import pytest

from events.yearly import infer_year


@pytest.mark.parametrize(
    ("known", "ordinal", "year"),
    [
        ({2: {2014}, 3: {2015}}, 4, 2016),
        ({3: {2015}, 4: {2016}}, 2, 2014),
        ({2: {2014}, 3: {2015}, 5: {2017}}, 4, 2016),
        ({1: {2006}, 2: {2007}, 6: {2011}}, 3, 2008),
        # A year was left out, far from the one that is asked for.
        ({1: {2010}, 2: {2012}, 4: {2014}, 5: {2015}, 7: {2017}}, 6, 2016),
    ],
)
def test_year_follows_from_editions_a_year_apart(known, ordinal, year):
    assert infer_year(known, ordinal)[0] == year


@pytest.mark.parametrize(
    ("known", "ordinal"),
    [
        ({}, 4),
        ({3: {2015}}, 4),  # who knows how often it is held
        ({3: {2015}, 6: {2018}}, 4),
        ({3: {2013}, 5: {2017}}, 4),  # every second year
        ({2: {2014}, 3: {2015}, 5: {2018}}, 4),  # the two ways disagree
        ({2: {2014}, 3: {2015}, 4: {2017}}, 5),  # no longer yearly
        ({2: {2014}, 3: {2015, 2016}}, 4),  # two sources disagree
        ({60: {2017}, 61: {2018}, 62: {2018}}, 63),  # thrice a year
        ({2: {2014}, 3: {2015}}, 9),  # too far
        ({2: {1}, 3: {2}}, 1),
    ],
)
def test_year_that_does_not_follow_is_none(known, ordinal):
    assert infer_year(known, ordinal) is None


@pytest.mark.parametrize(
    ("ordinal", "reason"),
    [
        (4, "the 4th of a series held yearly: the 3rd was in 2015"),
        (1, "the 1st of a series held yearly: the 2nd was in 2014"),
    ],
)
def test_reason_names_the_nearest_edition(ordinal, reason):
    assert infer_year({2: {2014}, 3: {2015}}, ordinal)[1] == reason


def test_reason_counts_in_english():
    assert infer_year({11: {2011}, 12: {2012}}, 13)[1] == (
        "the 13th of a series held yearly: the 12th was in 2012"
    )
