"""Made-up conferences with the reports that tell of them, sentence by sentence."""

import calendar
import hashlib
import random
from dataclasses import dataclass, field

from documents.models import (
    Accession,
    Citation,
    Document,
    DocumentTitle,
    Evidence,
    Fact,
    Passage,
)
from documents.reading import READER_VERSION
from events.columns import consolidate
from events.consolidation import Said
from events.inferring import KEY, NOTE
from events.models import (
    Conference,
    ConferenceName,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    Statement,
    Subject,
    Topic,
)
from people.models import Mention, Organisation, Person, Position, Quotation
from wicarchive.growing import wording
from wicarchive.growing.rows import Rows
from wicarchive.growing.skew import Choice, Draw, cut

LAST_YEAR = 2025
_STATES = Choice(proposed=70, confirmed=27, rejected=3)
_KINDS = Choice(report=6, news_article=3, web_page=1)
_LANGUAGES = Choice(en=8, de=2)
_MODES = Choice(in_person=2, online=1, hybrid=2)
_ACCESS = Choice(by_invitation=1, open=2)
_ROLES = Choice(
    speaker=30,
    participant=25,
    panellist=15,
    representative=8,
    keynote=6,
    moderator=6,
    chair=4,
    opening_speech=3,
    message=2,
    video_address=1,
)
_BODY_ROLES = Choice(organiser=4, host=2, partner=3, sponsor=2, participant=6)
_PRESENCES = Choice(_=65, in_person=22, remote=6, by_message=4, absent=3)
_DID = {
    "keynote": "gave the keynote",
    "message": "sent a message",
    "chair": "was in the chair",
}
_COUNTED = Choice(participants=5, countries=3, representatives=1, registered=1)
_QUALIFIERS = Choice(exact=5, about=3, more_than=3, fewer_than=1)
# As the columns take them: an enumeration's members are made ready one by one.
_REJECTED, _CONFIRMED = Fact.State.REJECTED.value, Fact.State.CONFIRMED.value
_PROPOSED, _ABOUT = Fact.State.PROPOSED.value, Coverage.Extent.ABOUT.value


@dataclass
class Cast:
    """Who and what the reports tell of."""

    people: list[Person]
    bodies: list[Organisation]
    series: list[Series]
    topics: list[Topic]


@dataclass
class _Text:
    """The passages of a report that is being written."""

    document: Document
    accession: Accession
    parts: list[str] = field(default_factory=list)

    @property
    def whole(self) -> str:
        return "".join(self.parts)


