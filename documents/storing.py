"""Storing what was read, ground floor: the document, its passages, what it cites."""

from difflib import SequenceMatcher

from django.db.models import Q

from documents.arrival import Arrival
from documents.folding import fold
from documents.lookups import Lookup
from documents.metadata import Metadata
from documents.models import (
    Accession,
    Citation,
    Document,
    Passage,
    Problem,
    Section,
)
from documents.reading import READER_VERSION, DocumentReading, Span, TitleRead
from documents.same_document import CitedDocuments, address_key
from documents.store import Store

SHARED_AT_LEAST = 0.5
GIVEN_AS = {"rights": "rights_note"}  # where a key of metadata is kept
WITHDRAWN = "A later arrival of the text no longer has this passage."


class Refused(Exception):
    """The report cannot be stored; the message says why."""


class AlreadyHeld(Exception):
    """The same bytes are held already, under another name."""


_HELD = Lookup(
    lambda: Document.objects.filter(
        Q(source_key__given="key") | Q(source_key__given="name")
    )
)
_TWINS = Lookup(
    lambda: Accession.objects.filter(sha256__given="sha256").values_list(
        "document", "document__title", "file_name"
    )
)


def _find_held(file_name: str, metadata: Metadata) -> tuple[str, Document | None]:
    """Return the key of a report and the document that has it: by its address, else by its file name."""
    by_name = f"file:{file_name}"
    key = address_key(metadata.url) if metadata.url else by_name
    found = {one.source_key: one for one in _HELD.records(key=key, name=by_name)}
    return key, found.get(key) or found.get(by_name)


def hold(
    store: Store,
    reading: DocumentReading,
    arrival: Arrival,
    user=None,
    document: Document | None = None,
):
    """Store a report's document, this arrival of its text, its passages and problems.

    ``document`` is whose text it is, where that is known: one that is read again.
    Raises AlreadyHeld where another document holds the same bytes, Refused where the file's
    name is known and its text is another.
    """
    sha256, metadata = arrival.sha256, arrival.metadata
    if document is None:
        key, document = _find_held(arrival.name, metadata)
    for pk, title, file_name in _TWINS.rows(sha256=sha256):
        if document is None or pk != document.pk:
            raise AlreadyHeld(f"already held as {file_name} (“{title}”)")
    values = {
        "title": (metadata.title or reading.title)[:500],
        "kind": metadata.kind or Document.Kind.REPORT,
        "language": metadata.language or reading.language or "",
        "published": reading.published,  # of the metadata, or else by its own head
        "url": metadata.url,
        "archived_url": metadata.archived_url,
        "rights_note": metadata.rights,
        "licence": metadata.licence,
    }
    same = CitedDocuments(store)
    titles = (values["title"], *(title.title for title in reading.documents))
    store.names(Document).fetch(titles)
    document = document or same.alone(values["title"], key)
    store.is_new = document is None
    if document is None:
        document = store.make_named(Document, source_key=key, **values)
    else:
        document = _own_word(store, store.known(document), values, metadata)
    store.document = document
    if store.named(document, document.title, document.language):
        same.tell_apart(document, document.title)
    old = [] if store.is_new else list(document.passages.standing())
    if old and _received_before(old, reading, arrival):
        store.passages = {passage.position: passage for passage in old}
    else:
        store.withdrawn = _accede(store, old, reading, arrival, user)
    if not store.is_new:
        store.fetch_evidence()
    problems = [(store.passages[t.passage], t.code, t.text) for t in reading.troubles]
    problems += [(passage, "withdrawn", WITHDRAWN) for passage in store.withdrawn]
    _note_problems(store, problems)
    if not store.is_new:
        store.flush()  # so that what is asked next is of the standing text


def _own_word(
    store: Store, document: Document, values: dict, metadata: Metadata
) -> Document:
    """Let a document be what its metadata give, and where it was only cited so far, what it tells of itself."""
    if document.accessions.exists():
        given = {GIVEN_AS.get(key, key) for key in metadata.given()}
        outranking = {name: values[name] for name in given & values.keys()}
    else:
        outranking = values
    told = []
    for name, value in outranking.items():
        if value and name not in document.edited and getattr(document, name) != value:
            setattr(document, name, value)
            told.append(f"{document._meta.get_field(name).verbose_name} {value}")
    if told:
        store.save(document, *told)
    return store.fill(document, **values)


def _received_before(
    old: list[Passage], reading: DocumentReading, arrival: Arrival
) -> bool:
    """Return whether the standing passages are those of this text, cut as it is cut now.

    The arrival in which they stand is noted to have been read by this version of the reader.
    """
    accession = Accession.objects.defer("content", "text").get(pk=old[0].accession_id)
    if accession.sha256 != arrival.sha256:
        return False
    cut = [(piece.text, piece.role, piece.note) for piece in reading.pieces]
    if cut != [(passage.text, passage.role, passage.note_number) for passage in old]:
        return False
    now = {"reader_version": READER_VERSION, "given": arrival.metadata.with_sources()}
    if any(getattr(accession, name) != value for name, value in now.items()):
        Accession.objects.filter(pk=accession.pk).update(**now)
    return True


def _note_problems(store: Store, found: list[tuple[Passage, str, str]]):
    """Note what does not fit, once for each passage and code."""
    known = set()
    if not store.is_new:
        before = store.document.problems.values_list("passage_id", "code", "settled_at")
        for passage, code, settled in before:
            known.add((passage, code))
            if not settled:
                store.open_problems.append(passage)
    for passage, code, text in found:
        if (passage.pk, code) not in known:
            known.add((passage.pk, code))
            values = {"passage": passage, "code": code, "text": text}
            store.make(Problem, document=store.document, **values)
            store.open_problems.append(passage.pk)


