"""Who wrote, negotiated or issued a document, as a sentence says."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from documents.reading import REACH, DocumentReading, Span, TitleRead, tidy
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.sight import Sight, by_passage

_ROLES = {"negotiated": "negotiator"}  # all the others wrote it
_MADE_BY = re.compile(
    r"\b(?P<verb>negotiated|drafted|prepared|written|authored|compiled)\b"
    r"(?P<remark>(?:\s+(?:ahead\s+of|at|before|beforehand|between|during|earlier|in|jointly|on|over|prior\s+to|together)\b[^.,;“”„]{0,70}?)?)\s+by\s+"
    r"(?:(?:the|a|an)\s+)?(?:so-called\s+)?[“„\"‘]?",
)
# Between a title and the verb: "the “Outlook”, which was". Nothing else: no "not", no other document.
_WAS = re.compile(
    r"[”“\"’»]?\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:(?:which|that)\s+)?(?:(?:is|are|was|were|(?:has|have|had)\s+been)\s+)?"
    r"(?:(?:also|first|jointly|mainly)\s+)?"
)
# "at the request by", "in talks led by": somebody else's.
_OTHERS_DOING = re.compile(
    r"(?:ed|initiative|invitation|order|pressure|proposal|request|response)$"
)
_ASKS = re.compile(r"\?\W{0,20}$")
_ISSUED = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:issued|published|released)\s+(?:(?:an?|its|the|their)\s+)?"
    r"(?:(?!(?:about|against|by|for|from|of|on|to|with)\b)[\w-]+\s+){0,4}?(?:(?:under\s+the\s+title(?:\s+of)?|entitled|titled|called)\s+)?(?:the\s+)?[“„\"‘]?"
)
_OF = re.compile(r"\b(?:of|from|at|by|for)\s+(?:the\s+)?$")
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
    named = {hit[0]: hit for hit in (*reversed(sight.bodies), *reversed(sight.people))}
    for match in _MADE_BY.finditer(piece.plain):
        if _ASKS.search(piece.plain, max(0, len(piece.plain) - 9)):
            break
        who = named.get(match.end())
        last = bisect_right(titles, match.start(), key=lambda title: title[0])
        title = titles[last - 1] if last else None
        if (
            who
            and title
            and _WAS.fullmatch(piece.plain, title[1], match.start())
            and not _OTHERS_DOING.search(match["remark"])
        ):
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
            if _ISSUED.fullmatch(piece.plain, end, start) and not _OF.search(
                piece.plain, max(0, begin - REACH), begin
            ):
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
