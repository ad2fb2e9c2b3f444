"""Storing what was read, ground floor: the document, its passages, what it cites."""

import hashlib
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from documents.folding import fold
from documents.metadata import Metadata
from documents.models import (
    Accession,
    Citation,
    Document,
    DocumentTitle,
    Passage,
    Problem,
    Section,
)
from documents.reading import READER_VERSION, DocumentReading, Span, TitleRead
from documents.store import Store

SHARED_AT_LEAST = 0.5


class Refused(Exception):
    """The report cannot be stored; the message says why."""


class AlreadyHeld(Exception):
    """The same bytes are held already, under another name."""


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


def _find_held(file_name: str, metadata: Metadata) -> tuple[str, Document | None]:
    """Return the key of a report and the document that has it: by its address, else by its file name."""
    by_name = f"file:{file_name}"
    key = address_key(metadata.url) if metadata.url else by_name
    found = Document.objects.filter(source_key__in=[key, by_name])
    return key, found.filter(source_key=key).first() or found.first()


def hold(
    store: Store,
    reading: DocumentReading,
    *,
    file_name: str,
    content: bytes,
    encoding: str,
    metadata: Metadata,
    user=None,
):
    """Store a report's document, this arrival of its text, its passages and problems.

    Raises AlreadyHeld where another document holds the same bytes, Refused where the file's
    name is known and its text is another.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    key, document = _find_held(file_name, metadata)
    twin = (
        Accession.objects.filter(sha256=sha256)
        .exclude(document=document)
        .select_related("document")
        .first()
    )
    if twin:
        raise AlreadyHeld(f"already held as {twin.file_name} (“{twin.document}”)")
    values = {
        "title": (metadata.title or reading.title)[:500],
        "kind": metadata.kind or Document.Kind.REPORT,
        "language": metadata.language or reading.language or "",
        "published": reading.published,  # of the metadata, or else by its own head
        "url": metadata.url,
        "archived_url": metadata.archived_url,
        "rights_note": metadata.rights,
    }
    if document is None:
        document = store.made(Document.objects.create(source_key=key, **values))
    else:
        store.fill(document, **values)
    store.document = document
    store.named(document.titles, document.title, document.language)
    standing = document.passages.standing().select_related("accession").first()
    if standing and standing.accession.sha256 == sha256:
        store.passages = {
            passage.position: passage for passage in document.passages.standing()
        }
    else:
        _accede(store, document, reading, file_name, content, sha256, encoding, user)
    for trouble in reading.troubles:
        passage = store.passages[trouble.passage]
        if not Problem.objects.filter(passage=passage, code=trouble.code).exists():
            store.made(
                Problem.objects.create(
                    document=document,
                    passage=passage,
                    code=trouble.code,
                    text=trouble.text,
                )
            )


def _accede(store, document, reading, file_name, content, sha256, encoding, user):
    """Keep a new arrival: align its passages with the old ones; number what is new, withdraw what is gone."""
    old = list(document.passages.standing())
    texts = (
        [passage.text.strip() for passage in old],
        [piece.text.strip() for piece in reading.pieces],
    )
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    blocks = matcher.get_matching_blocks()
    shared = sum(block.size for block in blocks)
    if old and shared < SHARED_AT_LEAST * max(1, min(len(old), len(reading.pieces))):
        raise Refused(
            f"shares only {shared} of {len(reading.pieces)} passages with the text held as “{document}” under this name; give it another name"
        )
    accession = document.accessions.filter(sha256=sha256).first() or store.made(
        Accession.objects.create(
            document=document,
            number=document.accessions.count() + 1,
            received_by=user,
            file_name=file_name[:255],
            content=content,
            sha256=sha256,
            encoding=encoding,
            reader_version=READER_VERSION,
            text=reading.text,
        )
    )
    kept = {
        block.b + at: old[block.a + at] for block in blocks for at in range(block.size)
    }
    next_number = (
        document.passages.order_by("-number").values_list("number", flat=True).first()
        or 0
    ) + 1
    for index, piece in enumerate(reading.pieces):
        passage = kept.get(index)
        if passage is None:
            passage = Passage(document=document, number=next_number)
            next_number += 1
            store.created[Passage._meta.verbose_name] += 1
        passage.accession, passage.position, passage.text = (
            accession,
            piece.number,
            piece.text,
        )
        passage.role, passage.paragraph, passage.note_number = (
            piece.role,
            piece.paragraph,
            piece.note,
        )
        passage.save()
        store.passages[piece.number] = passage
    kept_ids = {passage.pk for passage in kept.values()}
    for passage in old:
        if passage.pk not in kept_ids:
            passage.position = None
            passage.save()
            store.changed[Passage._meta.verbose_name] += 1
            Problem.objects.get_or_create(
                passage=passage,
                code="withdrawn",
                defaults={
                    "document": document,
                    "text": "A later arrival of the text no longer has this passage.",
                },
            )


def _find_cited(title: TitleRead, issuer: str) -> tuple[str, Document | None]:
    """Return the key of a cited document and the record that has it: by address, else by title and issuer."""
    if title.url:
        key = address_key(title.url)
        if document := Document.objects.filter(source_key=key).first():
            return key, document
    else:
        key = f"title:{fold(title.title)[:300]}|{fold(issuer)[:200] if title.described else ''}"
        if document := Document.objects.filter(source_key=key).first():
            return key, document
    if not title.described and len(fold(title.title).split()) > 1:
        same = DocumentTitle.objects.filter(folded=fold(title.title)[:500]).values_list(
            "document", flat=True
        )
        documents = Document.objects.filter(pk__in=same)
        if title.url:
            documents = documents.filter(url__in=["", title.url])
        if len(found := list(documents[:2])) == 1:
            return key, found[0]
    return key, None


def store_documents(store: Store, reading: DocumentReading, issuer: str):
    """Store the documents that a report names or cites, their chapters, and its citations.

    ``issuer`` is the conference that the report is about: the owner of what the report only
    describes ("its concluding report").
    """
    for title in reading.documents:
        key, document = _find_cited(title, issuer or reading.title)
        name = title.title
        if title.described:
            name = f"{name[0].upper()}{name[1:]} ({issuer or reading.title})"
        if document is None:
            document = store.made(
                Document.objects.create(
                    source_key=key,
                    title=name[:500],
                    kind=title.kind,
                    published=title.published,
                    url=title.url,
                )
            )
        elif document != store.document:
            store.fill(document, published=title.published, url=title.url)
        for form in (name, *title.forms):
            store.named(document.titles, form)
        store.documents[id(title)] = document
        for section in title.sections:
            wording = (
                Section.Wording.LISTED if section.listed else Section.Wording.QUOTED
            )
            record = store.record(
                Section,
                f"{section.number}|{fold(section.title)}",
                {"document": document},
                {
                    "number": section.number,
                    "title": section.title[:500],
                    "wording": wording,
                },
                [store.evidence(section.span)],
            )
            # What a chapter says goes with its title as listed, where there is one.
            store.sections.setdefault((id(title), section.number), record)
    _store_citations(store, reading)
    _store_cited_within(store, reading)


def _store_citations(store: Store, reading: DocumentReading):
    for note in reading.notes:
        cited = reading.cited_by(note)
        title = next((t for t in reading.documents if cited in t.forms), None)
        if title is None or store.documents[id(title)] == store.document:
            continue
        store.record(
            Citation,
            f"note {note.number}|{fold(note.title)}",
            {"citing": store.document},
            {
                "cited": store.documents[id(title)],
                "number": note.number,
                "marker": store.evidence(note.marker) if note.marker else None,
                "title_as_written": note.title[:500],
                "publisher_as_written": note.publisher[:300],
                "date_as_written": note.date_as_written[:100],
                "published": note.published,
                "url": note.url,
                "quotation": note.quotation,
            },
            [store.evidence(span) for span in note.spans],
        )
    prose = {piece.number for piece in reading.prose}
    for title in reading.documents:
        spans = [span for span in title.spans if span.passage in prose]
        if spans:
            store_citation(store, title, spans)


def store_citation(
    store: Store,
    title: TitleRead,
    spans: list[Span],
    citing: Document | None = None,
):
    """Store that the words of ``spans`` name a document; the report's own words if ``citing`` is not given."""
    citing = citing or store.document
    document = store.documents[id(title)]
    if document != citing:
        store.record(
            Citation,
            f"text|{fold(title.title)}",
            {"citing": citing},
            {
                "cited": document,
                "title_as_written": title.title[:500],
                "url": title.url,
            },
            [store.evidence(span) for span in spans],
        )


def _store_cited_within(store: Store, reading: DocumentReading):
    """Store what the documents cite that a report's notes quote from, as far as the quoted words name it."""
    quoted = {
        span.passage: (span, note) for note in reading.notes for span in note.quoted
    }
    by_form = {form: d for d in reversed(reading.documents) for form in d.forms}
    for title in reading.documents:
        spans: dict[int, list[Span]] = {}
        for span in title.spans:
            words, note = quoted.get(span.passage, (None, None))
            source = by_form.get(note.title) if note else None
            if source and words.start <= span.start and span.end <= words.end:
                spans.setdefault(store.documents[id(source)].pk, []).append(span)
        for pk, found in spans.items():
            store_citation(store, title, found, Document.objects.get(pk=pk))
