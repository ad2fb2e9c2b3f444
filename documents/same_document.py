"""Which document of the archive a title means, and which reports turn out to mean another one.

A document with an address, or held itself, is known by that. What is cited by its title
alone means the one document of that title so known; where there are several, or none, it
is a document of its own, known by the title. So it does not matter which is told first.
"""

import hashlib
from collections import defaultdict
from urllib.parse import urlsplit

from documents.folding import fold
from documents.lookups import Lookup
from documents.models import Accession, Citation, Document
from documents.names import folded_name
from documents.reading import TitleRead
from documents.reading.title_words import GENERIC, HEADS
from documents.store import Store

_BY_KEY = Lookup(lambda: Document.objects.filter(source_key__among="keys"))
_HELD = Lookup(
    lambda: (
        Accession.objects.filter(document__among="documents")
        .order_by()
        .values_list("document")
    )
)
_BY_TITLE = "title:"
_BY_IMPORT = (_BY_TITLE, "url:", "url-sha256:", "file:")  # begin the keys it gives
_SHORTEST_WORD = 3
# Words that many titles have besides those that every kind of document is called by.
_OFTEN_SAID = (
    "address addresses anthology article chair chairman chairperson chairs communication "
    "conference contribution day event forum interview introduction keynote meeting minutes "
    "news opinion overview page panel presentation president proceedings release remarks "
    "review secretary session speech summit talk text transcript version website workshop"
)
_SAYING_LITTLE = frozenset(
    fold(word) for word in (*HEADS, *GENERIC, *_OFTEN_SAID.split())
)


def address_key(url: str) -> str:
    """Return the key of a document that has an address: the address without scheme, www. and fragment."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    key = f"url:{host}{parts.path.rstrip('/')}{query}"
    return (
        key
        if len(key) <= 500
        else f"url-sha256:{hashlib.sha256(key.encode()).hexdigest()}"
    )


def _says_which(title: str) -> bool:
    """Return whether a title says more than what kind of document it is: not “Chair's Summary”."""
    words = fold(title).split()
    return any(
        len(word) >= _SHORTEST_WORD
        and word not in _SAYING_LITTLE
        and not word.isdigit()
        for word in words
    )


def _title_key(title: str, owner: str = "") -> str:
    return f"{_BY_TITLE}{fold(title)[:300]}|{fold(owner)[:200]}"


def _is_by_title(document: Document) -> bool:
    """Return whether a document is known by its title alone."""
    return document.source_key.startswith(_BY_TITLE)


