"""What is read of a conference: claims of its fields, figures, roles, outcomes, topics."""

from dataclasses import dataclass

from documents.reading import Span, TitleRead
from people.reading import BodyRead, PersonRead


@dataclass(frozen=True, slots=True)
class Claim:
    """What a passage says of one field of a conference.

    ``value`` is normalised (EDTF date, ISO country code, plain number). ``inferred`` says how
    the value follows from the words, where they do not say it themselves.
    """

    field: str
    value: str
    as_written: str
    span: Span
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class FigureRead:
    """A number that a passage gives of a conference: qualifier exact, about, more than or fewer than."""

    value: int
    qualifier: str
    kind: str
    as_written: str
    span: Span


@dataclass(frozen=True, slots=True)
class RoleRead:
    """Who took part as what. ``who`` is None for a group as printed in ``name``."""

    role: str
    who: PersonRead | BodyRead | None
    name: str
    presence: str
    spans: tuple[Span, ...]
    represents: str = ""
    capacity: str = ""
    role_as_written: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeRead:
    """A document that the conference issued."""

    document: TitleRead
    span: Span


@dataclass(frozen=True, slots=True)
class SubjectRead:
    """A topic of the list that a passage speaks of."""

    topic: str
    span: Span
