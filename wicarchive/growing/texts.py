"""A made-up report: its sentences, and the facts that stand on their words."""

import hashlib
import random
from itertools import count

from documents.models import (
    Accession,
    Document,
    DocumentTitle,
    Evidence,
    Fact,
    Passage,
)
from documents.reading import READER_VERSION
from wicarchive.growing.rows import Rows
from wicarchive.growing.skew import Choice

_STATES = Choice(proposed=70, confirmed=27, rejected=3)
_KINDS = Choice(report=6, news_article=3, web_page=1)
_LANGUAGES = Choice(en=8, de=2)
# As the columns take them: an enumeration's members are made ready one by one.
REJECTED, CONFIRMED = Fact.State.REJECTED.value, Fact.State.CONFIRMED.value
PROPOSED = Fact.State.PROPOSED.value


def new_document(rows: Rows, title: str, **values) -> Document:
    """Return a new document with its title."""
    document = rows.make(Document, title=title, source_key="", **values)
    document.source_key = f"grown {document.pk}"
    rows.make(DocumentTitle, document=document, text=title)
    return document


class Text:
    """A report that is being written, sentence by sentence. With ``is_rejected`` editors refused all that it tells."""

    def __init__(
        self,
        rows: Rows,
        rng: random.Random,
        title: str,
        published: str,
        *,
        is_rejected: bool,
    ):
        self._rows, self._rng, self._is_rejected = rows, rng, is_rejected
        self._parts: list[str] = []
        self._numbers = count(1)
        self.document = new_document(
            rows,
            title,
            kind=_KINDS.one(rng),
            language=_LANGUAGES.one(rng),
            published=published[:7] if published[:1] != "X" else "",
        )
        self._accession = rows.make(
            Accession,
            document=self.document,
            number=1,
            file_name=f"{self.document.pk}.txt",
            encoding="utf-8",
            reader_version=READER_VERSION,
        )

    def say(self, sentence: str, behind: str = " ", role: str = "body") -> Passage:
        """Add a passage, with the blanks ``behind`` it."""
        self._parts.append(sentence + behind)
        number = len(self._parts)
        return self._rows.make(
            Passage,
            document=self.document,
            accession=self._accession,
            number=number,
            position=number,
            role=role,
            paragraph=number if role != "body" else 3 + number // 5,
            text=sentence + behind,
        )

    def evidence(self, passage: Passage, words: str, at: int | None = None) -> Evidence:
        """Return the evidence of words of a passage, the first such words or those ``at`` a place."""
        start = passage.text.index(words) if at is None else at
        return self._rows.make(
            Evidence, passage=passage, start=start, end=start + len(words), words=words
        )

    def inferred(self, note: str) -> Evidence:
        """Return the evidence of what no passage says."""
        origin = Evidence.Origin.INFERRED.value
        return self._rows.make(Evidence, origin=origin, note=note)

    def tell(self, model: type[Fact], *evidence: Evidence, **values) -> Fact:
        """Return a new fact that stands on ``evidence``."""
        state = REJECTED if self._is_rejected else _STATES.one(self._rng)
        key = f"grown {self.document.pk} {next(self._numbers)}"
        values = {"key": key, "state": state} | values
        return self._rows.tell(model, evidence, **values)

    def tell_unreviewed(self, model: type[Fact], *evidence: Evidence, **values) -> Fact:
        """Return a new fact that no editor looked at, unless all was refused."""
        state = REJECTED if self._is_rejected else PROPOSED
        return self.tell(model, *evidence, state=state, **values)

    def end(self):
        """Give the report its text as it was received."""
        whole = "".join(self._parts)
        self._accession.text, self._accession.content = whole, whole.encode()
        self._accession.sha256 = hashlib.sha256(whole.encode()).hexdigest()
