"""What lists know of records follows whatever is stored about them."""

import pytest
from django.db import transaction
from django.urls import reverse

from documents.models import Document, Fact, Mark
from documents.upkeep import bring_up_to_date, rebuild
from events.models import Conference, Participation, Series
from people.models import Organisation, Person
from tests.factories import (
    ConferenceFactory,
    ParticipationFactory,
    PersonFactory,
    SeriesFactory,
    StatementFactory,
)
from tests.imports import FORUM
from wicarchive.importing import read_arrival, store

pytestmark = pytest.mark.django_db

TOLD_MODELS = (Document, Person, Organisation, Conference, Series)


def told():
    return {
        model: set(model.objects.told().values_list("pk", flat=True))
        for model in TOLD_MODELS
    }


def tellable():
    return {
        model: set(model.objects.tellable().values_list("pk", flat=True))
        for model in TOLD_MODELS
    }


def marked():
    return set(Mark.objects.values_list("kind", "record"))


def test_an_import_marks_what_it_stores_about():
    store(read_arrival("one.txt", FORUM.encode()))

    every = {
        (model._meta.label_lower, pk)
        for model in TOLD_MODELS
        for pk in model.objects.values_list("pk", flat=True)
    }
    assert every <= marked()
    assert bring_up_to_date() >= len(every)
    assert not Mark.objects.exists()
    assert told() == tellable()


def test_a_report_that_tells_nothing_new_marks_nothing():
    store(read_arrival("one.txt", FORUM.encode()))
    bring_up_to_date()

    store(read_arrival("one.txt", FORUM.encode()))

    assert marked() == set()


@pytest.mark.parametrize("how", ["save", "update", "delete"])
def test_a_fact_marks_whom_and_what_it_is_of(how):
    fact = ParticipationFactory(person=PersonFactory())
    bring_up_to_date()

    if how == "save":
        fact.save()
    elif how == "update":
        Participation.objects.filter(pk=fact.pk).update(state="rejected")
    else:
        Participation.objects.filter(pk=fact.pk).delete()

    assert marked() == {
        ("events.conference", fact.conference_id),
        ("people.person", fact.person_id),
    }


def test_a_name_marks_its_record():
    person = PersonFactory()
    bring_up_to_date()

    person.names.create(text="Another Name")
    assert marked() == {("people.person", person.pk)}

    bring_up_to_date()
    person.names.update(rejected=True)
    assert marked() == {("people.person", person.pk)}


def test_a_listed_series_is_told_with_its_first_edition_and_no_longer_than_its_last():
    series = SeriesFactory(listed=True, is_told=False)
    conference = ConferenceFactory(series=series)
    statement = StatementFactory(conference=conference)
    bring_up_to_date()
    assert series in Series.objects.told()

    statement.state = Fact.State.REJECTED
    statement.save()
    bring_up_to_date()

    assert conference not in Conference.objects.told()
    assert series not in Series.objects.told()


def test_what_is_marked_in_a_transaction_that_fails_is_not_marked():
    person = PersonFactory()
    bring_up_to_date()

    with transaction.atomic():
        person.save()
        transaction.set_rollback(True)

    assert marked() == set()


def test_a_record_that_is_gone_may_be_marked():
    person = PersonFactory()
    person.delete()

    bring_up_to_date()

    assert not Mark.objects.exists()


def test_every_record_can_be_brought_up_to_date_anew():
    store(read_arrival("one.txt", FORUM.encode()))
    bring_up_to_date()
    right = told()
    for model in TOLD_MODELS:
        model._base_manager.all()._update(
            [(model._meta.get_field("is_told"), None, False)]
        )

    rebuild()

    assert told() == right


def test_what_an_editor_judges_is_in_the_lists_with_the_answer(admin_client):
    fact = ParticipationFactory(person=PersonFactory(name="Anna Bell"))
    bring_up_to_date()
    page = reverse("admin:events_participation_changelist")

    answer = admin_client.post(
        page, {"action": "reject", "_selected_action": [fact.pk]}
    )

    assert answer.status_code == 302
    assert fact.person not in Person.objects.told()
