"""Lists and pages of people and organisations."""

import pytest
from django.urls import reverse

from documents.upkeep import bring_up_to_date
from tests.factories import (
    ConferenceFactory,
    ContributionFactory,
    DocumentFactory,
    FigureFactory,
    MentionFactory,
    OrganisationFactory,
    OrganisationNameFactory,
    OutcomeFactory,
    ParticipationFactory,
    PersonFactory,
    PersonNameFactory,
    PositionFactory,
    QuotationFactory,
    RelationFactory,
    hold,
    said,
)
from tests.html import by_id, links, main_of, parse, section, text_of, with_class

pytestmark = pytest.mark.django_db


def page_of(client, record):
    response = client.get(record.get_absolute_url())
    assert response.status_code == 200
    return parse(response)


def person(name, **fields):
    """Return a person who can be found by the name."""
    found = PersonFactory(name=name, **fields)
    PersonNameFactory(person=found, text=name)
    return found


def organisation(name, **fields):
    found = OrganisationFactory(name=name, **fields)
    OrganisationNameFactory(organisation=found, text=name)
    return found


def listed(client, view, **query):
    bring_up_to_date()
    response = client.get(reverse(view), query)
    assert response.status_code == 200
    page = parse(response)
    return page, [
        [text_of(cell) for cell in row] for row in page.findall(".//tbody/tr")
    ]


# Lists


def test_list_of_people(client):
    cerf = PersonFactory(name="Vint Cerf", sort_name="Cerf, Vint")
    PersonFactory(name="Xi Jinping")
    conference = ConferenceFactory()
    for role in ("keynote", "chair"):
        ParticipationFactory(conference=conference, person=cerf, role=role)
    ParticipationFactory(person=cerf, state="rejected")

    page, rows = listed(client, "person-list")

    assert rows == [
        ["Cerf, Vint", "not recorded", "not recorded", "1"],
        ["Xi Jinping", "not recorded", "not recorded", "0"],
    ]
    assert ("Cerf, Vint", cerf.get_absolute_url()) in links(page)


def test_people_are_found_by_any_of_their_names(client):
    xi = person("Xi Jinping")
    PersonNameFactory(person=xi, text="习近平", language="zh-Hans")
    person("Fadi Chehadé")

    def names(words):
        return [row[0] for row in listed(client, "person-list", q=words)[1]]

    assert names("习近") == ["Xi Jinping"]
    assert names("CHEHADE") == ["Fadi Chehadé"]
    assert names("nobody") == []


def test_list_of_organisations(client):
    cac = OrganisationFactory(
        name="Administration", acronym="CAC", group="government", country="CN"
    )
    OrganisationFactory(name="Body")
    for start in ("2014", "2019-10"):
        conference = ConferenceFactory(start=start)
        ParticipationFactory(organisation=cac, conference=conference)

    _page, rows = listed(client, "organisation-list")

    assert rows == [
        ["Administration CAC", "government", "China", "2014–2019", "2"],
        ["Body", "not recorded", "not recorded", "not recorded", "0"],
    ]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "admin*"}, ["Administration"]),
        ({"group": "media"}, ["Daily"]),
        ({"country": "CN"}, ["Administration", "Daily"]),
        ({"country": "CN", "group": "government"}, ["Administration"]),
        ({"country": "DE"}, ["Administration", "Body", "Daily"]),
        ({"country": "\x00"}, ["Administration", "Body", "Daily"]),
        ({"group": "aliens", "q": "daily"}, ["Daily"]),
        ({"page": "7", "group": "media"}, ["Daily"]),
    ],
)
def test_filters_of_organisations(client, query, names):
    organisation("Administration", group="government", country="CN")
    organisation("Daily", group="media", country="CN")
    organisation("Body")

    _page, rows = listed(client, "organisation-list", **query)

    assert [row[0] for row in rows] == names


@pytest.mark.parametrize("query", [{"country": "DE"}, {"group": "x"}, {"page": "x"}])
def test_bad_value_is_named(client, query):
    page, _rows = listed(client, "organisation-list", **query)

    assert len(with_class(page, "field-problem")) == 1


@pytest.mark.parametrize(
    ("view", "make"),
    [("person-list", person), ("organisation-list", organisation)],
)
def test_second_page_keeps_the_words(client, view, make):
    for number in range(60):
        make(f"Name {number:02}")
    make("Other")

    page, rows = listed(client, view, q="name")

    assert len(rows) == 25
    address = dict(links(page, reverse(view)))["Next →"]
    assert address == f"{reverse(view)}?q=name&page=2"
    assert len(parse(client.get(address)).findall(".//tbody/tr")) == 25


