"""Who wrote, negotiated or issued a document, as a sentence says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.reading import DocumentReading, Span, TitleRead, tidy
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.sight import Sight, by_passage

_ROLES = {"negotiated": "negotiator"}  # all the others wrote it
_MADE_BY = re.compile(
    r"\b(?P<verb>negotiated|drafted|prepared|written|authored|compiled)\b(?P<remark>[^.;“”„]{0,80}?)\s+by\s+"
    r"(?:(?:the|a|an)\s+)?(?:so-called\s+)?[“„\"‘]?",
)
_ISSUED = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:issued|published|released)\s+(?:(?:an?|its|the|their)\s+)?"
    r"(?:[\w-]+\s+){0,4}?(?:(?:under\s+the\s+title(?:\s+of)?|entitled|titled|called)\s+)?(?:the\s+)?[“„\"‘]?"
)
_REPORT_BY = re.compile(
    r"\b(?:report|study|paper|recommendations?)\s+(?:by|of)\s+(?:the\s+)?$"
)


@dataclass(frozen=True, slots=True)
class ContributionRead:
    """Who did what for a document: negotiator, author or issuer; ``remark`` is how or when, as printed."""

    document: TitleRead
    role: str
    who: PersonRead | BodyRead
    name: str
    span: Span
    remark: str = ""


def _made_by(sight: Sight, titles: list) -> list[ContributionRead]:
    """Read 'the “Outlook” is negotiated prior to the conference by the Council'."""
    found, piece = [], sight.piece
    for match in _MADE_BY.finditer(piece.plain):
        named = [*sight.people, *sight.bodies]
        who = next((hit for hit in named if hit[0] == match.end()), None)
        title = next((t for t in reversed(titles) if t[1] <= match.start()), None)
        if who and title:
            found.append(
                ContributionRead(
                    title[2],
                    _ROLES.get(match["verb"], "author"),
                    who[2],
                    tidy(piece.plain[who[0] : who[1]]),
                    piece.span(title[0], who[1]),
                    tidy(match["remark"]),
                )
            )
    return found


def _issued(sight: Sight, titles: list) -> list[ContributionRead]:
    """Read 'the Panel has issued a report under the title of X'."""
    found, piece = [], sight.piece
    for start, _, document in titles:
        for begin, end, body in sight.bodies_within(max(0, start - 160), start):
            if _ISSUED.fullmatch(piece.plain, end, start):
                name = tidy(piece.plain[begin:end])
                span = piece.span(begin, start + len(document.title))
                found.append(ContributionRead(document, "issuer", body, name, span))
    return found


def read_contributions(
    document: DocumentReading, sights: Iterable[Sight]
) -> list[ContributionRead]:
    """Return who, as sentences of a report and of what its notes quote say, made the documents that it names."""
    titles, found = by_passage(document.documents), []
    for sight in sights:
        if here := titles.get(sight.piece.number):
            found += [*_made_by(sight, here), *_issued(sight, here)]
    return found


def read_references(
    sights: Iterable[Sight], contributions: list[ContributionRead]
) -> list[tuple[TitleRead, Span]]:
    """Return where 'the report by the Panel' stands for the one document that the report gives that body."""
    by_body: dict[int, dict[int, TitleRead]] = {}
    for one in contributions:
        by_body.setdefault(id(one.who), {})[id(one.document)] = one.document
    found = []
    for sight in sights:
        for start, end, body in sight.bodies:
            documents = by_body.get(id(body), {})
            words = sight.piece.plain
            if len(documents) == 1 and (
                lead := _REPORT_BY.search(words, max(0, start - 30), start)
            ):
                (document,) = documents.values()
                found.append((document, sight.piece.span(lead.start(), end)))
    return found
