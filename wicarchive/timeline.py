"""The line of time of a person or a body: a bar for each position, a mark for each appearance.

It draws what the tables below it tell, in columns of a year. Where a drawing would say more than
is known (an open end, a year in doubt) it draws something else, and says so in words.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents.dates import exactness
from documents.places import country_name
from events.models import Participation

YEARS_DRAWN = 40  # so many fit on a phone
FEWEST_YEARS = 5
BARS_DRAWN = 12
STACKED = 6  # so many marks stand on each other
LABELS = 8
MARK_HEIGHT = 13
UNSURE = 1  # how exact a date in doubt is

# What a mark and a bar say, in the order of the legend.
MARKS = {
    "there": gettext_lazy("in person"),
    "remote": gettext_lazy("remotely"),
    "untold": gettext_lazy("took part, how is not recorded"),
    "message": gettext_lazy("a message, not there"),
    "absent": gettext_lazy("absent"),
}
BARS = {
    "held": gettext_lazy("from – until known"),
    "open": gettext_lazy("only one end known, or in doubt"),
    "cited": gettext_lazy("only first – last cited known"),
}
_SHAPES = {
    Participation.Presence.IN_PERSON: "there",
    Participation.Presence.REMOTE: "remote",
    Participation.Presence.BY_MESSAGE: "message",
    Participation.Presence.ABSENT: "absent",
}


@dataclass(frozen=True, slots=True)
class Span:
    """From when until when a position is drawn, in years and parts of one."""

    kind: str
    start: float
    end: float
    earlier: bool = False  # it may have begun before
    later: bool = False  # it may have lasted longer


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the template draws; every x is in percent of the width."""

    first: int
    last: int
    ticks: list
    bars: list
    marks: list
    more: list  # where too many marks would stand on each other
    marks_height: int
    bar_kinds: list
    mark_kinds: list
    words: str
    left_out: int


def timeline(positions, appearances) -> Timeline | None:
    """Return the drawing of positions and participations; None where it would show less than two years.

    Positions must have ``cited_years``.
    """
    spans = [(position, _span(position)) for position in positions]
    spans = [(position, span) for position, span in spans if span]
    dated = [(part, _year(part.conference)) for part in appearances]
    dated = [(part, year) for part, year in dated if year]
    years = [year for _part, year in dated]
    # What ends with a year ends where the next begins.
    years += [int(at) for _, span in spans for at in (span.start, span.end - 0.001)]
    if len(set(years)) < 2:
        return None
    last = max(years)
    first = max(min(*years, last - FEWEST_YEARS + 1), last - YEARS_DRAWN + 1)
    spans = [(position, span) for position, span in spans if span.end > first]
    dated = [(part, year) for part, year in dated if year >= first]
    scale = _Scale(first, last)
    drawn = sorted(spans[:BARS_DRAWN], key=lambda each: each[1].start)
    bars = [scale.bar(position, span) for position, span in drawn]
    marks, more, height = scale.marks(dated)
    shown = len(bars) + len(dated)
    return Timeline(
        first=first,
        last=last,
        ticks=scale.ticks(),
        bars=bars,
        marks=marks,
        more=more,
        marks_height=height,
        bar_kinds=_legend(BARS, Counter(bar["kind"] for bar in bars)),
        mark_kinds=_legend(MARKS, Counter(shape(part) for part, _year in dated)),
        words=_words(first, last, bars, [part for part, _year in dated]),
        left_out=len(positions) + len(appearances) - shown,
    )


def shape(part) -> str:
    """Return the mark of a participation: by how, and else by what the role says."""
    if part.presence:
        return _SHAPES[part.presence]
    return "message" if part.role in Participation.SENT else "untold"


