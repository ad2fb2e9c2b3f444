"""Whatever is imported and edited, in whatever sequence: what editors decided stands, and a dry run tells the truth."""

from dataclasses import replace

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from documents.models import Fact, Name
from documents.unsaid import fact_models
from events.columns import consolidate
from events.editing import say
from events.models import Conference
from people.models import Organisation, Person
from tests.imports import FORUM
from tests.test_importing import archive
from wicarchive.importing import (
    held_documents,
    read_arrival,
    read_held,
    rehearsal,
    store,
)

pytestmark = pytest.mark.django_db

# Texts that reports had at one time and another, under the same name.
TEXTS = {
    "forum.txt": (
        FORUM,
        FORUM.replace("2,700 people", "3,100 people").replace(
            "Oslo from", "Turku from"
        ),
        FORUM.replace("a member of the Board of", "chair of").replace("41 ", "43 "),
    ),
    "other.txt": (
        "Cables\n\nThe 4th Cable Forum took place in Bergen on 4 May 2019. It was attended by 900 people[1].\n\n"
        "Otto Blum, chair of the Wire Council, spoke.\n\n[1] Nets for all, Oslo Post, 3 May 2019. In: http://a.example/nets\n",
        "Cables\n\nThe 4th Cable Forum was held in Bergen on 5 May 2019. It was attended by 900 people[1].\n\n"
        "Otto Blum, chair of the Wire Council, left.\n\n[1] Nets for all, Oslo Post, 3 May 2019. In: http://a.example/nets\n",
    ),
    "next.txt": (
        "Threads\n\nThe 5th Cable Forum took place in Oslo in 2020. The CAU (Cable Agency of Utopia) organised it.\n\n"
        "Anna Bell spoke for the Blue Party.\n",
    ),
}
IMPORTS = st.tuples(
    st.just("import"), st.sampled_from(sorted(TEXTS)), st.integers(0, 2)
)
EDITS = st.tuples(
    st.sampled_from(["confirm", "reject", "say", "enter", "empty", "reject name"]),
    st.integers(0, 1000),
    st.integers(0, 1000),
)
STEPS = st.lists(
    st.one_of(IMPORTS, IMPORTS, EDITS, st.just(("reread", 0, 0))), max_size=9
)
FIELDS = {
    Person: ("name", "sort_name"),
    Organisation: ("name", "acronym", "country"),
}
SAID = [("start", "2019-06-01"), ("city", ""), ("city", "Turku"), ("status", "planned")]


def some(found, number):
    """Return one of what was found, chosen by a number; None where nothing was."""
    found = list(found.order_by("pk"))
    return found[number % len(found)] if found else None


class Editor:
    """Edits at random, and remembers what was decided."""

    def __init__(self, client, user):
        self.client, self.user = client, user
        self.judged, self.entered, self.said, self.rejected = {}, {}, {}, {}

    def judge(self, action, which, number):
        models = [model for model in fact_models() if model.objects.exists()]
        if not models:
            return
        model = models[which % len(models)]
        fact = some(model.objects.filter(state=Fact.State.PROPOSED), number)
        if fact is None:
            return
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
        reply = self.client.post(
            reverse(name), {"action": action, "_selected_action": [fact.pk]}
        )
        assert reply.status_code == 302
        self.judged[model, fact.pk] = self.of_fact(model, fact.pk)
        assert self.judged[model, fact.pk]["state"] == f"{action}ed"

    @staticmethod
    def of_fact(model, pk):
        """Return what a fact says; what editors are to look at again may be noted."""
        return model._base_manager.filter(pk=pk).values().get() | {"unsaid": ""}

    def say(self, which, number):
        if conference := some(Conference.objects.all(), number):
            field, value = SAID[which % len(SAID)]
            say(conference, field, value, self.user)
            consolidate(conference)
            self.said[conference.pk, field] = value

    def enter(self, which, number, value=None):
        """Set a field of a record as its form in the admin does."""
        model = list(FIELDS)[which % len(FIELDS)]
        record = some(model.objects.all(), number)
        if record is None:
            return
        names = FIELDS[model] if value is None else FIELDS[model][2:]
        for field in names[:1] or ():
            value = f"Edited {number}" if value is None else value
            setattr(record, field, value)
            record.edited = sorted({*record.edited, field})
            record.save()
            self.entered[model, record.pk, field] = value

    def reject_name(self, which, number):
        model = list(FIELDS)[which % len(FIELDS)]
        names = model._meta.get_field("names").related_model
        assert issubclass(names, Name)
        if name := some(names.objects.all(), number):
            name.rejected = True
            name.save()
            self.rejected[names, name.pk] = name.text

    def step(self, action, which, number):
        if action in ("confirm", "reject"):
            self.judge(action, which, number)
        elif action == "say":
            self.say(which, number)
        elif action == "enter":
            self.enter(which, number)
        elif action == "empty":
            self.enter(1, number, value="")
        else:
            self.reject_name(which, number)

    def check(self):
        """Assert that all that was decided stands."""
        for (model, pk), values in self.judged.items():
            assert self.of_fact(model, pk) == values
        for (model, pk, field), value in self.entered.items():
            assert getattr(model.objects.get(pk=pk), field) == value
        for (pk, field), value in self.said.items():
            assert getattr(Conference.objects.get(pk=pk), field) == value
        for (names, pk), text in self.rejected.items():
            name = names.every.get(pk=pk)
            assert (name.text, name.rejected) == (text, True)


def take_in(name, version):
    """Import a report as the command does: first the dry run, then for good, then once more."""
    texts = TEXTS[name]
    report = read_arrival(name, texts[version % len(texts)].encode())
    with rehearsal():
        foreseen = store(report, in_full=True)
    done = store(report, in_full=True)
    assert replace(done, document=None) == replace(foreseen, document=None)
    before = archive()
    again = store(report, in_full=True)
    assert (again.created, again.changed, again.to_review) == ({}, {}, 0)
    assert archive() == before


def read_again():
    for pk in held_documents(every=True):
        report = read_held(pk)
        with rehearsal():
            foreseen = store(report, in_full=True)
        done = store(report, in_full=True)
        assert replace(done, document=None) == replace(foreseen, document=None)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(steps=[("import", "forum.txt", 0), ("say", 0, 0), ("import", "forum.txt", 1)])
@given(steps=STEPS)
def test_what_editors_decided_stands_in_any_sequence(admin_client, admin_user, steps):
    with rehearsal():
        editor = Editor(admin_client, admin_user)
        for action, which, number in steps:
            if action == "import":
                take_in(which, number)
            elif action == "reread":
                read_again()
            else:
                editor.step(action, which, number)
            editor.check()
