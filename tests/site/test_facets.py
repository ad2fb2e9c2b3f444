"""What facets count is what the list then shows, for whatever is chosen; how they are offered, and exchanged."""

import random

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents import facet_blocks, facet_counts
from documents.facet_blocks import code
from documents.facet_totals import recount, rows_model
from documents.filters import DocumentFilter
from documents.models import Document, FacetTotal
from documents.models.facet import OF_MANY_VALUES
from documents.upkeep import bring_up_to_date
from events.filters import ConferenceFilter
from events.models import Appearance, Conference, Participation
from people.filters import OrganisationFilter, PersonFilter
from people.models import Organisation, Person
from tests import factories
from tests.html import by_id, links, parse, text_of, with_class

pytestmark = pytest.mark.django_db

STATES = ("proposed", "confirmed", "confirmed", "rejected")
STARTS = ("2016?", "2016", "201X", "2017-05", "", "2018-12-30", "2018")
ROLES = ("speaker", "keynote", "message")
PRESENCES = ("", "in person", "remote", "by message", "absent")


@pytest.fixture
def archive():
    """Twenty made-up conferences with all that lists filter by, drawn by a fixed seed."""
    draw = random.Random(7)
    series = [factories.SeriesFactory(name=f"Amber {n}") for n in range(2)]
    topics = [factories.TopicFactory(name=f"Cables {n}") for n in range(2)]
    people = [factories.PersonFactory(name=f"Ada Quill {n}") for n in range(4)]
    bodies = [
        factories.OrganisationFactory(name=f"Cable Board {n}", country=country)
        for n, country in enumerate(("NO", "KE", ""))
    ]
    for number in range(20):
        start, country = draw.choice(STARTS), draw.choice(["NO", "KE", ""])
        conference = factories.ConferenceFactory(
            name=f"Cable Forum {number}",
            series=draw.choice([None, *series]),
            start=start,
            country=country,
            mode=draw.choice(["", "online", "hybrid"]),
        )
        for field, value in (("start", start), ("country", country)):
            if value and draw.random() < 0.7:
                doubt = draw.choice(["", "", "inferred"])
                factories.StatementFactory(
                    conference=conference,
                    field=field,
                    value=value,
                    state=draw.choice(STATES[:3]),
                    doubt=doubt,
                )
        for _ in range(draw.randrange(4)):
            factories.ParticipationFactory(
                conference=conference,
                person=draw.choice([*people, None]),
                organisation=draw.choice([*bodies, None]),
                name_as_written="somebody",
                role=draw.choice(ROLES),
                presence=draw.choice(PRESENCES),
                state=draw.choice(STATES),
            )
        if draw.random() < 0.5:
            factories.SubjectFactory(
                topic=draw.choice(topics),
                conference=conference,
                state=draw.choice(STATES),
            )
        report = factories.AccessionFactory(
            document__title=f"Report {number}", document__published=draw.choice(STARTS)
        ).document
        factories.CoverageFactory(
            document=report, conference=conference, extent="about"
        )
        cited = factories.DocumentFactory(
            title=f"Charter {number % 5}", kind="treaty", language="en"
        )
        factories.CitationFactory(citing=report, cited=cited, state=draw.choice(STATES))
    bring_up_to_date()


def is_sure(fact):
    return fact.state == "confirmed" and not fact.doubt


def presence_of(participation):
    if participation.presence in ("absent", "by message"):
        return "absent" if participation.presence == "absent" else "message"
    sent = participation.role in Participation.SENT
    return "message" if sent and not participation.presence else "there"


