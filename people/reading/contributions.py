"""Who wrote, negotiated or issued a document, as a sentence says."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from documents.patterns import one_of
from documents.reading import REACH, DocumentReading, Span, TitleRead, tidy
from documents.reading.sought import sought
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.sight import Sight, by_passage

# What was done for a document, as past participle, English and German, and what it made of whoever did it.
_DONE = {
    "negotiator": "negotiated ausgehandelt verhandelt",
    "author": "authored compiled composed drafted drawn+up edited penned prepared put+together written ausgearbeitet entworfen erarbeitet "
    "erstellt formuliert geschrieben verfasst vorbereitet zusammengestellt",
    "issuer": "adopted agreed approved issued launched passed published put+out released unveiled angenommen beschlossen herausgegeben "
    "verabschiedet veröffentlicht vorgelegt",
}
# The same as a verb that tells what somebody did: "the Council adopted the “Outlook”".
_DID = {
    "negotiator": "negotiated handelte verhandelte",
    "author": "authored compiled drafted drew+up penned prepared wrote erarbeitete entwarf schrieb verfasste verfassten formulierte",
    "issuer": "adopted approved issued launched passed published put+out released unveiled beschloss beschlossen veröffentlichte "
    "veröffentlichten verabschiedete verabschiedeten",
}


def _by_verb(verbs: dict[str, str]) -> dict[str, str]:
    """Return the role that each verb of a table gives, its '+' as a blank."""
    return {
        verb.replace("+", " "): role
        for role, listed in verbs.items()
        for verb in listed.split()
    }


_ROLES, _ROLES_OF_ACTS = _by_verb(_DONE), _by_verb(_DID)
_PARTICIPLE = one_of(_ROLES)
_MADE_BY = sought(
    rf"\b(?P<verb>{_PARTICIPLE})\b"
    r"(?P<remark>(?:\s+(?:ahead\s+of|at|before|beforehand|between|during|earlier|in|jointly|on|over|prior\s+to|together|unanimously|gemeinsam|einstimmig|im|am|vor)\b[^.,;“”„]{0,70}?)?)\s+(?:by|von|vom|durch)\s+"
    r"(?:(?:the|a|an|der|dem|den|einer|einem)\s+)?(?:so-called\s+|sogenannten\s+)?[“„\"‘]?",
)
# "„Outlook“ wurde 2019 von der Agentur | verfasst": the verb is behind the name.
_GERMAN_BY = re.compile(
    r"[”“\"’»]?\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:(?:der|die|das)\s+)?(?:(?:wurde|wird|ist|war)\s+)?(?P<remark>(?:[\w.-]+\s+){0,4}?)(?:von|vom|durch)\s+"
    r"(?:(?:der|dem|den|einer|einem)\s+)?"
)
_GERMAN_DONE = re.compile(
    rf"(?:\s*\([^()]{{0,40}}\))?(?:\s+(?!nicht\b|nie\b)[\w.-]+){{0,4}}?\s+(?P<verb>{_PARTICIPLE})\b"
)
_NEXT = re.compile(
    r"(?:\s*\([^()]{0,40}\))?\s*(?:,|\band\b|\bund\b|\bsowie\b)\s+(?:(?:the|der|dem|den)\s+)?"
)
_NOT = re.compile(r"\b(?:not|never|nicht|nie|niemals)\b")
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
    rf"(?:\s*\([^()]{{0,40}}\))?\s+(?:(?:has|have|had)\s+)?(?:(?:then|also|jointly|unanimously|finally)\s+)?(?P<verb>{one_of(_ROLES_OF_ACTS)})\s+(?:(?:an?|its|the|their|den|das|die|ein|eine|einen|ihre[n]?|seine[n]?)\s+)?"
    r"(?:(?!(?:about|against|by|for|from|of|on|to|with|zu|zum|zur|von|gegen|über|nicht|nie)\b)[\w-]+\s+){0,4}?"
    r"(?:(?:under\s+the\s+title(?:\s+of)?|entitled|titled|called|unter\s+dem\s+Titel|mit\s+dem\s+Titel|namens)\s+)?(?:the\s+)?[“„\"‘«»]?"
)
_OF = re.compile(
    r"\b(?:of|from|at|by|for|von|vom|der|des|bei)\s+(?:(?:the|der|dem|des)\s+)?$"
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


def _joined(named: dict[int, tuple], text: str, who: tuple) -> list[tuple]:
    """Return somebody and those who are joined to them: 'the Council and the Agency'."""
    found = [who]
    while (link := _NEXT.match(text, found[-1][1])) and (
        other := named.get(link.end())
    ):
        found.append(other)
    return found


def _one(sight: Sight, title: tuple, role: str, who: tuple, remark: str):
    piece = sight.piece
    name = tidy(piece.plain[who[0] : who[1]])
    span = piece.span(min(title[0], who[0]), max(title[1], who[1]))
    return ContributionRead(title[2], role, who[2], name, span, tidy(remark))


def _named(sight: Sight) -> dict[int, tuple]:
    """Return whom a passage names, by where the name begins; the longer name, and people first."""
    return {hit[0]: hit for hit in (*reversed(sight.bodies), *reversed(sight.people))}


def _made_by(sight: Sight, titles: list) -> list[ContributionRead]:
    """Read 'the “Outlook” is negotiated prior to the conference by the Council and the Agency'."""
    found, piece, named = [], sight.piece, _named(sight)
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
            role = _ROLES[" ".join(match["verb"].split())]
            found += [
                _one(sight, title, role, one, match["remark"])
                for one in _joined(named, piece.plain, who)
            ]
    return found


def _german_made_by(sight: Sight, titles: list) -> list[ContributionRead]:
    """Read 'Die „Charta“ wurde in Oslo von der Agentur und dem Rat verfasst'."""
    found, text, named = [], sight.piece.plain, _named(sight)
    for title in titles:
        by = _GERMAN_BY.match(text, title[1])
        who = named.get(by.end()) if by and not _NOT.search(by["remark"]) else None
        if who is None:
            continue
        makers = _joined(named, text, who)
        if done := _GERMAN_DONE.match(text, makers[-1][1]):
            role = _ROLES[" ".join(done["verb"].split())]
            found += [_one(sight, title, role, one, by["remark"]) for one in makers]
    return found


def _issued(sight: Sight, titles: list) -> list[ContributionRead]:
    """Read 'the Panel has issued a report under the title of X', 'Bell wrote “X”'."""
    found, text = [], sight.piece.plain
    for title in titles:
        start = title[0]
        near = sight.bodies_within(max(0, start - 160), start)
        for who in (*near, *_people_within(sight, max(0, start - 160), start)):
            act = _ISSUED.fullmatch(text, who[1], start)
            if act and not _OF.search(text, max(0, who[0] - REACH), who[0]):
                role = _ROLES_OF_ACTS[" ".join(act["verb"].split())]
                name = tidy(text[who[0] : who[1]])
                span = sight.piece.span(who[0], start + len(title[2].title))
                found.append(ContributionRead(title[2], role, who[2], name, span))
    return found


def _people_within(sight: Sight, start: int, end: int) -> list[tuple]:
    first = bisect_left(sight.people, start, key=lambda hit: hit[0])
    last = bisect_right(sight.people, end, key=lambda hit: hit[0])
    return [hit for hit in sight.people[first:last] if hit[1] <= end]


def read_contributions(
    document: DocumentReading, sights: Iterable[Sight]
) -> list[ContributionRead]:
    """Return who, as sentences of a report and of what its notes quote say, made the documents that it names."""
    titles, found = by_passage(document.documents), []
    for sight in sights:
        if here := titles.get(sight.piece.number):
            found += [
                *_made_by(sight, here),
                *_german_made_by(sight, here),
                *_issued(sight, here),
            ]
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