def _accede(
    store: Store, old: list[Passage], reading: DocumentReading, arrival: Arrival, user
) -> list[Passage]:
    """Keep a new arrival: align its passages with the old ones; number what is new, withdraw and return what is gone."""
    document = store.document
    texts = (
        [passage.text.strip() for passage in old],
        [piece.text.strip() for piece in reading.pieces],
    )
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    blocks = matcher.get_matching_blocks()
    shared = sum(block.size for block in blocks)
    before = [] if store.is_new else list(document.accessions.defer("content", "text"))
    accession = next((one for one in before if one.sha256 == arrival.sha256), None)
    is_other = accession is None or accession.pk != old[0].accession_id
    if (
        old
        and is_other
        and shared < SHARED_AT_LEAST * max(1, min(len(old), len(reading.pieces)))
    ):
        raise Refused(
            f"shares only {shared} of {len(reading.pieces)} passages with the text held as “{document}” under this name; give it another name"
        )
    if accession is None:
        accession = store.make(
            Accession,
            document=document,
            number=len(before) + 1,
            received_by=user,
            file_name=arrival.name[:255],
            content=arrival.content,
            sha256=arrival.sha256,
            encoding=arrival.encoding,
            extracted_by=arrival.extracted_by,
            given=arrival.metadata.with_sources(),
            reader_version=READER_VERSION,
            text=reading.text,
        )
    elif accession.reader_version != READER_VERSION:
        accession.reader_version = READER_VERSION
        store.write(accession)
    kept = {
        block.b + at: old[block.a + at] for block in blocks for at in range(block.size)
    }
    numbers = document.passages.order_by("-number").values_list("number", flat=True)
    last_number = 0 if store.is_new else numbers.first() or 0
    for index, piece in enumerate(reading.pieces):
        values = {
            "accession": accession,
            "position": piece.number,
            "text": piece.text,
            "role": piece.role,
            "paragraph": piece.paragraph,
            "note_number": piece.note,
        }
        passage = kept.get(index)
        if passage is None:
            last_number += 1
            values |= {"document": document, "number": last_number}
            passage = store.make(Passage, **values)
        else:
            store.write(passage)
            for name, value in values.items():
                setattr(passage, name, value)
        store.passages[piece.number] = passage
    kept_ids = {passage.pk for passage in kept.values()}
    gone = [passage for passage in old if passage.pk not in kept_ids]
    for passage in gone:
        passage.position = None
        store.save(passage)
    return gone


def _told_of_cited(
    store: Store,
    cited: CitedDocuments,
    document: Document,
    title: TitleRead,
    name: str,
):
    """Let a cited document be what the best citation of it tells; one that is held tells of itself."""
    store.fill(document, published=title.published, url=title.url)
    if document.source_key.startswith("file:"):
        return
    if cited.is_held(document):
        return
    store.prefer(document, published=title.published, kind=title.kind)
    is_known_otherwise = title.url and not title.described
    if is_known_otherwise or fold(document.title) == fold(name):
        store.prefer(document, title=name[:500])


def store_documents(store: Store, reading: DocumentReading, issuer: str):
    """Store the documents that a report names or cites, their chapters, and its citations.

    ``issuer`` is the conference that the report is about: the owner of what the report only
    describes ("its concluding report").
    """
    cited = CitedDocuments(store)
    cited.fetch(reading.documents, issuer or reading.title)
    sections = []
    for title in reading.documents:
        key, document = cited.find(title)
        name = title.title
        if title.described:
            name = f"{name[0].upper()}{name[1:]} ({issuer or reading.title})"
        if document is None:
            document = store.make_named(
                Document,
                source_key=key,
                title=name[:500],
                kind=title.kind,
                published=title.published,
                url=title.url,
            )
            cited.add(document)
        elif document != store.document:
            _told_of_cited(store, cited, document, title, name)
        for form in (name, *title.forms):
            own = form in (name, title.title) and not title.described
            if store.named(document, form, identifies=own) and own:
                cited.tell_apart(document, form)
        store.documents[id(title)] = document
        for section in title.sections:
            wording = (
                Section.Wording.LISTED if section.listed else Section.Wording.QUOTED
            )
            told = store.tell(
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
            sections.append(((id(title), section.number), told))
    store.settle(Section)
    for number, told in sections:
        # What a chapter says goes with its title as listed, where there is one.
        store.sections.setdefault(number, told.fact)
    _store_citations(store, reading)
    _store_cited_within(store, reading)


def _store_citations(store: Store, reading: DocumentReading):
    for note in reading.notes:
        cited = reading.cited_by(note)
        title = next((t for t in reading.documents if cited in t.forms), None)
        if title is None or store.documents[id(title)] == store.document:
            continue
        store.tell(
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
        store.tell(
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
        spans: dict[int, tuple[Document, list[Span]]] = {}
        for span in title.spans:
            words, note = quoted.get(span.passage, (None, None))
            source = by_form.get(note.title) if note else None
            if source and words.start <= span.start and span.end <= words.end:
                citing = store.documents[id(source)]
                spans.setdefault(citing.pk, (citing, []))[1].append(span)
        for citing, found in spans.values():
            store_citation(store, title, found, citing)