def fits(conference, query):
    """Return whether a conference fits, asked fact by fact and not of any derived row."""
    certain = query.get("certain") == "yes"

    def told(field):
        said = conference.statements.filter(
            field=field, value=getattr(conference, field)
        )
        return any(map(is_sure, said))

    for field in ("country", "mode"):
        wanted = query.getlist(field)
        is_there = getattr(conference, field) in wanted
        if wanted and not (is_there and (told(field) or not certain)):
            return False
    wanted, series = query.getlist("series"), conference.series
    # No statement tells the series of any of these.
    if wanted and (certain or not series or series.slug not in wanted):
        return False
    joint = {
        "person": lambda p: p.person and p.person.slug,
        "organisation": lambda p: p.organisation and p.organisation.slug,
        "role": lambda p: p.role,
        "presence": presence_of,
    }
    asked = {name: query.getlist(name) for name in joint if query.getlist(name)}
    participations = [
        one
        for one in conference.participations.exclude(state="rejected")
        if not certain or is_sure(one)
    ]
    if asked and not any(
        all(joint[name](one) in wanted for name, wanted in asked.items())
        for one in participations
    ):
        return False
    if wanted := query.getlist("topic"):
        subjects = conference.subjects.exclude(state="rejected")
        if not any(
            one.topic.slug in wanted and (not certain or is_sure(one))
            for one in subjects
        ):
            return False
    first, last = query.get("year_from"), query.get("year_to")
    if first or last or query.get("undated"):
        within = bool(first or last) and conference.first_day is not None
        # Between 2016 and 2015 there is nothing, not even what lasted through both.
        within = within and int(first or 1) <= int(last or 9999)
        within = within and conference.last_day.year >= int(first or 1)
        within = within and conference.first_day.year <= int(last or 9999)
        if certain and not (
            conference.start in ("2016", "2018", "2017-05", "2018-12-30")
            and told("start")
        ):
            within = False
        if not within and not (query.get("undated") and not conference.first_day):
            return False
    if certain:
        facts = [*conference.statements.all(), *conference.subjects.all()]
        facts += [*participations, *conference.coverage.all()]
        return any(map(is_sure, facts))
    return True


def ask(kind, query):
    return kind(QueryDict(query.urlencode()), queryset=kind.Meta.model.objects.all())


def chosen(data, kind):
    """Draw what is chosen among what the facets offer."""
    query = QueryDict(mutable=True)
    for offer in ask(kind, query).offers:
        keys = [option.key for option in offer.first]
        if keys and data.draw(st.booleans()):
            name = offer.facet.name
            query.setlist(name, data.draw(st.lists(st.sampled_from(keys), max_size=2)))
    for name in ("year_from", "year_to"):
        if data.draw(st.integers(0, 2)) == 0:
            query[name] = data.draw(st.sampled_from(["2015", "2016", "2018"]))
    for name in ("undated", "certain"):
        if data.draw(st.integers(0, 3)) == 0:
            query[name] = "yes"
    return query


@pytest.mark.parametrize(
    "kind", [ConferenceFilter, PersonFilter, OrganisationFilter, DocumentFilter]
)
@given(data=st.data())
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_counts_are_what_the_list_then_shows(archive, kind, data):
    query = chosen(data, kind)
    asked = ask(kind, query)
    offers, number = asked.offers, len(asked.qs)

    for offer in offers:
        for option in offer.first:
            only = query.copy()
            only.setlist(offer.facet.name, [option.key])
            assert len(ask(kind, only).qs) == option.count, (offer.facet.name, option)
    for year, count in asked.years.items():
        only = query.copy()
        for name in ("year_from", "year_to", "undated"):
            only.pop(name, None)
        only.update(
            {"year_from": year, "year_to": year} if year else {"undated": "yes"}
        )
        assert len(ask(kind, only).qs) == count, year
    for _label, names, count in asked.advice():
        less = query.copy()
        for name in names:
            less.pop(name, None)
        assert len(ask(kind, less).qs) == count >= number, names
    # These are asked of facts that `archive` has none of, or of all facts at once.
    if kind is ConferenceFilter and not {"outcome", "differ", "review"} & set(query):
        shown = {c for c in Conference.objects.all() if fits(c, query)}
        assert set(asked.qs) == shown, query.urlencode()


def test_totals_follow_what_editors_do(archive):
    def totals():
        columns = ("kind", "facet", "value", "records", "bits", "certain_bits")
        return set(FacetTotal.objects.values_list(*columns))

    Participation.objects.filter(role="keynote").update(state="rejected")
    Conference.objects.order_by("pk").first().delete()
    Person.objects.filter(participations=None).delete()
    bring_up_to_date()
    kept = totals()
    for model in (Conference, Person, Organisation, Document):
        recount(model)

    assert totals() == kept