@pytest.mark.parametrize(
    ("view", "queries"), [("person-list", 8), ("organisation-list", 6)]
)
@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_rows(
    client, django_assert_num_queries, view, queries, count
):
    for _number in range(count):
        position = PositionFactory(organisation=organisation("Body"))
        PersonNameFactory(person=position.person, text="习近平")
        ParticipationFactory(person=position.person, organisation=position.organisation)

    bring_up_to_date()
    with django_assert_num_queries(queries):
        client.get(reverse(view))


# A person


def test_person_has_names_in_all_scripts(client):
    xi = PersonFactory(name="Xi Jinping")
    PersonNameFactory(person=xi, text="习近平", language="zh-Hans")
    PersonNameFactory(person=xi, text="Си Цзиньпин")

    page = page_of(client, xi)

    assert text_of(page.find(".//h1")) == "Xi Jinping"
    tagged = {text_of(e): e.get("lang") for e in page.iter("span") if e.get("lang")}
    assert tagged == {"习近平": "zh-Hans", "Си Цзиньпин": "ru"}


def test_person_has_positions_in_time(client):
    position = PositionFactory(
        title="chair",
        organisation=OrganisationFactory(name="Council"),
        since="2018",
        state="confirmed",
    )

    shown = by_id(page_of(client, position.person), position.anchor)

    assert text_of(shown) == "chair, Council since 2018 in undated reports"


def test_person_took_part(client):
    held = ConferenceFactory(name="6th WIC", start="2019-10-20")
    part = ParticipationFactory(
        conference=held, person=PersonFactory(), role="keynote", state="confirmed"
    )

    (row,) = page_of(client, part.person).findall(".//tbody/tr")

    assert [text_of(cell) for cell in row] == [
        "6th WIC",
        "20 October 2019",
        "keynote",
        "not recorded",
        "not recorded",
    ]
    assert row.find(".//a").get("href") == part.get_absolute_url()


def test_person_is_quoted(client):
    (sentence,) = hold("“Be open”, he said.")
    quotation = QuotationFactory(
        first=sentence,
        text="Be open",
        person=PersonFactory(name="Xi"),
        doubt="Nobody is named",
        evidence=[said(sentence, "Be open")],
    )

    shown = by_id(page_of(client, quotation.person), quotation.anchor)

    assert text_of(shown) == (
        "Be open quoted in the text 1○not yet reviewed inferred: Nobody is named"
    )


def test_every_passage_that_names_a_person_is_listed(client):
    sentence, other = hold("Xi opened it.", "President Xi left.", title="Report")
    xi = PersonFactory(name="Xi")
    facts = [
        MentionFactory(passage=p, person=xi, evidence=[said(p, "Xi")])
        for p in (sentence, other)
    ]

    page = page_of(client, xi)

    assert [text_of(by_id(page, fact.anchor)) for fact in facts] == [
        "Xi opened it. Report, 1",
        "President Xi left. Report, 2",
    ]


def test_bare_person_says_what_is_not_recorded(client):
    words = text_of(main_of(page_of(client, PersonFactory(name="Somebody"))))

    assert "Positions, as the sources give them not recorded" in words
    assert "No conference is recorded." in words


# An organisation


def test_organisation_shows_what_is_recorded(client):
    hac = OrganisationFactory(name="Advisory Council", acronym="HAC")
    OrganisationNameFactory(organisation=hac, text="高级别专家咨询委员会")
    (sentence,) = hold("The HAC has 30 members.", title="Report")
    chair = PositionFactory(
        organisation=hac, title="chair", person__name="Werner Zorn", state="confirmed"
    )
    figure = FigureFactory(
        conference=None, organisation=hac, value=30, kind="members", state="confirmed"
    )
    published = ContributionFactory(
        organisation=hac, document__title="Outlook", role="publisher", state="confirmed"
    )
    mention = MentionFactory(passage=sentence, organisation=hac)
    ParticipationFactory(
        organisation=hac, role="host", conference__name="6th WIC", state="confirmed"
    )

    page = page_of(client, hac)

    assert text_of(page.find(".//h1")) == "Advisory Council (HAC)"
    assert text_of(by_id(page, f"of-{chair.anchor}")) == (
        "Werner Zorn chair not recorded in undated reports"
    )
    assert text_of(by_id(page, figure.anchor)) == "30 members"
    assert text_of(by_id(page, f"of-{published.anchor}")) == "published Outlook"
    assert text_of(by_id(page, mention.anchor)).startswith("The HAC has 30 members.")
    (row,) = section(page, "appearances").findall(".//tbody/tr")
    assert [text_of(cell) for cell in row][:4] == [
        "6th WIC",
        "date not recorded",
        "the body",
        "host",
    ]