class CitedDocuments:
    """The documents of the archive that a report may be, or may cite."""

    def __init__(self, store: Store):
        self._store = store
        self._titles = store.names(Document)
        self._by_key: dict[str, Document] = {}
        self._asked: set[int] = set()  # of which documents it is known ...
        self._held: set[int] = set()  # ... which of them are held
        self._issuer = ""

    def fetch(self, titles: list[TitleRead], issuer: str):
        """Fetch the documents that titles may mean, all at once.

        ``issuer`` is the owner of what a title alone does not tell.
        """
        self._issuer = issuer
        self._titles.fetch(title.title for title in titles)
        keys = dict.fromkeys(self._key(title) for title in titles)
        at_hand = {one.source_key: one for one in self._titles.records()}
        self._by_key.update((key, at_hand[key]) for key in keys if key in at_hand)
        if missing := [key for key in keys if key not in at_hand]:
            found = _BY_KEY.records(keys=missing)
            self._titles.take(found)
            for document in found:
                self.add(self._store.known(document))
        self.add(self._store.document)

    def is_held(self, document: Document) -> bool:
        """Return whether the archive had a document's text before this report."""
        if self._store.is_made(document):
            return False
        if document.pk not in self._asked:  # and soon the others, too
            self._asked.update(one.pk for one in self._titles.records())
            self._held.update(pk for (pk,) in _HELD.rows(documents=self._asked))
        return document.pk in self._held

    def add(self, document: Document):
        """Take in a document that the report has brought."""
        self._by_key[document.source_key] = document

    def _key(self, title: TitleRead) -> str:
        """Return by what a cited document is known: its address, else its title, with its owner where the title alone does not tell it."""
        if title.url:
            return address_key(title.url)
        is_own = title.described or not _says_which(title.title)
        return _title_key(title.title, self._issuer if is_own else "")

    def find(self, title: TitleRead) -> tuple[str, Document | None]:
        """Return the key of a cited document and its record; None where the archive does not have it."""
        key = self._key(title)
        if key in self._by_key:
            return key, self._by_key[key]
        if title.url:
            return key, self._entered(title) or self.alone(title.title, key)
        if title.described or not _may_be_shared(title.title):
            return key, None
        known = self._known_otherwise(title.title)
        return key, known[0] if len(known) == 1 else None

    def _entered(self, title: TitleRead) -> Document | None:
        """Return the document that an editor entered under a title, without an address or with this one."""
        found = [
            one
            for one in self._titles.find([title.title])
            if not one.source_key.startswith(_BY_IMPORT) and one.url in ("", title.url)
        ]
        return found[0] if len(found) == 1 and not title.described else None

    def alone(self, title: str, key: str) -> Document | None:
        """Return the document that was known by a title alone and is known by ``key`` now; None where there is none."""
        if not _may_be_shared(title) or self._known_otherwise(title):
            return None
        found = [
            one
            for one in self._titles.find([title])
            if one.source_key == _title_key(title)
        ]
        if not found:
            return None
        [document] = found
        self._by_key.pop(document.source_key, None)
        document.source_key = key
        self._store.write(document)
        self.add(document)
        return document

    def _known_otherwise(self, title: str) -> list[Document]:
        """Return the documents of a title that are known by their address, or held."""
        return [one for one in self._titles.find([title]) if not _is_by_title(one)]

    def tell_apart(self, document: Document, title: str):
        """Let the reports be stored again that mean another document since ``document`` is known by a title."""
        if _is_by_title(document) or not _may_be_shared(title):
            return
        known = self._known_otherwise(title)
        if document not in known:
            return  # an editor said that it is no title of this document
        if len(known) == 1:
            for one in self._titles.find([title]):
                if one.source_key == _title_key(title):
                    self._move(one, _citing(one))
            return
        held = [one for one in known if not self._store.is_made(one)]
        citing = _citing_by_title(held, title)
        for one in held:
            self._move(one, citing[one.pk])

    def _move(self, document: Document, citing: set[int]):
        for pk in sorted(citing - {self._store.document.pk}):
            self._store.move(pk, document)


def _may_be_shared(title: str) -> bool:
    """Return whether a title is surely the same document's wherever it is told."""
    return len(fold(title).split()) > 1 and _says_which(title)


def _citing(document: Document) -> set[int]:
    """Return the reports whose words cite a document."""
    told = Citation.objects.filter(cited=document)
    pks = told.values_list("evidence__passage__document", flat=True)
    return set(pks.order_by()) - {None}


_CITATIONS = Lookup(
    lambda: (
        Citation.objects.filter(cited__among="documents")
        .order_by()
        .values_list("cited", "evidence__passage__document", "url", "title_as_written")
    )
)


def _citing_by_title(documents: list[Document], title: str) -> dict[int, set[int]]:
    """Return, by document, the reports that cite it by a title alone."""
    told: dict[tuple, list[tuple[str, str]]] = defaultdict(list)
    if documents:
        for cited, citing, url, written in _CITATIONS.rows(
            documents=[document.pk for document in documents]
        ):
            told[cited, citing].append((url, folded_name(written)))
    found: dict[int, set[int]] = defaultdict(set)
    for (cited, citing), citations in told.items():
        by_address = any(url for url, _ in citations)
        titles = {written for _, written in citations}
        if citing and not by_address and folded_name(title) in titles:
            found[cited].add(citing)
    return found
