"""The geometry of charts: bars of years, claims as points, round numbers."""

import pytest

from documents.charts import Claim, Span, plot, round_numbers, year_strip


@pytest.mark.parametrize(
    ("most", "numbers"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (7, [0, 2, 4, 6, 8]),
        (83, [0, 50, 100]),
        (1500, [0, 500, 1000, 1500]),
        (1501, [0, 500, 1000, 1500, 2000]),
        (12_345, [0, 5000, 10_000, 15_000]),
    ],
)
def test_axis_has_round_numbers_up_to_the_most(most, numbers):
    assert round_numbers(most) == numbers


def test_no_year_known_is_no_strip():
    assert year_strip([]) is None


def test_every_year_between_has_a_bar_and_a_doubtful_one_is_only_possible():
    strip = year_strip(
        [
            Span(2016, 2016, True, False, 1),
            Span(2018, 2019, False, False, 2),
            Span(2019, 2019, False, False, 2),
        ]
    )

    assert [(b.label, b.certain, b.possible) for b in strip.years] == [
        ("2016", 0, 1),
        ("2017", 0, 0),
        ("2018", 2, 0),
        ("2019", 4, 0),
    ]
    heights = [bar.height for bar in strip.years]
    assert heights[1] == 0
    assert 0 < heights[0] < heights[2] < heights[3]


def test_decade_is_possible_for_each_of_its_years_and_certain_as_a_decade():
    strip = year_strip(
        [Span(1980, 1989, False, True, 1), Span(2010, 2010, False, False, 1)]
    )

    assert {b.possible for b in strip.years if b.first < 1990} == {1}
    assert [(b.label, b.certain, b.possible) for b in strip.decades] == [
        ("1980s", 1, 0),
        ("1990s", 0, 0),
        ("2000s", 0, 0),
        ("2010s", 1, 0),
    ]


@pytest.mark.parametrize(
    ("last", "fit", "years", "decades"),
    [
        (2003, "years-everywhere", 3, 0),
        (2020, "years-from-tablet", 20, 3),
        (2040, "years-from-screen", 40, 5),
        (2100, "years-by-decade", 0, 11),
    ],
)
def test_more_years_than_fit_are_drawn_by_decade(last, fit, years, decades):
    strip = year_strip([Span(year, year, False, False, 1) for year in (2001, last)])

    assert (strip.fit, len(strip.years), len(strip.decades)) == (fit, years, decades)


def test_fewer_than_two_editions_with_a_claim_are_no_plot():
    assert plot([]) is None
    assert plot([("2014", [Claim(5, "exact", False, "5")]), ("2015", [])]) is None


def test_claims_of_one_edition_stand_side_by_side_at_their_values():
    drawn = plot(
        [
            ("2014", [Claim(0, "exact", False, "0"), Claim(200, "about", False, "b")]),
            ("2015", [Claim(100, "more than", True, "c")]),
        ]
    )

    first, second = drawn.columns
    assert [tick.value for tick in drawn.ticks] == [0, 50, 100, 150, 200]
    assert [point.aside for point in first.points] == [-5.5, 5.5]
    assert [point.aside for point in second.points] == [0]
    assert first.points[0].y == drawn.ticks[0].y == drawn.height
    assert second.points[0].y == drawn.ticks[2].y
    assert second.points[0].shape == "more-than"
    assert drawn.shapes == ["exact", "about", "more than"]
    assert drawn.is_doubted
    assert float(first.x.rstrip("%")) < float(second.x.rstrip("%")) < 100


def test_year_of_several_editions_is_written_once_and_no_more_than_fit():
    claim = [Claim(1, "exact", False, "1")]
    drawn = plot([(f"{2000 + n // 2}", claim) for n in range(16)])

    shown = [column.label for column in drawn.columns if column.shown == "everywhere"]
    assert shown == ["2000", "2002", "2004", "2006"]
    assert sum(column.shown == "from-tablet" for column in drawn.columns) == 4
