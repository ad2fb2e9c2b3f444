"""The index of search: a full-text table, of the kind that the database has, and the words of names."""

from django.db import migrations

from documents.search import postgresql, sqlite, vocabulary


def _engine(editor):
    return sqlite if editor.connection.vendor == "sqlite" else postgresql


def create(apps, schema_editor):
    for statement in (_engine(schema_editor).CREATE, *vocabulary.CREATE):
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for statement in (*vocabulary.DROP, _engine(schema_editor).DROP):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("documents", "0006_accession_by_bytes")]

    operations = [migrations.RunPython(create, drop)]
