"""Numbering what a page's facts stand on, in the order in which they are read."""

from dataclasses import dataclass
from itertools import pairwise

# From so many sentences on that follow each other, they are one source: “sentences 4 to 9”.
A_RUN = 3


@dataclass(frozen=True, slots=True)
class Source:
    """What a number on a page stands for: a sentence, a run of them, or a note."""

    number: int
    evidence: tuple

    @property
    def passage(self):
        """Return the passage, the first of a run; None where a note says it."""
        return self.evidence[0].passage

    @property
    def last(self):
        """Return the last passage of a run; None where there is only one."""
        return self.evidence[-1].passage if len(self.evidence) > 1 else None

    @property
    def note(self):
        return "" if self.passage else self.evidence[0].note


class Sources:
    """The sources of one page: asked for in reading order, each gets its number once."""

    def __init__(self):
        self._sources = {}

    def cite(self, facts):
        """Return the sources of some facts that are told together, each once."""
        evidence = [piece for fact in facts for piece in fact.evidence.all()]
        return [self._source(run) for run in _runs(evidence)]

    def _source(self, run):
        key = tuple(_place(piece) for piece in run)
        if key not in self._sources:
            self._sources[key] = Source(len(self._sources) + 1, tuple(run))
        return self._sources[key]

    def __iter__(self):
        return iter(self._sources.values())

    def __len__(self):
        return len(self._sources)


def _place(piece):
    """Return what tells one source from another: the sentence, or else the note."""
    return piece.passage_id or (piece.origin, piece.note)


def _runs(evidence):
    """Return pieces of evidence, one for each sentence, in runs of what is one source."""
    pieces = list({_place(piece): piece for piece in reversed(evidence)}.values())[::-1]
    runs = [pieces[:1]] if pieces else []
    for before, piece in pairwise(pieces):
        if _follows(before.passage, piece.passage):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    for run in runs:
        if len(run) >= A_RUN:
            yield run
        else:
            yield from ([piece] for piece in run)


def _follows(before, passage):
    return (
        before is not None
        and passage is not None
        and before.document_id == passage.document_id
        and before.number + 1 == passage.number
    )
