"""Dates known only in part: read, bounded, ordered by exactness, shown."""

import datetime

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from documents.dates import (
    BadDate,
    bounds,
    display,
    display_span,
    exactness,
    span_bounds,
)

day = datetime.date


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2019-10-20", day(2019, 10, 20), day(2019, 10, 20)),
        ("2019-10", day(2019, 10, 1), day(2019, 10, 31)),
        ("2019", day(2019, 1, 1), day(2019, 12, 31)),
        ("2020-02", day(2020, 2, 1), day(2020, 2, 29)),
        ("2020-02-29", day(2020, 2, 29), day(2020, 2, 29)),
        ("2016?", day(2016, 1, 1), day(2016, 12, 31)),
        ("2016~", day(2016, 1, 1), day(2016, 12, 31)),
        ("2016-11%", day(2016, 11, 1), day(2016, 11, 30)),
        ("2016-11-16?", day(2016, 11, 16), day(2016, 11, 16)),
        ("2019-XX", day(2019, 1, 1), day(2019, 12, 31)),
        ("2019-XX-XX", day(2019, 1, 1), day(2019, 12, 31)),
        ("2019-10-XX", day(2019, 10, 1), day(2019, 10, 31)),
        ("201X", day(2010, 1, 1), day(2019, 12, 31)),
        ("20XX", day(2000, 1, 1), day(2099, 12, 31)),
        ("201X~", day(2010, 1, 1), day(2019, 12, 31)),
        ("2019-21", day(2019, 3, 1), day(2019, 5, 31)),
        ("2019-23", day(2019, 9, 1), day(2019, 11, 30)),
        # Winter is in January as well as in December.
        ("2019-24", day(2019, 1, 1), day(2019, 12, 31)),
        ("0001", day(1, 1, 1), day(1, 12, 31)),
        ("9999-12-31", day(9999, 12, 31), day(9999, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_last_day_a_date_may_mean(edtf, first, last):
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize("edtf", ["", "XXXX-11-19", "XXXX-11", "XXXX-02-29"])
def test_a_date_without_a_year_has_no_bounds(edtf):
    assert bounds(edtf) == (None, None)


@pytest.mark.parametrize(
    "edtf",
    [
        *("yesterday", "October 2019", "20.10.2019", "2019/10/20", "19", "X", "?"),
        *("2019-13", "2019-00", "2019-10-32", "2019-11-31", "2019-02-29"),
        *("XXXX", "XXXX-13", "XXXX-02-30", "XXXX-21", "xxxx-11-19", "201x"),
        *("0000", "0000-01-01", "-0001", "10000", "Y12019", "Y1E9", "000X"),
        *("2019/2020", "2019-10-20/2019-10-22", "2019/..", "../2019", "/", ".."),
        *("[2019,2020]", "{2019,2020}", "2019-10..2019-12"),
        *("2019-10-20T10:00:00", "2019S2", "2019-21^north", "2019-33", "2019-41"),
        *("201X-10", "2019-1X", "2019-XX-20", "?2019", "2019?-10", "2019-21?"),
        *(" 2019", "2019 ", "2019\n", "2019\x00", "２０１９", "²019", "٢٠١٩"),
        *("2019-10-", "2019-", "2019??", "2019?~", "2019--10", "2019-1", "2019-1-2"),
    ],
)
def test_bounds_refuses_what_is_not_one_point_in_time(edtf):
    with pytest.raises(BadDate):
        bounds(edtf)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2019-10-20", "2019-10-22", (day(2019, 10, 20), day(2019, 10, 22))),
        ("2019-10-20", "", (day(2019, 10, 20), day(2019, 10, 20))),
        ("", "2019-10", (day(2019, 10, 1), day(2019, 10, 31))),
        ("2019", "2019-10", (day(2019, 1, 1), day(2019, 10, 31))),
        ("", "", (None, None)),
        ("XXXX-11-19", "XXXX-11-21", (None, None)),
        # Both or neither: half a span would be found as undated and as dated.
        ("XXXX-11-19", "2019-11-21", (day(2019, 11, 21), day(2019, 11, 21))),
        ("2019-11-19", "XXXX-11-21", (day(2019, 11, 19), day(2019, 11, 19))),
    ],
)
def test_span_bounds(start, end, expected):
    assert span_bounds(start, end) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("", 0),
        ("garbage", 0),
        ("XXXX-11-19", 1),
        ("2019-10-20?", 1),
        ("2016~", 1),
        ("201X", 1),
        ("2019", 2),
        ("2019-XX", 2),
        ("2019-21", 2),
        ("2019-10", 3),
        ("2019-10-XX", 3),
        ("2019-10-20", 4),
    ],
)
def test_exactness(edtf, expected):
    assert exactness(edtf) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("", ""),
        ("2019-10-20", "20 October 2019"),
        ("2019-10-05", "5 October 2019"),
        ("2019-10", "October 2019"),
        ("2019", "2019"),
        ("2020-02-29", "29 February 2020"),
        ("2016?", "2016?"),
        ("2016~", "about 2016"),
        ("2016%", "about 2016?"),
        ("2016-11-16?", "16 November 2016?"),
        ("2019-XX", "2019"),
        ("2019-XX-XX", "2019"),
        ("2019-10-XX", "October 2019"),
        ("2019-10-XX~", "about October 2019"),
        ("2019-21", "Spring 2019"),
        ("2019-24", "Winter 2019"),
        ("201X", "2010s"),
        ("201X?", "2010s?"),
        ("20XX", "between 2000 and 2099"),
        ("XXXX-11-19", "19 November (year not known)"),
        ("XXXX-11", "November (year not known)"),
        # Nothing that was stored; shown as it stands rather than failing on a page.
        ("October", "October"),
        ("2019-13", "2019-13"),
        ("xxxx-11-19", "xxxx-11-19"),
    ],
)
def test_display_is_never_more_exact_than_the_date(edtf, expected):
    assert display(edtf) == expected


