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
    """A number that a passage gives of a conference, or of ``body``: qualifier exact, about, more than or fewer than.

    ``doubt`` says how it was computed, where the passage gives a share and no number.
    """

    value: int
    qualifier: str
    kind: str
    as_written: str
    span: Span
    body: BodyRead | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class RoleRead:
    """Who took part as what. ``who`` is None for a group as printed in ``name``; ``remark`` is what the source adds."""

    role: str
    who: PersonRead | BodyRead | None
    name: str
    presence: str
    spans: tuple[Span, ...]
    represents: str = ""
    capacity: str = ""
    role_as_written: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeRead:
    """What came of the conference: a document that it issued, or a conclusion in the words of the report."""

    spans: tuple[Span, ...]
    document: TitleRead | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SubjectRead:
    """A topic of the list that a passage speaks of.

    ``document`` is whose words the passage gives, with the number of the ``chapter`` where
    that is told; ``own`` whether the report itself speaks of the topic, too.
    """

    topic: str
    span: Span
    own: bool = True
    document: TitleRead | None = None
    chapter: int | None = None
