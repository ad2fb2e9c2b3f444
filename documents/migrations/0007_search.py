"""The index of search: a full-text table, of the kind that the database has."""

from django.db import migrations

from documents.search import postgresql, sqlite


def _engine(editor):
    return sqlite if editor.connection.vendor == "sqlite" else postgresql


def create(apps, schema_editor):
    schema_editor.execute(_engine(schema_editor).CREATE)


def drop(apps, schema_editor):
    schema_editor.execute(_engine(schema_editor).DROP)


class Migration(migrations.Migration):
    dependencies = [("documents", "0006_accession_by_bytes")]

    operations = [migrations.RunPython(create, drop)]
