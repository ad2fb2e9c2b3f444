"""A passage cut into plain words, links to what its words name, and the markers of notes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.models import Citation, Evidence, Fact, Passage, Section
from events.models import Figure, Statement
from people.models import Mention
from wicarchive.margins import Words

# Facts whose words become links in the text; the words of the others hold whole sentences.
LINKED = (Mention, Statement, Figure, Section, Citation)
LONGEST_LINK = 160
MARKUP = re.compile(r"#{1,6}\s+")
URL = re.compile(r"https?://[^\s<>\"„“”»]*[^\s<>\"„“”».,;:)]")


@dataclass(slots=True)
class Segment:
    """A stretch of a passage: plain words, a link to a record or fact, or the marker of a note."""

    text: str
    url: str = ""
    note: int | None = None
    external: bool = False
    markup: bool = False  # the signs before a heading in Markdown
    is_first: bool = False  # of the markers of its note


def _target(fact: Fact) -> str:
    """Return where the words of a fact lead: to the record that they name, else to the fact."""
    if isinstance(fact, Mention):
        record = fact.person or fact.organisation
        return record.get_absolute_url() if record else ""
    if isinstance(fact, Citation):
        return fact.cited.get_absolute_url()
    if isinstance(fact, Statement) and fact.field in ("name", "series", "ordinal"):
        return fact.conference.get_absolute_url()
    return fact.get_absolute_url()


def _links(facts: Iterable[tuple[Fact, Words]]):
    """Yield (start, end, address, no note) of the words of facts that become links, the longest first."""
    for fact, span in sorted(facts, key=lambda one: one[1].start - one[1].end):
        if (
            isinstance(fact, LINKED)
            and getattr(fact, "field", "") != Statement.Field.STATUS
            and span.end - span.start <= LONGEST_LINK
            and not (isinstance(fact, Citation) and fact.number)
            and (url := _target(fact))
        ):
            yield span.start, span.end, url, None


def segments(
    passage: Passage,
    facts: Iterable[tuple[Fact, Words]],
    markers: Iterable[tuple[int, Evidence]],
) -> list[Segment]:
    """Cut a passage's text; put together, the segments are the text again."""
    wanted = [(span.start, span.end, "", number) for number, span in markers]
    wanted += _links(facts)
    wanted += [
        (match.start(), match.end(), match.group(), None)
        for match in URL.finditer(passage.text)
    ]
    taken = []
    for start, end, url, number in wanted:
        if all(end <= a or start >= b for a, b, *_ in taken):
            taken.append((start, end, url, number))
    found, at = [], 0
    marks = MARKUP.match(passage.text) if passage.role == Passage.Role.HEADING else None
    if marks and all(marks.end() <= start for start, *_ in taken):
        found.append(Segment(marks.group(), markup=True))
        at = marks.end()
    for start, end, url, number in sorted(taken, key=lambda one: one[:2]):
        if at < start:
            found.append(Segment(passage.text[at:start]))
        external = url.startswith("http")
        found.append(Segment(passage.text[start:end], url, number, external))
        at = end
    if at < len(passage.text):
        found.append(Segment(passage.text[at:]))
    return found
