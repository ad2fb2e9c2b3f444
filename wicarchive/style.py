"""The style page: each component of the pages once, with made-up words; for those who work on the site alone."""

from types import SimpleNamespace

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from documents.charts import Claim, Span, plot, year_strip
from documents.models import Fact
from wicarchive.margins import MarginFact
from wicarchive.reader import Line
from wicarchive.segments import Segment

HERE = "/style/"


class Specimen(SimpleNamespace):
    """Something made up that a template shows as it would a record."""

    address = f"{HERE}#fact"
    State = Fact.State
    notes, doubt, unsaid = (), "", ""

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.address

    def get_unsaid_display(self):
        return Fact.Unsaid(self.unsaid).label


REPORT = Specimen(name="Report of the Cable Forum", title="Report of the Cable Forum")


def _passage(number, text, role="body"):
    return Specimen(
        name=text,
        number=number,
        text=text,
        role=role,
        document=REPORT,
        address=f"{HERE}#p{number}",
    )


def _fact(*numbers, **more):
    """Return a fact with a source for each of these numbers."""
    sources = [
        Specimen(name="", number=n, passage=_passage(n, "A made-up sentence."))
        for n in numbers
    ]
    return Specimen(name="", sources=sources, **more)


FACTS = {
    "confirmed": _fact(1, 2, state="confirmed"),
    "unreviewed": _fact(3, state="proposed"),
    "inferred": _fact(1, state="proposed", doubt="Oslo is in Norway (a gazetteer)"),
    "unsaid": _fact(
        4,
        state="confirmed",
        unsaid="withdrawn",
    ),
    "noted": _fact(state="confirmed", notes=["Given in a made-up file."]),
}
BELL = Specimen(name="Anna Bell")
QUOTATIONS = [
    _fact(
        5,
        anchor="quotation-1",
        manner="direct",
        text="“Nets are for all, or they are for none.”",
        first=_passage(5, ""),
        speaker=BELL,
        state="confirmed",
    ),
    _fact(
        6,
        anchor="quotation-2",
        manner="indirect",
        text="she hoped that the next forum would last four days",
        first=_passage(6, ""),
        speaker=BELL,
        state="proposed",
    ),
]


def _line(number, segments, facts=(), role="body", **more):
    text = "".join(segment.text for segment in segments)
    facts = [MarginFact(label, words, f"{HERE}#fact", True) for label, words in facts]
    line = Line(_passage(number, text, role), segments, facts, False)
    for name, value in more.items():
        setattr(line, name, value)
    return line


def _lines():
    link = f"{HERE}#fact"
    return [
        [_line(41, [Segment("4th Cable Forum")], role="heading")],
        [
            _line(
                42,
                [
                    Segment("The forum took place in "),
                    Segment("Oslo", link),
                    Segment(". "),
                ],
                [("City", "Oslo"), ("Status", "held")],
            ),
            _line(
                43,
                [Segment("It was attended by some "), Segment("2,700 people", link)]
                + [Segment("[1]", note=1, is_first=True), Segment(". ")],
                [("Attendance", "about 2,700 people")],
                marked=True,
                notes=[(1, "Nets for all, Oslo Post, 3 May 2019.")],
            ),
            _line(
                44,
                [Segment("The next one was announced for spring.")],
                problems=[],
            ),
        ],
    ]


@require_safe
def style(request):
    """Show each component in use; where the site is served to visitors there is no such page."""
    if not settings.DEBUG:
        raise Http404
    spans = [
        Span(2011, 2011, False, False, 2),
        Span(2012, 2012, False, False, 5),
        Span(2013, 2013, False, False, 3),
        Span(2014, 2014, True, False, 1),
        Span(2015, 2015, False, False, 4),
        Span(2015, 2015, True, False, 2),
    ]
    claims = [
        ("2017", [Claim(1200, "exact", False, "1,200 people")]),
        ("2018", [Claim(1200, "about", False, "about 1,200 people")]),
        (
            "2019",
            [
                Claim(2000, "more than", False, "more than 2,000 people"),
                Claim(2700, "exact", True, "2,700 people, inferred"),
            ],
        ),
    ]
    context = {
        "facts": FACTS,
        "quotations": QUOTATIONS,
        "paragraphs": _lines(),
        "document": Specimen(name="", language="en"),
        "strip": year_strip(spans),
        "plot": plot(claims),
        "page_obj": Paginator(range(90), 10).page(3),
        "chips": [("Country", "Norway", "year=2019"), ("Year", "2019", "country=NO")],
        "problems": [("page", "“99” is no page here; this is the last one.")],
    }
    return render(request, "style.html", context)
