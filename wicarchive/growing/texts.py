"""A made-up report: its sentences, and the facts that stand on their words."""

import hashlib
import random
from itertools import count
from typing import NamedTuple

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


class Sentence(NamedTuple):
    """A passage of a report, with the blanks behind it."""

    pk: int
    text: str


class Words(NamedTuple):
    """Evidence: words of a passage; of none where it is inferred."""

    pk: int
    sentence: Sentence | None

    @property
    def origin(self) -> str:
        return (
            Evidence.Origin.TEXT if self.sentence else Evidence.Origin.INFERRED
        ).value


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

    def say(
        self,
        sentence: str,
        behind: str = " ",
        role: str = "body",
        note: int | None = None,
    ) -> Sentence:
        """Add a passage, with the blanks ``behind`` it; ``note`` is its number if it is one."""
        whole = sentence + behind
        self._parts.append(whole)
        number = len(self._parts)
        pk = self._rows.put(
            Passage,
            document_id=self.document.pk,
            accession_id=self._accession.pk,
            number=number,
            position=number,
            role=role,
            paragraph=number if role != "body" else 3 + number // 5,
            note_number=note,
            text=whole,
        )
        return Sentence(pk, whole)

    def evidence(self, said: Sentence, words: str, at: int | None = None) -> Words:
        """Return the evidence of words of a passage, the first such words or those ``at`` a place."""
        start = said.text.index(words) if at is None else at
        end = start + len(words)
        pk = self._rows.put(
            Evidence, passage_id=said.pk, start=start, end=end, words=words
        )
        return Words(pk, said)

    def inferred(self, note: str) -> Words:
        """Return the evidence of what no passage says."""
        origin = Evidence.Origin.INFERRED.value
        return Words(self._rows.put(Evidence, origin=origin, note=note), None)

    def tell(self, model: type[Fact], *evidence: Words, **values) -> str:
        """Tell a fact, its values by columns; return its state."""
        state = REJECTED if self._is_rejected else _STATES.one(self._rng)
        key = f"grown {self.document.pk} {next(self._numbers)}"
        values = {"key": key, "state": state} | values
        self._rows.tell(model, [words.pk for words in evidence], **values)
        return values["state"]

    def tell_unreviewed(self, model: type[Fact], *evidence: Words, **values):
        """Tell a fact that no editor looked at, unless all was refused."""
        state = REJECTED if self._is_rejected else PROPOSED
        self.tell(model, *evidence, state=state, **values)

    def end(self):
        """Give the report its text as it was received."""
        whole = "".join(self._parts)
        self._accession.text, self._accession.content = whole, whole.encode()
        self._accession.sha256 = hashlib.sha256(whole.encode()).hexdigest()