class _Scale:
    """Where years are on the drawing."""

    def __init__(self, first, last):
        self.first, self.last = first, last
        self.years = last - first + 1

    def at(self, year: float) -> float:
        return min(max((year - self.first) / self.years, 0), 1) * 100

    def middle(self, year) -> str:
        return f"{self.at(year + 0.5):.2f}%"

    def ticks(self):
        """Return the years that are named: so many that their figures stand apart on a phone."""
        step = next(s for s in (1, 2, 5, 10) if self.years <= s * LABELS)
        years = range(self.first, self.last + 1)
        return [
            {"year": year, "x": self.middle(year)} for year in years if year % step == 0
        ]

    def bar(self, position, span):
        start, end = self.at(span.start), self.at(span.end)
        earlier = span.earlier or span.start < self.first
        where = position.organisation or country_name(position.country)
        what = ", ".join(str(words) for words in (position.title, where) if words)
        when = str(position.span_display) or _("cited %(years)s") % {
            "years": position.cited
        }
        return {
            "kind": span.kind,
            "x": f"{start:.2f}%",
            "end": f"{end:.2f}%",
            "width": f"{max(end - start, 0.8):.2f}%",
            "earlier": earlier,
            "later": span.later,
            "what": what,
            "when": when,
        }

    def marks(self, dated):
        """Return the marks, on each other where there are several in a year, how many are left out where, and the height."""
        by_year = defaultdict(list)
        for part, year in reversed(dated):
            by_year[year].append(part)
        rows = min(max((len(parts) for parts in by_year.values()), default=0), STACKED)
        crowded = any(len(parts) > STACKED for parts in by_year.values())
        height = (rows + crowded) * MARK_HEIGHT
        marks, more = [], []
        for year, parts in by_year.items():
            for row, part in enumerate(parts[:STACKED]):
                y = height - (row + 0.5) * MARK_HEIGHT
                marks.append(
                    {
                        "shape": shape(part),
                        "x": self.middle(year),
                        "y": f"{y:.1f}",
                        "unsure": exactness(part.conference.start) == UNSURE,
                        "words": _said(part),
                    }
                )
            if len(parts) > STACKED:
                count = len(parts) - STACKED
                more.append({"x": self.middle(year), "count": count})
        return marks, more, height


def _year(conference) -> int | None:
    """Return the year in which a conference was held; None where that is not one year."""
    first, last = conference.first_day, conference.last_day
    if first is None or (first.year != last.year and exactness(conference.start) < 2):
        return None
    return first.year


def _span(position) -> Span | None:
    """Return what is drawn of a position; None where no year is known of it."""
    cited = position.cited_years
    start = position.since_first and _part_of_year(position.since_first)
    end = position.until_last and _part_of_year(position.until_last, after=True)
    if start is not None and end is not None:
        sure = UNSURE not in (exactness(position.since), exactness(position.until))
        return Span("held" if sure else "open", start, max(end, start))
    if start is not None:
        seen = cited[1] + 1 if cited else 0
        return Span("open", start, max(seen, int(start) + 1), later=True)
    if end is not None:
        seen = cited[0] if cited else end
        return Span("open", min(seen, int(end - 0.001)), end, earlier=True)
    return Span("cited", cited[0], cited[1] + 1) if cited else None


def _part_of_year(day, after=False) -> float:
    """Return the year with the part of it that is over before a day, or after it."""
    return day.year + (day.timetuple().tm_yday - 1 + after) / 366


def _said(part) -> str:
    """Return an appearance in words: 'Some Forum, 3–5 May 2016: speaker, remotely'."""
    said = part.get_role_display()
    if part.presence:
        said = f"{said}, {part.get_presence_display()}"
    return f"{part.conference}, {part.conference.dates_display}: {said}"


def _legend(words, counts):
    return [
        {"kind": kind, "words": said, "count": counts[kind]}
        for kind, said in words.items()
        if counts[kind]
    ]


def _words(first, last, bars, parts) -> str:
    """Return what the drawing shows, for who does not see it."""
    said = [_("Line of time, %(first)d to %(last)d.") % {"first": first, "last": last}]
    if bars:
        kinds = _counted(BARS, Counter(bar["kind"] for bar in bars))
        count = ngettext("%d position", "%d positions", len(bars)) % len(bars)
        said.append(f"{count}: {kinds}.")
    if parts:
        kinds = _counted(MARKS, Counter(shape(part) for part in parts))
        count = ngettext("%d appearance", "%d appearances", len(parts)) % len(parts)
        said.append(f"{count}: {kinds}.")
    said.append(_("The tables below tell each of them."))
    return " ".join(said)


def _counted(words, counts) -> str:
    return "; ".join(f"{counts[k]} {said}" for k, said in words.items() if counts[k])
