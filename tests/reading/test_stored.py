"""What holds of the import of any text: it is stored whole, each fact with its words, and once."""

import pytest
from django.apps import apps
from hypothesis import HealthCheck, assume, example, given, settings

from documents.models import Evidence, Fact, Passage
from tests.reading.texts import any_text, can_be_kept, reports
from wicarchive.importing import read_file, rehearsal, store

pytestmark = pytest.mark.django_db

# The database is slower than the reading; HYPOTHESIS_PROFILE=deep makes up for it.
few = settings(
    max_examples=max(20, settings.default.max_examples // 5),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def models():
    return [
        model
        for app in ("documents", "people", "events")
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]


def rows():
    return {model: list(model.objects.order_by("pk").values()) for model in models()}


def assert_stored(text, path):
    """Import ``text`` twice and check what the archive then holds."""
    path.write_bytes(text.encode())
    with rehearsal():
        store(read_file(path))
        before = rows()
        again = store(read_file(path))

        standing = Passage.objects.filter(position__isnull=False).order_by("position")
        passages = {passage.pk: passage.text for passage in standing}
        kept = text.removeprefix("\ufeff")
        assert "".join(passages.values()) == kept
        evidence = Evidence.objects.all()
        assert [
            item
            for item in evidence
            if item.passage_id
            and passages[item.passage_id][item.start : item.end] != item.words
        ] == []
        assert [
            (fact, item)
            for model in models()
            if issubclass(model, Fact)
            for fact in model.objects.prefetch_related("evidence")
            for item in list(fact.evidence.all()) or [None]
            if item is None or not (item.words.strip() or item.note)
        ] == []
        for model in models():
            for record in model.objects.all():
                if isinstance(record, Fact):
                    record.full_clean()
        assert (sum(again.created.values()), sum(again.changed.values())) == (0, 0)
        assert rows() == before


@few
@given(any_text)
def test_any_text(tmp_path, text):
    assume(can_be_kept(text))

    assert_stored(text, tmp_path / "one.txt")


@few
@given(reports())
@example("Nets\n\nThe Acme Council has been chaired by Anna Bell since 20١9.")
@example("\u00ad\n\nNets are good.")
@example("See the [Oslo Statement](http://[a).")
@example("See the [Oslo Statement](www.c.example).")
@example("Nets\n\nThey are good.[1]\n\n[1] Anna Bell, Nets are good, in: http://a")
def test_a_report_of_usual_and_odd_parts(tmp_path, text):
    assume(can_be_kept(text))

    assert_stored(text, tmp_path / "one.txt")
