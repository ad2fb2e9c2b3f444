"""One record of each kind, and the admin's pages and forms for it."""

from django.urls import reverse

from documents.models import (
    Accession,
    Citation,
    Document,
    Evidence,
    Fact,
    FormerAddress,
    Passage,
    Problem,
    Section,
)
from events.models import (
    Conference,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    Statement,
    Subject,
    Topic,
)
from people.models import (
    Contribution,
    Mention,
    Organisation,
    Person,
    Position,
    Quotation,
    Relation,
)

# What each record is found by, and what its form must show.
RECORDS = {
    Document: ("outlook", "Wuzhen Outlook 1"),
    Accession: ("report", "report-1.txt"),
    Passage: ("keynote", "Xi sent a keynote 1."),
    Evidence: ("keynote", "<mark>keynote 1</mark>"),
    Section: ("opening", "Opening 1"),
    Citation: ("charter", "Charter 1"),
    Problem: ("marker", "no note for marker 1"),
    FormerAddress: ("old", "old-1"),
    Person: ("jinping", "Xi Jinping 1"),
    Organisation: ("cyberspace", "Cyberspace Administration 1"),
    Position: ("president", "President 1"),
    Relation: ("cyberspace", "part of"),
    Mention: ("president xi", "President Xi 1"),
    Quotation: ("order", "Order must prevail 1"),
    Contribution: ("jinping", "Xi 1"),
    Series: ("internet", "World Internet Conference 1"),
    Conference: ("wuzhen", "Wuzhen Summit 1"),
    Statement: ("wuzhen summit", "Wuzhen 1"),
    Participation: ("jinping", "Xi 1"),
    Figure: ("representatives", "some 1 representatives"),
    Outcome: ("wuzhen summit", "Wuzhen Summit 1"),
    Coverage: ("wuzhen summit", "Wuzhen Summit 1"),
    Topic: ("sovereignty", "Cyber sovereignty 1"),
    Subject: ("sovereignty", "Cyber sovereignty 1"),
}
HELD = [Accession, Passage, Problem, FormerAddress]
FACTS = [model for model in RECORDS if issubclass(model, Fact)]


def named(model, text, /, of="names", **fields):
    record = model.objects.create(**fields)
    getattr(record, of).create(text=text)
    return record


def make_text(number):
    """Store a document with one passage, and words of it as evidence."""
    text = f"Xi sent a keynote {number}."
    title = f"Wuzhen Öutlook {number}"
    shown = f"Wuzhen Outlook {number}"
    document = named(Document, title, "titles", title=shown, source_key=shown)
    accession = Accession.objects.create(
        document=document,
        number=1,
        file_name=f"report-{number}.txt",
        content=text.encode(),
        sha256=f"{number:064}",
        encoding="utf-8",
        reader_version=1,
        text=text,
    )
    passage = Passage.objects.create(
        document=document,
        accession=accession,
        number=1,
        position=1,
        paragraph=1,
        text=text,
    )
    words = f"keynote {number}"
    start = text.index(words)
    evidence = Evidence.objects.create(
        passage=passage, start=start, end=start + len(words), words=words
    )
    return document, passage, evidence


def make_archive(number=1):
    """Store one record of each kind."""
    document, passage, evidence = make_text(number)
    cited = Document.objects.create(title="Charter", source_key=f"charter {number}")
    Problem.objects.create(
        document=document,
        passage=passage,
        code="marker",
        text=f"no note for marker {number}",
    )
    FormerAddress.objects.create(kind="person", slug=f"old-{number}", current="new")
    name = f"Xi Jinping {number}"
    xi = named(Person, name, name=name, sort_name=name)
    name = f"Cyberspace Administration {number}"
    body = named(Organisation, name, name=name, sort_name=name)
    other = Organisation.objects.create(name="Party", sort_name="Party")
    name = f"World Internet Conference {number}"
    series = named(Series, name, name=name)
    name = f"Wuzhen Summit {number}"
    conference = named(Conference, name, name=name, series=series)
    name = f"Cyber sovereignty {number}"
    topic = named(Topic, name, name=name)
    as_written = f"Xi {number}"
    facts = [
        Section(document=document, number=1, title=f"Opening {number}"),
        Citation(citing=document, cited=cited, title_as_written=f"Charter {number}"),
        Position(person=xi, title=f"President {number}", organisation=body),
        Relation(organisation=body, kind="part of", other=other),
        Mention(passage=passage, name_as_written=f"President Xi {number}", person=xi),
        Quotation(
            first=passage, last=passage, text=f"Order must prevail {number}", person=xi
        ),
        Contribution(
            document=document, role="author", name_as_written=as_written, person=xi
        ),
        Statement(conference=conference, field="city", value=f"Wuzhen {number}"),
        Participation(
            conference=conference,
            name_as_written=as_written,
            person=xi,
            organisation=body,
        ),
        Figure(
            conference=conference,
            value=number,
            kind="representatives",
            as_written=f"some {number} representatives",
        ),
        Outcome(conference=conference, document=cited),
        Coverage(conference=conference, document=document, extent="about"),
        Subject(topic=topic, conference=conference),
    ]
    for fact in facts:
        fact.key = "read from the text"
        fact.save()
        fact.evidence.add(evidence)


def page_of(model, page="changelist", *args):
    return reverse(
        f"admin:{model._meta.label_lower.replace('.', '_')}_{page}", args=args
    )


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


def errors_of(response):
    """Return what a form that was refused says, field by field."""
    assert response.status_code == 200
    form = response.context["adminform"].form
    inlines = response.context["inline_admin_formsets"]
    errors = {field: list(said) for field, said in form.errors.items()}
    for inline in inlines:
        if inline.formset.non_form_errors():
            errors[inline.opts.model] = list(inline.formset.non_form_errors())
        for part in inline.formset.errors:
            errors |= {field: list(said) for field, said in part.items()}
    return errors


def filled(response, prefix="", **values):
    """Return the data of a form as shown, with ``values`` filled in."""
    data = {}
    form = response.context["adminform"].form
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    parts = [form]
    for formset in formsets:
        parts += [formset.management_form, *formset.initial_forms]
    for part in parts:
        for bound in part:
            value = bound.value()
            if value is not None and value is not False:
                data[bound.html_name] = value
                if bound.field.show_hidden_initial:
                    data[bound.html_initial_name] = value
    return data | values
