"""Which tellings of a conference mean one edition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.same_edition import Telling, editions, when_of


def telling(who, ordinal=None, start="", end="", city=""):
    return Telling(who, ordinal, when_of([start], [end]), frozenset({city} - {""}))


def joined(*tellings):
    """Return who means the same edition as whom."""
    groups = {}
    for who, edition in editions(tellings).items():
        groups.setdefault(edition, set()).add(who)
    return sorted("".join(sorted(group)) for group in groups.values())


FIRST = telling("a", 4, "2019-05-04", "2019-05-06", "Oslo")
SECOND = telling("b", 5, "2019-11-20", "2019-11-21", "Bergen")


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        # Two numbers are two editions, whatever the dates.
        ((FIRST, telling("c", 5, "2019-05-04")), ["a", "c"]),
        ((FIRST, telling("c", 4)), ["ac"]),
        # Days that meet, a month and a year that only one edition fits.
        ((FIRST, telling("c", None, "2019-05-06")), ["ac"]),
        ((FIRST, telling("c", None, "2019-05-07")), ["a", "c"]),
        ((FIRST, telling("c", None, "2019-05")), ["ac"]),
        ((FIRST, telling("c", None, "2019-06")), ["a", "c"]),
        ((FIRST, telling("c", None, "2019")), ["ac"]),
        ((FIRST, telling("c", None, "2019-21")), ["ac"]),
        # A year in which there were two, unless the town tells which.
        ((FIRST, SECOND, telling("c", None, "2019")), ["a", "b", "c"]),
        ((FIRST, SECOND, telling("c", None, "2019", "", "Bergen")), ["a", "bc"]),
        # A number with no more than its year.
        ((telling("a", 4, "2019"), telling("c", None, "2019-05-04")), ["ac"]),
        (
            (telling("a", 4, "2019"), SECOND, telling("c", None, "2019-11-20")),
            ["a", "bc"],
        ),
        # … and two days of that year, of which it is only one.
        (
            (
                telling("a", 4, "2019"),
                telling("c", None, "2019-05-04"),
                telling("d", None, "2019-11-20"),
            ),
            ["a", "c", "d"],
        ),
        (
            (
                telling("a", 4, "2019", "", "Oslo"),
                telling("c", None, "2019-05-04", "", "Oslo"),
                telling("d", None, "2019-11-20"),
            ),
            ["ac", "d"],
        ),
        # A third telling joins two, and days join in a row.
        (
            (
                telling("a", 4),
                telling("c", None, "2019-05-04"),
                telling("d", 4, "2019-05-04"),
            ),
            ["acd"],
        ),
        (
            (
                telling("a", None, "2019-05-04", "2019-05-05"),
                telling("c", None, "2019-05-06"),
                telling("d", None, "2019-05-05", "2019-05-06"),
            ),
            ["acd"],
        ),
        # The same month or year twice.
        ((telling("a", None, "2019-05"), telling("c", None, "2019-05")), ["ac"]),
        ((telling("a", None, "2019"), telling("c", None, "2019")), ["ac"]),
        ((telling("a", None, "2019"), telling("c", None, "2020")), ["a", "c"]),
        # Without a number and a year nothing is sure.
        ((telling("a"), telling("c")), ["a", "c"]),
        ((FIRST, telling("c", None, "XXXX-05-04")), ["a", "c"]),
    ],
)
def test_tellings_mean_one_edition_or_several(tellings, expected):
    assert joined(*tellings) == expected


DATES = st.sampled_from(
    ["", "2019", "2019-05", "2019-05-04", "2019-05-05", "2019-11", "2020", "2020?"]
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, None, 4, 5]),
            DATES,
            DATES,
            st.sampled_from(["", "Oslo", "Bergen"]),
        ),
        max_size=9,
    ),
    st.randoms(),
)
def test_their_order_changes_nothing(told, random):
    tellings = [telling(chr(97 + at), *one) for at, one in enumerate(told)]
    before = joined(*tellings)

    random.shuffle(tellings)

    assert joined(*tellings) == before