def test_display_names_months_in_the_language_asked_for():
    assert display("2019-10-20", locale="de") == "20 Oktober 2019"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("", "", ""),
        ("2016?", "", "2016?"),
        ("2016?", "2016?", "2016?"),
        ("", "2017", "until 2017"),
        ("2019-10-20", "2019-10-20", "20 October 2019"),
        ("2019-10-20", "2019-10-22", "20–22 October 2019"),
        ("2019-10-30", "2019-11-02", "30 October – 2 November 2019"),
        ("2018-12-30", "2019-01-02", "30 December 2018 – 2 January 2019"),
        ("2019-06", "2019-07", "June – July 2019"),
        ("2019-10-20", "2019-11", "20 October – November 2019"),
        ("2019", "2020", "2019 – 2020"),
        ("2019", "2019-10", "2019 – October 2019"),
        ("2019-21", "2019-22", "Spring 2019 – Summer 2019"),
        ("2019-10-20?", "2019-10-22?", "20 October 2019? – 22 October 2019?"),
        ("2019-10-20", "2019-10-22~", "20 October 2019 – about 22 October 2019"),
        ("XXXX-11-19", "XXXX-11-21", "19–21 November (year not known)"),
        ("XXXX-11-19", "2019-11-21", "19 November (year not known) – 21 November 2019"),
        ("201X", "2019", "2010s – 2019"),
    ],
)
def test_display_span(start, end, expected):
    assert display_span(start, end) == expected


# Any digits, signs and marks of EDTF, and dates that are nearly right.
texts = st.text("0123456789X-?~%Y/.ES[]{},T:x ", max_size=14) | st.from_regex(
    r"[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?", fullmatch=True
)


@given(texts)
def test_bounds_raises_nothing_but_bad_date(edtf):
    try:
        first, last = bounds(edtf)
    except BadDate:
        return

    assert (first is None) == (last is None)
    assert first is None or first <= last


dates = st.builds(
    "{}{}{}".format,
    st.integers(1, 9999).map("{:04}".format),
    st.just("")
    | st.integers(1, 12).map("-{:02}".format)
    | st.dates().map("{:-%m-%d}".format),
    st.sampled_from(["", "?", "~", "%"]),
)


@given(dates)
def test_a_date_that_is_kept_is_edtf_and_can_be_shown(edtf):
    try:
        first, last = bounds(edtf)
    except BadDate:
        assert "-02-29" in edtf
        return

    parsed = parse_edtf(edtf)
    assert parsed.lower_strict()[:3] == first.timetuple()[:3]
    assert parsed.upper_strict()[:3] == last.timetuple()[:3]
    assert edtf[:4] in display(edtf)
    assert display_span(edtf, edtf) == display(edtf)
    assert first != last or exactness(edtf) == 4 or edtf[-1] in "?~%"


@given(dates, dates)
def test_a_span_with_a_doubtful_side_shows_the_doubt(start, end):
    shown = display_span(start, end)

    for side in (start, end):
        if side.endswith(("?", "%")):
            assert "?" in shown
        if side.endswith(("~", "%")):
            assert "about" in shown
