"""Who took part in a made-up conference, in the sentences of its report."""

import random
from dataclasses import dataclass

from events.models import Conference, Participation, Series, Topic
from people.models import Mention, Organisation, Person, Position, Quotation
from wicarchive.growing import wording
from wicarchive.growing.skew import Choice, Draw, cut
from wicarchive.growing.texts import Text

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


@dataclass
class Cast:
    """Who and what the reports tell of."""

    people: list[Person]
    bodies: list[Organisation]
    series: list[Series]
    topics: list[Topic]


class Participants:
    """Lets people and bodies take part, some in many conferences and most in few."""

    def __init__(self, cast: Cast, rng: random.Random):
        self._cast, self._rng = cast, rng
        self._who = Draw(len(cast.people), rng)
        self._bodies = Draw(len(cast.bodies), rng)

    def write(self, text: Text, conference: Conference, size: int):
        """Let ``size`` people and bodies take part in a conference, in the sentences of a report."""
        for few in cut(self._who.several(size), 4, self._rng):
            if self._rng.random() < 0.2:
                self._body(text, conference, len(few))
            else:
                self._people(text, conference, few)

    def _body(self, text, conference, count):
        for number in self._bodies.several(count):
            body = self._cast.bodies[number]
            role = _BODY_ROLES.one(self._rng)
            passage = text.say(f"{body.name} was there as {role}.")
            evidence = text.evidence(passage, body.name)
            text.tell(
                Mention,
                evidence,
                passage_id=passage.pk,
                organisation_id=body.pk,
                name_as_written=body.name,
            )
            text.tell(
                Participation,
                evidence,
                conference_id=conference.pk,
                organisation_id=body.pk,
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
        passage = text.say(f"{words} {_DID.get(role, f'took part as {role}')}.")
        for at, phrase, person, title, body in told:
            whole = text.evidence(passage, phrase, at)
            name = text.evidence(passage, person.name, at)
            text.tell(
                Mention,
                name,
                passage_id=passage.pk,
                person_id=person.pk,
                name_as_written=person.name,
            )
            if body:
                where = text.evidence(passage, body.name, at + phrase.index(body.name))
                text.tell(
                    Mention,
                    where,
                    passage_id=passage.pk,
                    organisation_id=body.pk,
                    name_as_written=body.name,
                )
            text.tell(
                Position,
                whole,
                person_id=person.pk,
                title=title,
                organisation_id=body.pk if body else None,
            )
            text.tell(
                Participation,
                whole,
                conference_id=conference.pk,
                person_id=person.pk,
                organisation_id=body.pk if body else None,
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
        passage = text.say(f"“{words}”")
        evidence = text.evidence(passage, words)
        text.tell(
            Quotation,
            evidence,
            first_id=passage.pk,
            last_id=passage.pk,
            text=words,
            person_id=person.pk,
            speaker_as_written=person.name,
        )
