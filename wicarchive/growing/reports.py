"""Made-up conferences with the reports that tell of them."""

import calendar
import random

from documents.models import Citation, Document, Passage
from events.columns import consolidate
from events.consolidation import Said
from events.inferring import KEY, NOTE
from events.models import (
    Conference,
    ConferenceName,
    Coverage,
    Figure,
    Outcome,
    Statement,
    Subject,
)
from wicarchive.growing import wording
from wicarchive.growing.participants import Cast, Participants
from wicarchive.growing.rows import Rows
from wicarchive.growing.skew import Choice, Draw
from wicarchive.growing.texts import CONFIRMED, REJECTED, Text, new_document

LAST_YEAR = 2025
_MODES = Choice(in_person=2, online=1, hybrid=2)
_ACCESS = Choice(by_invitation=1, open=2)
_COUNTED = Choice(participants=5, countries=3, representatives=1, registered=1)
_QUALIFIERS = Choice(exact=5, about=3, more_than=3, fewer_than=1)
_ABOUT = Coverage.Extent.ABOUT.value


class Reports:
    """Writes conferences and their reports, one after another."""

    def __init__(self, rows: Rows, cast: Cast, rng: random.Random):
        self._rows, self._cast, self._rng = rows, cast, rng
        self._participants = Participants(cast, rng)
        self._lines = Draw(len(cast.series), rng)
        self._topics = Draw(len(cast.topics), rng)
        self._towns = Draw(len(wording.TOWNS), rng)
        self._editions: dict[int, int] = {}
        self._cited: list[Document] = []

    def _text(self, title: str, published: str, is_rejected: bool) -> Text:
        return Text(self._rows, self._rng, title, published, is_rejected=is_rejected)

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
        is_rejected = rng.random() < 0.005
        start, end = self._dates()
        text = self._text(f"Report of the {name}", start, is_rejected)
        self._heading(text, conference, name, ordinal, start, end)
        self._theme(text, conference)
        self._participants.write(text, conference, size)
        self._others(text, conference)
        text.end()
        if rng.random() < 0.15:
            self._second(conference, name, start, is_rejected)

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

    def _heading(self, text, conference, name, ordinal, start, end):
        rng = self._rng
        town, country = wording.TOWNS[self._towns.one()]
        head = text.evidence(text.say(name, "\n\n", "heading"), name)
        when = " - ".join(filter(None, (start, end))).removesuffix("?")
        line = f"{town}, {when or 'no day told'}"
        place = text.say(line, "\n\n", "place line")
        there = text.evidence(place, town)
        said = [
            ("name", name, head),
            ("city", town, there),
            ("country", country, there),
        ]
        if ordinal:
            said.append(
                ("ordinal", str(ordinal), text.evidence(head.sentence, str(ordinal), 0))
            )
        if start.endswith("?"):
            said.append(("start", start, text.inferred(NOTE)))
        elif start:
            said.append(("start", start, text.evidence(place, start)))
        if end and end != start:
            said.append(("end", end, text.evidence(place, end)))
        elif end:
            said.append(("end", end, said[-1][2]))
        if rng.random() < 0.3:
            said.append(("mode", _MODES.one(rng), head))
        if rng.random() < 0.2:
            said.append(("access", _ACCESS.one(rng), head))
        self._state_all(text, conference, said)
        self._cover(text, conference, head)

    def _cover(self, text, conference, head):
        """Tell that a report is about a conference, by its heading."""
        text.tell_unreviewed(
            Coverage,
            head,
            document_id=text.document.pk,
            conference_id=conference.pk,
            extent=_ABOUT,
        )

    def _state_all(self, text, conference, said):
        """Tell statements, and compute from them what the conference shows."""
        seen = getattr(conference, "said", [])
        for name, value, evidence in said:
            key = {"key": f"{KEY} {name}"} if evidence.sentence is None else {}
            state = text.tell(
                Statement,
                evidence,
                conference_id=conference.pk,
                field=name,
                value=value,
                as_written=value,
                **key,
            )
            if state != REJECTED:
                seen.append(
                    Said(
                        name,
                        value,
                        state == CONFIRMED,
                        frozenset({evidence.origin}),
                        (text.document.source_key,) if evidence.sentence else (),
                    )
                )
        conference.said = seen
        consolidate(conference, seen)

    def _theme(self, text, conference):
        if self._rng.random() < 0.4:
            theme = wording.theme(self._rng)
            passage = text.say(f"Its theme was “{theme}”.")
            evidence = text.evidence(passage, theme)
            self._state_all(text, conference, [("theme", theme, evidence)])

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
            text.say(wording.remark(rng))

    def _topic(self, text, conference):
        topic = self._cast.topics[self._topics.one()]
        passage = text.say(f"One spoke of {topic.name}.")
        text.tell(
            Subject,
            text.evidence(passage, topic.name),
            topic_id=topic.pk,
            conference_id=conference.pk,
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
        passage = text.say(f"The organisers counted {words}.")
        text.tell(
            Figure,
            text.evidence(passage, words),
            conference_id=conference.pk,
            value=value,
            qualifier=qualifier,
            kind=kind,
            as_written=words,
        )

    def _new_document(self, kind: str) -> Document:
        return new_document(self._rows, wording.title(self._rng), kind=kind)

    def _outcome(self, text, conference):
        document = self._new_document(Document.Kind.OUTCOME.value)
        passage = text.say(f"At the end stood the {document.title}.")
        text.tell(
            Outcome,
            text.evidence(passage, document.title),
            conference_id=conference.pk,
            document_id=document.pk,
        )

    def _cite(self, text):
        """Cite a document, in one case of two one that other reports cite, too."""
        rng = self._rng
        if not self._cited or rng.random() < 0.5:
            self._cited.append(self._new_document(Document.Kind.OTHER.value))
        cited = self._cited[int(len(self._cited) * rng.random() ** 2)]
        passage = text.say(f"[1] {cited.title}", "\n", Passage.Role.NOTE.value, note=1)
        text.tell(
            Citation,
            text.evidence(passage, cited.title),
            citing_id=text.document.pk,
            cited_id=cited.pk,
            number=1,
            title_as_written=cited.title,
        )

    def _second(self, conference, name, start, is_rejected):
        """Make another report, which counts otherwise and may tell another day."""
        text = self._text(f"Note on the {name}", start, is_rejected)
        head = text.evidence(text.say(name, "\n\n", "heading"), name)
        self._cover(text, conference, head)
        if len(start) == 10 and start[0] != "X" and self._rng.random() < 0.3:
            other = f"{start[:8]}{self._rng.randint(1, 28):02}"
            passage = text.say(f"All began on {other}.")
            said = [("start", other, text.evidence(passage, other))]
            self._state_all(text, conference, said)
        self._figure(text, conference)
        for _ in range(self._rng.randint(1, 6)):
            text.say(wording.remark(self._rng))
        text.end()
