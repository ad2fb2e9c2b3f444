"""What was read in a report, as one JSON object; the form is described in docs/json.md."""

from documents.reading import Span, TitleRead
from events.reading import ConferenceReading, FigureRead, OutcomeRead
from people.reading import BodyRead, PersonRead, QuotationRead
from wicarchive.position_json import body_name, title_told, whose
from wicarchive.reading import Reading


def _passages(spans) -> list[int]:
    return sorted({span.passage for span in spans})


def _figure(figure: FigureRead) -> dict:
    return {
        "value": figure.value,
        "qualifier": figure.qualifier,
        "kind": figure.kind,
        "as_written": figure.as_written,
        "passages": [figure.span.passage],
    }


def _organisers(reading: ConferenceReading) -> list[str]:
    """Return the bodies that organised a conference; where none is told, whose series it is and those that hosted it.

    Their role is told as it is, host or organiser, beside each body.
    """
    told: dict[str, list[str]] = {}
    for role in reading.roles:
        if isinstance(role.who, BodyRead) and role.presence != "absent":
            known = role.who.known is not None
            name = body_name(role.who) if known else role.who.forms[0]
            stated = role.role_as_written or role.role != "organiser"
            told.setdefault(role.role if stated else "owner", []).append(name)
    organised = [*told.get("organiser", ()), *told.get("co-organiser", ())]
    hosts = () if organised else told.get("host", ())
    owners = () if told.get("organiser") else told.get("owner", ())
    return list(dict.fromkeys([*owners, *organised, *hosts]))


def _conference(reading: ConferenceReading) -> dict:
    conference = reading.conference
    value = {
        field: (claim.value if (claim := reading.first(field)) else None)
        for field in (
            "status",
            "city",
            "country",
            "start",
            "end",
            "theme",
            "access",
            "mode",
        )
    }
    attendance = [figure for figure in reading.figures if figure.kind != "countries"]
    countries = [figure for figure in reading.figures if figure.kind == "countries"]
    evidence: dict[str, list[Span]] = {}
    for claim in reading.claims:
        evidence.setdefault(claim.field, []).append(claim.span)
    for field, figures in (("attendance", attendance), ("countries", countries)):
        if figures:
            evidence[field] = [figure.span for figure in figures]
    return {
        "name": conference.name,
        "series": conference.series or None,
        "ordinal": conference.ordinal,
        **value,
        "attendance": [_figure(figure) for figure in attendance] or None,
        "countries": [_figure(figure) for figure in countries] or None,
        "organisers": _organisers(reading),
        "outcomes": [
            outcome.document.title for outcome in reading.outcomes if outcome.document
        ],
        "conclusions": [
            {"text": outcome.text, "passages": _passages(outcome.spans)}
            for outcome in reading.outcomes
            if outcome.text
        ],
        "groups": [
            {
                "name": role.name,
                "role": role.role,
                "presence": role.presence or None,
                "passages": _passages(role.spans),
            }
            for role in reading.roles
            if role.who is None
        ],
        "evidence": {field: _passages(spans) for field, spans in evidence.items()},
    }


def _roles(reading: Reading, who: PersonRead | BodyRead) -> list[dict]:
    return [
        {
            "conference": index,
            "role": "absent" if role.presence == "absent" else role.role,
            "presence": role.presence or None,
            "capacity": role.capacity or None,
            "represents": role.represents or None,
            "remark": role.remark or None,
            "passages": _passages(role.spans),
        }
        for index, conference in enumerate(reading.events.conferences)
        for role in conference.roles
        if role.who is who
    ]


def _person(reading: Reading, person: PersonRead) -> dict:
    return {
        "name": person.name,
        "as_written": person.forms,
        "passages": _passages(person.spans),
        "roles": _roles(reading, person),
        "positions": [
            {
                "title": title_told(position),
                "organisation": whose(position, reading.document.language),
                "country": position.country or None,
                "from": position.since or None,
                "until": position.until or None,
                "when_as_written": position.when or None,
                "passages": _passages(position.spans),
            }
            for position in reading.people.positions
            if position.person is person
        ],
    }