def test_relation_stands_on_both_pages(client):
    relation = RelationFactory(
        organisation__name="Panel", other__name="United Nations", state="confirmed"
    )

    for body in (relation.organisation, relation.other):
        shown = by_id(page_of(client, body), relation.anchor)
        assert text_of(shown) == "Panel part of United Nations"


@pytest.mark.parametrize("name", ["person", "organisation"])
def test_unknown_slug_is_not_found(client, name):
    assert client.get(reverse(name, args=["nobody"])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facts(client, django_assert_num_queries, count):
    xi, body = PersonFactory(), OrganisationFactory()
    for number in range(count):
        sentence, other = hold("One.", "Two.")
        both = [said(sentence), said(other)]
        PersonNameFactory(person=xi, text=f"Name {number}")
        OrganisationNameFactory(organisation=body, text=f"Name {number}")
        PositionFactory(person=xi, organisation=body, evidence=both)
        ParticipationFactory(person=xi, organisation=body, evidence=both)
        QuotationFactory(first=sentence, person=xi, evidence=both)
        QuotationFactory(first=sentence, organisation=body, evidence=both)
        MentionFactory(passage=sentence, person=xi, evidence=both)
        MentionFactory(passage=sentence, organisation=body, evidence=both)
        RelationFactory(organisation=body, evidence=both)
        RelationFactory(other=body, evidence=both)
        FigureFactory(conference=None, organisation=body, evidence=both)
        ContributionFactory(
            organisation=body, document=DocumentFactory(), evidence=both
        )

    with django_assert_num_queries(17):
        client.get(xi.get_absolute_url())
    with django_assert_num_queries(21):
        client.get(body.get_absolute_url())


def test_body_shows_what_came_of_the_conferences_that_it_organised(client):
    host = ParticipationFactory(
        organisation=OrganisationFactory(name="Ministry"),
        role="host",
        conference__name="Forum",
    )
    issued = OutcomeFactory(
        conference=host.conference, document__title="Declaration", state="confirmed"
    )
    ParticipationFactory(conference__name="Summit", organisation=host.organisation)
    OutcomeFactory(document__title="Other")

    page = page_of(client, host.organisation)

    (shown,) = section(page, "outcomes").findall(".//li")
    assert text_of(shown) == "Declaration, Forum"
    assert shown.get("id") == f"of-{issued.anchor}"


def test_relations_are_headed_by_what_they_are(client):
    office = OrganisationFactory(name="Office")
    RelationFactory(organisation=office, other__name="Union", state="confirmed")
    RelationFactory(organisation__name="Unit", other=office, state="confirmed")

    shown = section(page_of(client, office), "relations")

    assert text_of(shown) == (
        "How it stands to others "
        "Part of Office part of Union Its parts Unit part of Office"
    )


def test_long_parts_have_pages_of_their_own(client):
    xi = PersonFactory(name="Xi")
    PositionFactory(person=xi)
    for sentence in hold(*[f"Xi spoke {number}." for number in range(27)]):
        MentionFactory(passage=sentence, person=xi, evidence=[said(sentence, "Xi")])

    first, second = (
        section(
            parse(client.get(xi.get_absolute_url(), {"mentions": number})), "mentions"
        )
        for number in ("1", "99")
    )

    assert len(first.findall(".//li")) == 25
    assert dict(links(first))["Next →"] == "/?mentions=2#mentions-heading"
    assert text_of(first).startswith("Named in 27 passages")
    assert "26–27 of 27" in text_of(second)
    assert len(second.findall(".//li")) == 2


def test_fact_asked_for_is_shown_wherever_it_stands(client):
    xi = PersonFactory(name="Xi")
    facts = [
        MentionFactory(passage=sentence, person=xi)
        for sentence in hold(*[f"Xi spoke {number}." for number in range(27)])
    ]

    for fact in (facts[0], facts[26]):
        address, _hash, anchor = fact.get_absolute_url().partition("#")
        page = parse(client.get(address))
        assert text_of(by_id(page, anchor)).startswith(fact.passage.text)
    assert dict(links(page))["← Previous"] == "/?mentions=1#mentions-heading"
