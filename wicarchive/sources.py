"""The sources of one page: each passage gets one number, in the order in which the page cites it."""

from dataclasses import dataclass

from documents.models import Citation, Fact, Passage
from people.models import Quotation

# Facts that run over several passages in a row: their first one is the source to open.
RUNNING = (Citation, Quotation)


@dataclass(slots=True)
class Source:
    """A passage that a page cites, under its number on that page."""

    number: int
    passage: Passage


class Sources:
    """Numbers the passages behind the facts of a page."""

    def __init__(self):
        self._by_passage: dict[int, Source] = {}
        self.facts = 0
        self.unreviewed = 0

    def __iter__(self):
        return iter(self._by_passage.values())

    def __len__(self):
        return len(self._by_passage)

    def cite(self, facts):
        """Give each fact its numbered ``sources`` and the ``notes`` of what no passage says; return the list.

        The facts must come with their evidence (``with_sources``), or each costs a query.
        """
        facts = list(facts)
        for fact in facts:
            self._cite(fact)
        return facts

    def _cite(self, fact: Fact):
        fact.sources, fact.notes = [], []
        self.facts += 1
        self.unreviewed += fact.state == Fact.State.PROPOSED
        evidence = sorted(
            fact.evidence.all(),
            key=lambda e: (
                e.passage is None,
                e.passage and (e.passage.document_id, e.passage.number),
                e.start,
            ),
        )
        if isinstance(fact, RUNNING):
            evidence = evidence[:1]
        for item in evidence:
            if item.passage is None:
                fact.notes.append(item.note)
                continue
            source = self._by_passage.get(item.passage_id)
            if source is None:
                source = Source(len(self._by_passage) + 1, item.passage)
                self._by_passage[item.passage_id] = source
            if source not in fact.sources:
                fact.sources.append(source)
        fact.sources.sort(key=lambda source: source.number)