def _body(reading: Reading, body: BodyRead) -> dict:
    return {
        "name": body.name,
        "acronym": body.acronym or None,
        "as_written": body.forms,
        "roles": _roles(reading, body),
        "relations": [
            {
                "kind": relation.kind,
                "to": relation.as_written or relation.other.name,
                "passages": [relation.span.passage],
            }
            for relation in reading.people.relations
            if relation.body is body
        ],
        "figures": [
            _figure(figure) for figure in reading.events.figures if figure.body is body
        ],
        "passages": _passages(body.spans),
    }


def _document(
    reading: Reading, document: TitleRead, outcomes: list[OutcomeRead]
) -> dict:
    return {
        "title": document.title,
        "as_written": document.forms,
        "kind": "outcome"
        if any(outcome.document is document for outcome in outcomes)
        else document.kind,
        "publisher": document.publisher or None,
        "published": document.published or None,
        "url": document.url or None,
        "sections": [section.title for section in document.sections if section.listed],
        "sections_quoted": [
            {
                "number": section.number,
                "title": section.title,
                "passages": [section.span.passage],
            }
            for section in document.sections
            if not section.listed
        ],
        "contributors": [
            {
                "name": contribution.who.name,
                "role": contribution.role,
                "remark": contribution.remark or None,
                "passages": [contribution.span.passage],
            }
            for contribution in reading.people.contributions
            if contribution.document is document
        ],
        "passages": _passages(
            [
                *document.spans,
                *(s for d, s in reading.people.references if d is document),
            ]
        ),
    }


def _quotation(quotation: QuotationRead) -> dict:
    return {
        "speaker": _speaker(quotation.speaker),
        "chapter": quotation.chapter,
        "text": quotation.text,
        "why": quotation.doubt or None,
        "passages": _passages(quotation.spans),
    }


def _speaker(speaker) -> str | None:
    return (
        None
        if speaker is None
        else speaker.title
        if isinstance(speaker, TitleRead)
        else speaker.name
    )


def as_json(source: str, reading: Reading, given: dict) -> dict:
    """Return what was read in the report ``source`` as plain data.

    ``given`` is what its metadata file says: publisher, url, published, language, kind.
    """
    document = reading.document
    outcomes = [
        outcome
        for conference in reading.events.conferences
        for outcome in conference.outcomes
    ]
    topics: dict[str, list[Span]] = {}
    for subject in reading.events.subjects:
        topics.setdefault(subject.topic, []).append(subject.span)
    return {
        "source": source,
        "document": {
            "title": document.title,
            "kind": given.get("kind", "report"),
            "language": given.get("language") or document.language,
            "published": document.published or None,
            "publisher": given.get("publisher"),
            "url": given.get("url"),
            "passages": [
                {"number": piece.number, "role": piece.role, "text": piece.text}
                for piece in document.pieces
            ],
        },
        "conferences": [
            _conference(conference) for conference in reading.events.conferences
        ],
        "people": [_person(reading, person) for person in reading.people.people],
        "organisations": [_body(reading, body) for body in reading.people.bodies],
        "documents": [
            _document(reading, title, outcomes)
            for title in sorted(document.documents, key=lambda d: not d.sections)
        ],
        "citations": [
            {
                "number": note.number,
                "document": note.title or None,
                "publisher": note.publisher or None,
                "published": note.published or None,
                "url": note.url or None,
                "quotation": note.quotation or None,
                "same_as": note.same_as,
                "marker": note.marker.passage if note.marker else None,
                "passages": _passages(note.spans),
            }
            for note in document.notes
        ],
        "quotations": [
            _quotation(quotation)
            for quotation in reading.people.quotations
            if quotation.direct
        ],
        "reported": [
            _quotation(quotation)
            for quotation in reading.people.quotations
            if not quotation.direct
        ],
        "topics": [
            {"name": name, "passages": _passages(spans)}
            for name, spans in topics.items()
        ],
        "problems": [
            {"passage": trouble.passage, "code": trouble.code, "text": trouble.text}
            for trouble in document.troubles
        ],
    }