class Reports:
    """Writes conferences and their reports, one after another."""

    def __init__(self, rows: Rows, cast: Cast, rng: random.Random):
        self._rows, self._cast, self._rng = rows, cast, rng
        self._who = Draw(len(cast.people), rng)
        self._bodies = Draw(len(cast.bodies), rng)
        self._lines = Draw(len(cast.series), rng)
        self._topics = Draw(len(cast.topics), rng)
        self._towns = Draw(len(wording.TOWNS), rng)
        self._editions: dict[int, int] = {}
        self._cited: list[Document] = []
        self._key = 0

    # One conference.

    def conference(self, size: int):
        """Make a conference in which ``size`` people and bodies took part, and one report of it, or more."""
        rng = self._rng
        series = self._cast.series[self._lines.one()] if rng.random() < 0.85 else None
        ordinal = None
        if series:
            ordinal = self._editions[series.pk] = self._editions.get(series.pk, 0) + 1
        name = f"{ordinal}. {series.name}" if series else wording.series(rng)[0]
        conference = self._rows.make(
            Conference, name=name, series=series, ordinal=ordinal
        )
        self._rows.make(
            ConferenceName, conference=conference, text=name, identifies=not series
        )
        # Now and then editors reject all that a report tells of a conference.
        self._all = _REJECTED if rng.random() < 0.005 else None
        start, end = self._dates()
        text = self._begin(f"Report of the {name}", start)
        self._heading(text, conference, name, ordinal, start, end)
        self._theme(text, conference)
        self._participants(text, conference, size)
        self._others(text, conference)
        self._finish(text)
        if rng.random() < 0.15:
            self._second(conference, name, start)

    def _state(self) -> str:
        return self._all or _STATES.one(self._rng)

    def _dates(self) -> tuple[str, str]:
        """Return first and last day: none, of a year or month alone, inferred, without a year, or exact."""
        rng = self._rng
        year = LAST_YEAR - int(rng.expovariate(1 / 9)) % 40
        month = rng.randint(1, 12)
        day = rng.randint(1, calendar.monthrange(year, month)[1])
        last = min(day + rng.randint(0, 4), calendar.monthrange(year, month)[1])
        known = rng.random()
        if known < 0.08:
            return "", ""
        if known < 0.2:
            return f"{year}", ""
        if known < 0.25:
            return f"{year}?", ""
        if known < 0.32:
            return f"{year}-{month:02}", ""
        if known < 0.33:
            return f"XXXX-{month:02}-{min(day, 28):02}", ""
        return f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{last:02}"

    def _begin(self, title: str, published: str) -> _Text:
        document = self._rows.make(
            Document,
            title=title,
            kind=_KINDS.one(self._rng),
            language=_LANGUAGES.one(self._rng),
            published=published[:7] if published[:1] != "X" else "",
            source_key="",
        )
        document.source_key = f"grown {document.pk}"
        self._rows.make(DocumentTitle, document=document, text=title)
        accession = self._rows.make(
            Accession,
            document=document,
            number=1,
            file_name=f"{document.pk}.txt",
            encoding="utf-8",
            reader_version=READER_VERSION,
        )
        return _Text(document, accession)

    def _finish(self, text: _Text):
        text.accession.text = whole = text.whole
        text.accession.content = whole.encode()
        text.accession.sha256 = hashlib.sha256(whole.encode()).hexdigest()

    # Sentences and what stands on them.

    def _passage(self, text: _Text, sentence: str, behind=" ", role="body") -> Passage:
        text.parts.append(sentence + behind)
        number = len(text.parts)
        return self._rows.make(
            Passage,
            document=text.document,
            accession=text.accession,
            number=number,
            position=number,
            role=role,
            paragraph=number if role != "body" else 3 + number // 5,
            text=sentence + behind,
        )

    def _evidence(
        self, passage: Passage, words: str, at: int | None = None
    ) -> Evidence:
        start = passage.text.index(words) if at is None else at
        return self._rows.make(
            Evidence, passage=passage, start=start, end=start + len(words), words=words
        )

    def _tell(self, model: type[Fact], *evidence: Evidence, **values) -> Fact:
        self._key += 1
        values = {"key": f"grown {self._key}", "state": self._state()} | values
        return self._rows.tell(model, evidence, **values)

    def _heading(self, text, conference, name, ordinal, start, end):
        rng = self._rng
        town, country = wording.TOWNS[self._towns.one()]
        head = self._evidence(self._passage(text, name, "\n\n", "heading"), name)
        when = " - ".join(filter(None, (start, end))).removesuffix("?")
        line = f"{town}, {when or 'no day told'}"
        place = self._passage(text, line, "\n\n", "place line")
        there = self._evidence(place, town)
        said = [
            ("name", name, head),
            ("city", town, there),
            ("country", country, there),
        ]
        if ordinal:
            said.append(
                ("ordinal", str(ordinal), self._evidence(head.passage, str(ordinal), 0))
            )
        if start.endswith("?"):
            note = self._rows.make(
                Evidence, origin=Evidence.Origin.INFERRED.value, note=NOTE
            )
            said.append(("start", start, note))
        elif start:
            said.append(("start", start, self._evidence(place, start)))
        if end and end != start:
            said.append(("end", end, self._evidence(place, end)))
        elif end:
            said.append(("end", end, said[-1][2]))
        if rng.random() < 0.3:
            said.append(
                (
                    "mode",
                    _MODES.one(rng),
                    head,
                )
            )
        if rng.random() < 0.2:
            said.append(("access", _ACCESS.one(rng), head))
        self._state_all(conference, said, text.document)
        self._tell(
            Coverage,
            head,
            document=text.document,
            conference=conference,
            extent=_ABOUT,
            state=self._all or _PROPOSED,
        )

    def _state_all(self, conference, said, document):
        """Tell statements, and compute from them what the conference shows."""
        seen = getattr(conference, "said", [])
        for name, value, evidence in said:
            key = {"key": f"{KEY} {name}"} if evidence.passage_id is None else {}
            fact = self._tell(
                Statement,
                evidence,
                conference=conference,
                field=name,
                value=value,
                as_written=value,
                **key,
            )
            if fact.is_visible:
                seen.append(
                    Said(
                        name,
                        value,
                        fact.state == _CONFIRMED,
                        frozenset({str(evidence.origin)}),
                        (document.source_key,) if evidence.passage_id else (),
                    )
                )
        conference.said = seen
        consolidate(conference, seen)

    def _theme(self, text, conference):
        if self._rng.random() < 0.4:
            theme = wording.theme(self._rng)
            passage = self._passage(text, f"Its theme was “{theme}”.")
            evidence = self._evidence(passage, theme)
            self._state_all(conference, [("theme", theme, evidence)], text.document)

    # Who took part.

    def _participants(self, text, conference, size):
        for few in cut(self._who.several(size), 4, self._rng):
            if self._rng.random() < 0.2:
                self._body(text, conference, len(few))
            else:
                self._people(text, conference, few)

    def _body(self, text, conference, count):
        for number in self._bodies.several(count):
            body = self._cast.bodies[number]
            role = _BODY_ROLES.one(self._rng)
            passage = self._passage(text, f"{body.name} was there as {role}.")
            evidence = self._evidence(passage, body.name)
            self._tell(
                Mention,
                evidence,
                passage=passage,
                organisation=body,
                name_as_written=body.name,
            )
            self._tell(
                Participation,
                evidence,
                conference=conference,
                organisation=body,
                role=role,
                name_as_written=body.name,
            )

    def _people(self, text, conference, numbers):
        """Let people speak in one sentence, each with a title and most of them for a body."""
        rng = self._rng
        role, presence = _ROLES.one(rng), _PRESENCES.one(rng).strip()
        words, told = "", []
        for number in numbers:
            person = self._cast.people[number]
            title, body = rng.choice(wording.TITLES), None
            if rng.random() < 0.7:
                body = self._cast.bodies[self._bodies.one()]
            words += ", " if words else ""
            at = len(words)
            phrase = f"{person.name}, {title}" + (f" of {body.name}" if body else "")
            told.append((at, phrase, person, title, body))
            words += phrase
        passage = self._passage(
            text, f"{words} {_DID.get(role, f'took part as {role}')}."
        )
        for at, phrase, person, title, body in told:
            whole = self._evidence(passage, phrase, at)
            name = self._evidence(passage, person.name, at)
            self._tell(
                Mention,
                name,
                passage=passage,
                person=person,
                name_as_written=person.name,
            )
            if body:
                where = self._evidence(passage, body.name, at + phrase.index(body.name))
                self._tell(
                    Mention,
                    where,
                    passage=passage,
                    organisation=body,
                    name_as_written=body.name,
                )
            self._tell(Position, whole, person=person, title=title, organisation=body)
            self._tell(
                Participation,
                whole,
                conference=conference,
                person=person,
                organisation=body,
                role=role,
                presence=presence,
                capacity=title,
                name_as_written=person.name,
                represents=person.country if rng.random() < 0.3 else "",
            )
        if rng.random() < 0.1:
            self._quote(text, told[0][2])

    def _quote(self, text, person):
        words = wording.remark(self._rng)
        passage = self._passage(text, f"“{words}”")
        evidence = self._evidence(passage, words)
        self._tell(
            Quotation,
            evidence,
            first=passage,
            last=passage,
            text=words,
            person=person,
            speaker_as_written=person.name,
        )

    # What else a report tells.

    def _others(self, text, conference):
        rng = self._rng
        for _ in range(rng.choice((0, 1, 1, 2))):
            self._topic(text, conference)
        if rng.random() < 0.4:
            self._figure(text, conference)
        if rng.random() < 0.25:
            self._outcome(text, conference)
        if rng.random() < 0.5:
            self._cite(text)
        for _ in range(rng.randint(0, 2)):
            self._passage(text, wording.remark(rng))

    def _topic(self, text, conference):
        topic = self._cast.topics[self._topics.one()]
        passage = self._passage(text, f"One spoke of {topic.name}.")
        self._tell(
            Subject,
            self._evidence(passage, topic.name),
            topic=topic,
            conference=conference,
        )

    def _figure(self, text, conference):
        rng = self._rng
        kind, qualifier = _COUNTED.one(rng), _QUALIFIERS.one(rng)
        value = (
            rng.randint(3, 150)
            if kind == "countries"
            else int(rng.lognormvariate(6.5, 1.2)) + 5
        )
        words = (
            f"{value} {kind}" if qualifier == "exact" else f"{qualifier} {value} {kind}"
        )
        passage = self._passage(text, f"The organisers counted {words}.")
        self._tell(
            Figure,
            self._evidence(passage, words),
            conference=conference,
            value=value,
            qualifier=qualifier,
            kind=kind,
            as_written=words,
        )

    def _new_document(self, kind: str) -> Document:
        title = wording.title(self._rng)
        document = self._rows.make(Document, title=title, kind=kind, source_key="")
        document.source_key = f"grown {document.pk}"
        self._rows.make(DocumentTitle, document=document, text=title)
        return document

    def _outcome(self, text, conference):
        document = self._new_document(Document.Kind.OUTCOME.value)
        passage = self._passage(text, f"At the end stood the {document.title}.")
        self._tell(
            Outcome,
            self._evidence(passage, document.title),
            conference=conference,
            document=document,
        )

    def _cite(self, text):
        """Cite a document, in one case of two one that other reports cite, too."""
        rng = self._rng
        if not self._cited or rng.random() < 0.5:
            self._cited.append(self._new_document(Document.Kind.OTHER.value))
        cited = self._cited[int(len(self._cited) * rng.random() ** 2)]
        passage = self._passage(
            text, f"[1] {cited.title}", "\n", Passage.Role.NOTE.value
        )
        passage.note_number = 1
        self._tell(
            Citation,
            self._evidence(passage, cited.title),
            citing=text.document,
            cited=cited,
            number=1,
            title_as_written=cited.title,
        )

    def _second(self, conference, name, start):
        """Make another report, which counts otherwise and may tell another day."""
        text = self._begin(f"Note on the {name}", start)
        head = self._evidence(self._passage(text, name, "\n\n", "heading"), name)
        self._tell(
            Coverage,
            head,
            document=text.document,
            conference=conference,
            extent=_ABOUT,
            state=self._all or _PROPOSED,
        )
        if len(start) == 10 and start[0] != "X" and self._rng.random() < 0.3:
            other = f"{start[:8]}{self._rng.randint(1, 28):02}"
            passage = self._passage(text, f"All began on {other}.")
            said = [("start", other, self._evidence(passage, other))]
            self._state_all(conference, said, text.document)
        self._figure(text, conference)
        for _ in range(self._rng.randint(1, 6)):
            self._passage(text, wording.remark(self._rng))
        self._finish(text)