@pytest.mark.parametrize("model", [Conference, Person, Organisation, Document])
def test_blocks_follow_what_editors_do(archive, model):
    Participation.objects.filter(role="keynote").update(state="rejected")
    Conference.objects.order_by("pk").first().delete()
    Person.objects.filter(participations=None).delete()
    bring_up_to_date()

    rows, kind = rows_model(model), model._meta.model_name
    told = {
        (row.record_id, row.facet, int(row.value), row.certain)
        for row in rows.objects.filter(facet__in=OF_MANY_VALUES)
        if row.facet not in rows.joint
    }
    assert told == {
        (record, facet, value, certain)
        for facet in OF_MANY_VALUES.difference(rows.joint)
        for record, value, certain, _dated in facet_blocks.read(kind, (facet,)).tolist()
    }
    if rows.joint:
        told = model.objects.told().joint_rows()
        assert told
        assert sorted(facet_blocks.read(kind, rows.joint).tolist()) == sorted(
            (
                record,
                *(v if isinstance(v, int) else code(v or "") for v in values),
                *sure,
            )
            for record, *values, sure in ((*row[:-2], row[-2:]) for row in told)
        )


@pytest.mark.parametrize("kind", [Participation.Role, Appearance.Presence])
def test_words_of_participations_have_codes_of_their_own(kind):
    assert len({code(word) for word in (*kind.values, "")}) == len(kind.values) + 1


def test_a_page_of_a_long_list_is_found_in_its_order(archive, monkeypatch):
    query = QueryDict("role=speaker&role=message&role=keynote")
    asked = ask(PersonFilter, query)
    in_order = list(asked.qs.values_list("pk", flat=True))
    monkeypatch.setattr(facet_counts, "FEW", 0)

    assert len(in_order) > 2
    for first in range(len(in_order)):
        page = in_order[first : first + 2]
        assert asked.asked.keys(asked.order, first, first + 2) == page


def test_no_result_says_which_filter_to_drop(client, archive):
    page = parse(client.get("/conferences/?country=NO&year_from=2090"))

    (advice,) = with_class(page, "advice")
    norway = Conference.objects.filter(country="NO").count()
    assert text_of(advice) == f"without “Years” {norway}"
    assert links(advice, "/conferences/")[0][1] == "/conferences/?country=NO"
    assert text_of(by_id(page, "result-count")) == "0 conferences"


def test_values_are_found_by_name_without_script(client, archive):
    for number in range(15):
        series = factories.SeriesFactory(name=f"Copper Days {number}")
        factories.ConferenceFactory(series=series)
    bring_up_to_date()

    page = parse(client.get("/conferences/?find_series=amber"))

    offered = by_id(page, "values-series")
    assert {text_of(label)[:7] for label in offered.iter("label")} == {
        "Amber 0",
        "Amber 1",
    }
    assert by_id(page, "id_find_series").get("value") == "amber"


def test_htmx_gets_the_content_alone(client, archive):
    whole = client.get("/conferences/?country=NO")
    part = client.get("/conferences/?country=NO", headers={"HX-Request": "true"})
    restored = client.get(
        "/conferences/?country=NO",
        headers={"HX-Request": "true", "HX-History-Restore-Request": "true"},
    )

    assert "HX-Request" in whole["Vary"]
    assert part["Vary"] == whole["Vary"]
    assert b"<html" not in part.content
    assert b'id="results"' in part.content
    assert len(restored.content) == len(whole.content)


@pytest.mark.parametrize(
    ("sort", "first"), [("", "B"), ("name", "A"), ("attendance", "C"), ("added", "C")]
)
def test_order(client, sort, first):
    for name, start, value in (("A", "2001", 10), ("B", "2009", 20), ("C", "2005", 90)):
        conference = factories.ConferenceFactory(name=name, start=start)
        factories.FigureFactory(conference=conference, value=value, kind="people")
    bring_up_to_date()

    page = parse(client.get(f"/conferences/?sort={sort}"))

    assert text_of(with_class(page, "result")[0].find(".//h2")) == first
    (current,) = [
        a for a in with_class(page, "orders")[0].iter("a") if a.get("aria-current")
    ]
    assert text_of(current) == (sort or "newest").replace("added", "newest record")
