"""No visitor sees a fact that an editor rejected, or what editors have still to look at."""

import pytest
from django.urls import reverse

from documents.models import Document, Fact
from documents.upkeep import bring_up_to_date
from people.models import Organisation, Person
from tests import factories
from tests.factories import (
    ConferenceFactory,
    CoverageFactory,
    DocumentFactory,
    OrganisationFactory,
    PersonFactory,
    ProblemFactory,
    SeriesFactory,
    StatementFactory,
    hold,
    said,
)
from tests.html import main_of, parse, text_of, with_class
from tests.site.crawling import Site
from wicarchive.reader import KINDS

pytestmark = pytest.mark.django_db

# What each kind of fact says where it could be shown; all say it in `doubt`.
WORDS = {
    "statement": ("value", "as_written"),
    "figure": ("kind", "as_written"),
    "participation": ("name_as_written", "capacity"),
    "section": ("title",),
    "position": ("title",),
    "mention": ("name_as_written",),
    "quotation": ("text", "speaker_as_written"),
    "contribution": ("name_as_written",),
    "citation": ("title_as_written", "publisher_as_written", "quotation"),
}
SENTENCES = ("It took place in Wuzhen.", "More was said there.")


def make(model, records, passage, **values):
    """Store a fact of a kind about these records, read from a passage."""
    names = {field.name for field in model._meta.get_fields()}
    about = {name: record for name, record in records.items() if name in names}
    if model._meta.model_name == "subject":
        about.pop("document")
    if model._meta.model_name == "relation":
        about.pop("person")
    if model._meta.model_name == "figure":
        about.pop("organisation")
    if model._meta.model_name in ("mention", "contribution", "quotation"):
        about = {"person": records["person"]} | {
            name: about[name] for name in ("document", "passage") if name in about
        }
    if model._meta.model_name == "quotation":
        about = {"person": records["person"], "first": passage, "last": passage}
    make_fact = getattr(factories, f"{model.__name__}Factory")
    return make_fact(**about, **values, evidence=[passage.evidence.get()])


@pytest.fixture
def archive():
    """One fact of each kind, and one that was rejected and says REJECTED wherever it can."""
    shown, hidden = hold(*SENTENCES, title="Report")
    said(shown), said(hidden)
    series = SeriesFactory()
    records = {
        "document": shown.document,
        "citing": shown.document,
        "cited": DocumentFactory(title="Charter"),
        "conference": factories.ConferenceFactory(series=series),
        "person": PersonFactory(),
        "organisation": OrganisationFactory(),
        "other": OrganisationFactory(name="United Nations"),
        "topic": factories.TopicFactory(),
    }
    others = {
        "document": shown.document,
        "citing": shown.document,
        "cited": DocumentFactory(title="Other document"),
        "conference": records["conference"],
        "person": PersonFactory(name="Other person"),
        "organisation": OrganisationFactory(name="Other body"),
        "other": records["organisation"],
        "topic": factories.TopicFactory(name="REJECTED topic"),
    }
    facts, rejected = [], []
    for model, _related in KINDS:
        facts.append(
            make(model, records | {"passage": shown}, shown, state="confirmed")
        )
        words = dict.fromkeys(WORDS.get(model._meta.model_name, ()), "REJECTED")
        if model._meta.model_name == "outcome":
            others["document"] = others["cited"]
        if model._meta.model_name == "coverage":
            others["document"] = others["cited"]
        rejected.append(
            make(
                model,
                others | {"passage": hidden},
                hidden,
                state=Fact.State.REJECTED,
                doubt="REJECTED",
                **words,
            )
        )
        others["document"] = shown.document
    ProblemFactory(
        document=shown.document, passage=shown, text="REJECTED", code="REJECTED"
    )
    return facts, rejected


def test_rejected_fact_of_any_kind_is_nowhere(client, archive):
    facts, rejected = archive

    pages = Site(client).pages

    def ids_and_targets(page):
        return " ".join(
            f"{part.get('id', '')} {part.get('href', '')} " for part in page.iter()
        )

    everything = "\n".join(map(text_of, pages.values()))
    addresses = "".join(map(ids_and_targets, pages.values()))
    assert len(pages) > 15
    assert "REJECTED" not in everything
    assert [fact for fact in facts if f"{fact.anchor} " not in addresses] == []
    assert [fact for fact in rejected if f"{fact.anchor} " in addresses] == []


def test_rejected_facts_are_not_counted(client, archive):
    def rows(name):
        bring_up_to_date()
        page = parse(client.get(reverse(name)))
        return {
            text_of(row.find("th")): text_of(with_class(row, "number")[0])
            for row in page.findall(".//tbody/tr")
        }

    # Something else is told of them, or no list would have them.
    (passage, *_rest) = hold("Other person came.", title="Second")
    for model, field in ((Person, "person"), (Organisation, "organisation")):
        other = model.objects.get(name__startswith="Other")
        factories.MentionFactory(passage=passage, key=field, **{field: other})
    other = Document.objects.get(title="Other document")
    factories.SectionFactory(document=other)

    assert rows("person-list") == {"Xi Jinping": "1", "Other person": "0"}
    assert rows("organisation-list") == {
        "Internet Society": "1",
        "Other body": "0",
        "United Nations": "0",
    }
    assert rows("document-list") == {
        "Report": "0",
        "Second": "0",
        "Charter": "1",
        "Other document": "0",
    }
    assert rows("topic-list") == {"Cyber sovereignty": "1"}


