"""The geometry of the charts that the server draws: pure numbers, which templates put into SVG.

Heights are pixels and places on the line of editions are per cent, so that a chart fills its column at
any width while its text and its marks keep their size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

STRIP_HEIGHT = 72  # of the bars of years
PLOT_HEIGHT = 220  # of the points, without the labels under them
SIDE_BY_SIDE = 11  # pixels between two claims of one edition
LEFT = 9  # per cent kept free for the numbers of the axis
ON_A_PHONE = 6  # labels that fit under the points there
ON_A_SCREEN = 24
# How many bars stand beside each other on a phone, on a tablet, on a screen; more are drawn by decade.
FITS = ((12, "years-everywhere"), (28, "years-from-tablet"), (48, "years-from-screen"))
LABELS_FIT = 14  # years that can all be written under their bars
COUNTS_FIT = 1000  # from so many on, a number is wider than its bar


class Span(NamedTuple):
    """So many records of the same years: ``doubtful`` where a source is not sure, ``vague`` where it says "198X"."""

    first: int
    last: int
    doubtful: bool
    vague: bool
    number: int


@dataclass(slots=True)
class Bar:
    """A year or a decade: how many records are of it for certain, and how many may be."""

    first: int
    last: int
    certain: int = 0
    possible: int = 0
    labelled: bool = True
    certain_height: int = 0
    possible_height: int = 0

    @property
    def count(self):
        return self.certain + self.possible

    @property
    def label(self):
        return f"{self.first}" if self.first == self.last else f"{self.first}s"

    @property
    def height(self):
        return self.certain_height + self.possible_height


@dataclass(slots=True)
class Strip:
    """The bars of the years, and the same by decade for where those are too many."""

    years: list[Bar]
    decades: list[Bar]
    fit: str
    undated: int = 0

    @property
    def drawings(self):
        """Return (classes, bars) of each drawing: what fits a screen, and what fits a smaller one."""
        counted = all(bar.count < COUNTS_FIT for bar in self.years)
        years = self.fit if counted else f"{self.fit} years-uncounted"
        drawings = ((years, self.years), (f"years-decades {self.fit}", self.decades))
        return [(style, bars) for style, bars in drawings if bars]

    @property
    def table(self):
        """Return the bars that have something to tell, the finest there are."""
        return [bar for bar in self.years or self.decades if bar.count]

    @property
    def has_possible(self):
        return any(bar.possible for bar in self.table)


def year_strip(spans: Iterable[Span], total: int | None = None) -> Strip | None:
    """Return bars from the first year to the last; None where no year is known.

    ``total`` is the number of all records: those of no span are undated.
    """
    spans = list(spans)
    if not spans:
        return None
    years, decades = _bars(spans, 1), _bars(spans, 10)
    fit = next((name for most, name in FITS if len(years) <= most), "years-by-decade")
    if fit == "years-by-decade":
        years = []
    for bar in years:
        bar.labelled = len(years) <= LABELS_FIT or bar.first % 5 == 0
    if fit == "years-everywhere":
        decades = []
    dated = sum(span.number for span in spans)
    return Strip(years, decades, fit, max((total or dated) - dated, 0))


def _bars(spans: Sequence[Span], step: int) -> list[Bar]:
    first = min(span.first for span in spans) // step
    last = max(span.last for span in spans) // step
    bars = {n: Bar(n * step, n * step + step - 1) for n in range(first, last + 1)}
    for span in spans:
        for n in range(span.first // step, span.last // step + 1):
            bar = bars[n]
            within = bar.first <= span.first and span.last <= bar.last
            if span.doubtful or (span.vague and not within):
                bar.possible += span.number
            else:
                bar.certain += span.number
    most = max(bar.count for bar in bars.values())
    for bar in bars.values():
        bar.certain_height = _height(bar.certain, most)
        bar.possible_height = _height(bar.possible, most)
    return list(bars.values())


def _height(count: int, most: int) -> int:
    """Return a height in proportion; what is there at all can be seen."""
    return max(2, round((STRIP_HEIGHT - 4) * count / most)) if count else 0


class Tick(NamedTuple):
    """A round number of an axis, and how far from above it stands."""

    value: int
    y: float


class Claim(NamedTuple):
    """What one source counts: the number, how exactly it is meant, whether it is inferred, and all of it in words."""

    value: int
    qualifier: str
    is_doubted: bool
    words: str


@dataclass(slots=True)
class Point:
    """A claim in its place: ``y`` from above, ``aside`` the pixels beside the middle of its edition."""

    claim: Claim
    y: float
    aside: float

    @property
    def shape(self):
        """Return the word of the shape, as the style sheet and the key have it."""
        return self.claim.qualifier.replace(" ", "-")


@dataclass(slots=True)
class Column:
    """One edition on the line of editions; its label is shown everywhere, from a tablet on, or nowhere."""

    x: str
    label: str
    shown: str = "everywhere"
    points: list[Point] = field(default_factory=list)


@dataclass(slots=True)
class Plot:
    """Claims as points by edition, over an axis of round numbers from nought."""

    columns: list[Column]
    ticks: list[Tick]
    height: int

    @property
    def shapes(self):
        """Return the qualifiers that occur, for the key of the chart."""
        told = {point.claim.qualifier for c in self.columns for point in c.points}
        return [q for q in ("exact", "about", "more than", "fewer than") if q in told]

    @property
    def is_doubted(self):
        return any(point.claim.is_doubted for c in self.columns for point in c.points)


def round_numbers(most: int, steps: int = 4) -> list[int]:
    """Return round numbers from 0 up to at least ``most``, about so many steps apart."""
    step, unit = 1, 1
    while step * steps < most:
        step = next((unit * n for n in (1, 2, 5) if unit * n > step), 0)
        if not step:
            unit *= 10
            step = unit
    return [step * n for n in range(-(-max(most, 1) // step) + 1)]


def plot(
    editions: Sequence[tuple[str, Sequence[Claim]]], height: int = PLOT_HEIGHT
) -> Plot | None:
    """Return the points of the claims of each (label, claims), in order; None where fewer than two have any."""
    values = [claim.value for _label, claims in editions for claim in claims]
    if sum(bool(claims) for _label, claims in editions) < 2:
        return None
    numbers = round_numbers(max(values), 4 if height >= PLOT_HEIGHT else 2)

    def y(value):
        # A little room above, where the arrow of "more than" points to.
        return round(height - (height - 28) * value / numbers[-1], 1)

    columns, width = [], (100 - LEFT) / len(editions)
    for place, (label, claims) in enumerate(editions):
        middle = (len(claims) - 1) / 2
        points = [
            Point(claim, y(claim.value), (n - middle) * SIDE_BY_SIDE)
            for n, claim in enumerate(sorted(claims))
        ]
        x = f"{LEFT + width * (place + 0.5):.2f}%"
        columns.append(Column(x, label, points=points))
    _choose_labels(columns)
    return Plot(columns, [Tick(number, y(number)) for number in numbers], height)


def _choose_labels(columns: Sequence[Column]):
    """Write a year that several editions share once, and no more labels than fit."""
    labels = [
        column
        for before, column in zip([None, *columns], columns, strict=False)
        if before is None or before.label != column.label
    ]
    phone = -(-len(labels) // ON_A_PHONE)
    screen = -(-len(labels) // ON_A_SCREEN)
    for column in columns:
        column.shown = "nowhere"
    for number, column in enumerate(labels):
        if number % phone == 0:
            column.shown = "everywhere"
        elif number % screen == 0:
            column.shown = "from-tablet"
