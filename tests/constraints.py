"""Both doors to the database, for the tables of broken rules in the apps' tests."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from documents.models.facet import Derived


def names_of(app_label):
    """Return the names of all constraints of an app's models that anybody fills in."""
    models = apps.get_app_config(app_label).get_models()
    return {
        rule.name
        for model in models
        for rule in model._meta.constraints
        if not issubclass(model, Derived)
    }


def assert_refused(record, name, message):
    """Expect ``message`` of the form's door, and the database to refuse the row, too."""
    with pytest.raises(ValidationError) as form:
        record.full_clean()
    assert message in form.value.messages

    with pytest.raises(IntegrityError) as database, transaction.atomic():
        record.save()
    # SQLite names the columns, not the constraint, where a row is not unique.
    said = str(database.value)
    assert name in said or (connection.vendor == "sqlite" and "UNIQUE" in said)