def test_rejected_participation_offers_nothing_to_filter_by(client, archive):
    bring_up_to_date()
    page = parse(client.get("/conferences/"))
    offered = {part.get("value") for part in page.iter("input")}

    assert {"xi-jinping", "internet-society"} <= offered
    assert not {"other-person", "other-body"} & offered
    assert (
        with_class(parse(client.get("/conferences/?person=other-person")), "result")
        == []
    )


def test_rejected_facts_are_not_beside_their_passage(client, archive):
    text = Document.objects.get(title="Report").get_text_url()

    page = parse(client.get(f"{text}?p=2"))

    first, second = with_class(page, "line")
    assert len(with_class(first, "margin")) == 1
    assert with_class(second, "margin") == []
    assert [a.get("class") for a in second.iter("a")] == ["number"]


def test_passage_of_a_rejected_fact_is_not_quoted(client, archive):
    document = Document.objects.get(title="Report")
    document.rights = Document.Rights.QUOTED
    document.save()

    page = parse(client.get(document.get_text_url()))

    assert [text_of(part) for part in with_class(page, "words")] == [SENTENCES[0]]


def test_rejected_report_gives_a_conference_no_quotation(client):
    (passage,) = hold("“Order must prevail”, said Xi.")
    coverage = CoverageFactory(document=passage.document, state="rejected")
    factories.QuotationFactory(first=passage, text="Order must prevail")

    page = parse(client.get(coverage.conference.get_absolute_url()))

    assert "Order must prevail" not in text_of(page)


def test_topic_of_which_all_is_rejected_tells_nothing(client):
    (passage,) = hold("They spoke of privacy.")
    subject = factories.SubjectFactory(
        topic__name="Privacy",
        conference__name="6th WIC",
        evidence=[said(passage, "privacy")],
        state="rejected",
    )

    listed = parse(client.get(reverse("topic-list")))
    shown = parse(client.get(subject.topic.get_absolute_url()))
    unused = parse(
        client.get(factories.TopicFactory(name="Privacy").get_absolute_url())
    )

    assert "Privacy" not in text_of(listed)
    assert text_of(main_of(shown)) == text_of(main_of(unused)).replace("-2/", "/")


def test_rejected_facts_are_not_counted_for_a_topic(client):
    topic = factories.TopicFactory()
    for kind in ("conference", "document", "section"):
        for state in ("confirmed", "rejected", "rejected"):
            factories.SubjectFactory(
                topic=topic,
                state=state,
                **{"conference": None}
                | {kind: getattr(factories, f"{kind.capitalize()}Factory")()},
            )

    (row,) = parse(client.get(reverse("topic-list"))).findall(".//tbody/tr")

    assert [text_of(cell) for cell in row] == ["Cyber sovereignty", "1", "2"]


def test_topic_of_a_rejected_chapter_is_nowhere(client):
    (passage,) = hold("Its chapters: (1) Privacy.", title="Report")
    chapter = factories.SectionFactory(
        document=passage.document, title="REJECTED", state="rejected"
    )
    subject = factories.SubjectFactory(
        topic__name="REJECTED topic",
        conference=None,
        section=chapter,
        evidence=[said(passage, "Privacy")],
    )

    pages = Site(client).pages

    assert {reverse("topic-list"), passage.get_absolute_url()[:-3]} <= set(pages)
    assert "REJECTED" not in " ".join(map(text_of, pages.values()))
    shown = parse(client.get(subject.topic.get_absolute_url()))
    assert with_class(shown, "facts") + with_class(shown, "quotation") == []


@pytest.mark.parametrize("kind", ["person", "organisation", "document"])
def test_record_of_which_all_is_rejected_is_in_no_list(client, kind):
    (passage,) = hold("Bell came.", title="Report")
    make_record = {
        "person": PersonFactory,
        "organisation": OrganisationFactory,
        "document": DocumentFactory,
    }[kind]
    title = "title" if kind == "document" else "name"
    for number in range(2):
        factories.QuotationFactory(
            first=passage,
            **{"person": None} | {kind: make_record(**{title: f"REJECTED {number}"})},
            state="rejected",
        )
    new = make_record(**{title: "Not told of yet"})

    bring_up_to_date()
    listed = parse(client.get(reverse(f"{kind}-list")))
    home = client.get(reverse("home"))

    assert "REJECTED" not in text_of(listed)
    assert str(new) in text_of(listed)
    counted = {"person": "people"}.get(kind, f"{kind}s")
    assert home.context["counts"][counted] == (2 if kind == "document" else 1)


def test_conference_of_which_all_is_rejected_is_in_no_list_and_no_count(client):
    series = SeriesFactory(name="Cable Forum")
    kept, wrong = (
        ConferenceFactory(
            name=name, series=series, start=f"{year}-05-03", country=country, ordinal=n
        )
        for n, name, year, country in (
            (1, "1st Cable Forum", 2018, "NO"),
            (2, "2nd Cable Forum", 2031, "KE"),
        )
    )
    StatementFactory(conference=kept, state="proposed")
    StatementFactory(conference=wrong, state="rejected")
    bring_up_to_date()

    home = parse(client.get("/"))
    pages = [home, *(parse(client.get(a)) for a in ("/conferences/", "/series/"))]
    pages += [parse(client.get(r.get_absolute_url())) for r in (series, kept)]

    for page in pages:
        assert "2nd Cable Forum" not in text_of(page)
        assert "2031" not in text_of(page)
        assert "Kenya" not in text_of(page)
    assert "1st Cable Forum" in text_of(pages[1])
    assert "1 conference" in " ".join(text_of(home).split())
