"""docs/data-model.md names every record, with an example that the archive holds."""

import re
from pathlib import Path

import pytest
from django.apps import apps

GUIDE = Path(__file__).parents[2] / "docs" / "data-model.md"
ROW = re.compile(r"^\| (\w+) \| .+ \| (?:`(.+)`|none in the seeds) \|$", re.MULTILINE)
EXAMPLES = dict(ROW.findall(GUIDE.read_text(encoding="utf-8")))
MODELS = {
    model.__name__: model
    for app in ("documents", "people", "events")
    for model in apps.get_app_config(app).get_models(include_auto_created=False)
}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]


def test_every_record_is_in_the_glossary():
    assert set(EXAMPLES) == set(MODELS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_is_held(name):
    records = MODELS[name].objects.all()
    said = {str(getattr(record, "in_words", record.__str__)()) for record in records}

    assert EXAMPLES[name] in said if EXAMPLES[name] else not said
