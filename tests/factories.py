"""The shortest valid row of each kind; a test says only what it is about.

Facts take their evidence as `evidence=[…]`."""

import factory
from factory.django import DjangoModelFactory

from documents.models import (
    Accession,
    Citation,
    Document,
    DocumentTitle,
    Evidence,
    FormerAddress,
    Passage,
    Problem,
    Section,
)
from events.models import (
    Conference,
    ConferenceName,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    SeriesName,
    Statement,
    Subject,
    Topic,
    TopicName,
)
from people.models import (
    Contribution,
    Mention,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Position,
    Quotation,
    Relation,
)

# What is held


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    title = "Wuzhen Outlook"
    source_key = factory.Sequence("source {}".format)


class DocumentTitleFactory(DjangoModelFactory):
    class Meta:
        model = DocumentTitle

    document = factory.SubFactory(DocumentFactory)
    text = factory.SelfAttribute("document.title")


class AccessionFactory(DjangoModelFactory):
    class Meta:
        model = Accession

    document = factory.SubFactory(DocumentFactory)
    number = factory.Sequence(lambda n: n + 1)
    file_name = "report.txt"
    content = b"Xi sent a message."
    sha256 = factory.Sequence("{:064}".format)
    encoding = "utf-8"
    reader_version = 1
    text = "Xi sent a message."


class PassageFactory(DjangoModelFactory):
    """A passage; it has the next number unless it is given one."""

    class Meta:
        model = Passage

    document = factory.SubFactory(DocumentFactory)
    accession = factory.SubFactory(
        AccessionFactory, document=factory.SelfAttribute("..document")
    )
    number = factory.Sequence(lambda n: n + 1)
    position = factory.SelfAttribute("number")
    paragraph = 1
    text = "Xi sent a message."


class EvidenceFactory(DjangoModelFactory):
    """The whole of a passage, unless `words` of it are given."""

    class Meta:
        model = Evidence

    passage = factory.SubFactory(PassageFactory)
    words = factory.LazyAttribute(
        lambda self: self.passage.text if self.passage else ""
    )
    start = factory.LazyAttribute(
        lambda self: self.passage.text.index(self.words) if self.passage else 0
    )
    end = factory.LazyAttribute(lambda self: self.start + len(self.words))


def hold(*sentences, title="Report", **fields):
    """Store a text of these passages, numbered from 1; return them."""
    document = DocumentFactory(title=title, **fields)
    accession = AccessionFactory(document=document, text="".join(sentences))
    return [
        PassageFactory(
            document=document, accession=accession, number=number, text=sentence
        )
        for number, sentence in enumerate(sentences, 1)
    ]


def said(passage, words=None):
    """Return evidence of words of a passage, of all of them if none are given."""
    return EvidenceFactory(passage=passage, words=words or passage.text)


class FormerAddressFactory(DjangoModelFactory):
    class Meta:
        model = FormerAddress

    kind = "person"
    slug = "old"
    current = "new"


class ProblemFactory(DjangoModelFactory):
    class Meta:
        model = Problem

    document = factory.SubFactory(DocumentFactory)
    code = "note"
    text = "no note for this marker"


# Records


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    name = "Xi Jinping"
    sort_name = factory.SelfAttribute("name")


class PersonNameFactory(DjangoModelFactory):
    class Meta:
        model = PersonName

    person = factory.SubFactory(PersonFactory)
    text = factory.SelfAttribute("person.name")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = "Internet Society"
    sort_name = factory.SelfAttribute("name")


class OrganisationNameFactory(DjangoModelFactory):
    class Meta:
        model = OrganisationName

    organisation = factory.SubFactory(OrganisationFactory)
    text = factory.SelfAttribute("organisation.name")


class SeriesFactory(DjangoModelFactory):
    class Meta:
        model = Series

    name = "World Internet Conference"


class SeriesNameFactory(DjangoModelFactory):
    class Meta:
        model = SeriesName

    series = factory.SubFactory(SeriesFactory)
    text = factory.SelfAttribute("series.name")


class ConferenceFactory(DjangoModelFactory):
    class Meta:
        model = Conference

    name = "Wuzhen Summit"


class ConferenceNameFactory(DjangoModelFactory):
    class Meta:
        model = ConferenceName

    conference = factory.SubFactory(ConferenceFactory)
    text = factory.SelfAttribute("conference.name")


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    name = "Cyber sovereignty"


class TopicNameFactory(DjangoModelFactory):
    class Meta:
        model = TopicName

    topic = factory.SubFactory(TopicFactory)
    text = factory.SelfAttribute("topic.name")


# Facts


class FactFactory(DjangoModelFactory):
    class Meta:
        abstract = True
        skip_postgeneration_save = True

    key = factory.Sequence("key {}".format)

    @factory.post_generation
    def evidence(self, create, given, **kwargs):
        if given:
            self.evidence.add(*given)


class SectionFactory(FactFactory):
    class Meta:
        model = Section

    document = factory.SubFactory(DocumentFactory)
    number = 1
    title = "Internet culture"


class CitationFactory(FactFactory):
    class Meta:
        model = Citation

    citing = factory.SubFactory(DocumentFactory)
    cited = factory.SubFactory(DocumentFactory, title="UN Charter")


class MentionFactory(FactFactory):
    class Meta:
        model = Mention

    passage = factory.SubFactory(PassageFactory)
    name_as_written = "Xi"


class PositionFactory(FactFactory):
    class Meta:
        model = Position

    person = factory.SubFactory(PersonFactory)
    title = "President"


class RelationFactory(FactFactory):
    class Meta:
        model = Relation

    organisation = factory.SubFactory(OrganisationFactory)
    kind = Relation.Kind.PART_OF
    other = factory.SubFactory(OrganisationFactory, name="United Nations")


class QuotationFactory(FactFactory):
    class Meta:
        model = Quotation

    first = factory.SubFactory(PassageFactory)
    last = factory.SelfAttribute("first")
    text = "Order must prevail."


class ContributionFactory(FactFactory):
    class Meta:
        model = Contribution

    document = factory.SubFactory(DocumentFactory)
    role = Contribution.Role.PUBLISHER
    name_as_written = "Xi"


class StatementFactory(FactFactory):
    class Meta:
        model = Statement

    conference = factory.SubFactory(ConferenceFactory)
    field = Statement.Field.CITY
    value = "Wuzhen"


class ParticipationFactory(FactFactory):
    class Meta:
        model = Participation

    conference = factory.SubFactory(ConferenceFactory)
    name_as_written = "heads of state"


class FigureFactory(FactFactory):
    class Meta:
        model = Figure

    conference = factory.SubFactory(ConferenceFactory)
    value = 100
    kind = "people"


class OutcomeFactory(FactFactory):
    class Meta:
        model = Outcome

    conference = factory.SubFactory(ConferenceFactory)
    document = factory.SubFactory(DocumentFactory)


class CoverageFactory(FactFactory):
    class Meta:
        model = Coverage

    document = factory.SubFactory(DocumentFactory)
    conference = factory.SubFactory(ConferenceFactory)
    extent = Coverage.Extent.ABOUT


class SubjectFactory(FactFactory):
    class Meta:
        model = Subject

    topic = factory.SubFactory(TopicFactory)
    document = None
    section = None
    conference = factory.Maybe(
        factory.LazyAttribute(lambda self: self.document or self.section),
        None,
        factory.SubFactory(ConferenceFactory),
    )
