"""Reports and archives of any number for measuring: made-up names, the same for the same seed."""

import random

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

from documents.models import Fact, Name
from events.models import Figure, Topic, TopicName
from people.models import Organisation, OrganisationName, Relation
from tests.reading.generated import report

SIZE = 5_000
_FIRST = "Ada|Bo|Cleo|Dora|Emil|Finn|Gina|Hugo|Ines|Jan|Kira|Lars|Mona|Nils|Olga|Pia|Rosa|Sven|Tara|Uwe".split(
    "|"
)
_LAST = "Abel|Brandt|Castell|Dorn|Ekman|Falk|Garber|Holm|Ivens|Jonker|Kessel|Lind|Moreau|Norden|Oster|Pratt".split(
    "|"
)
_MIDDLE = "Amber|Birch|Cedar|Delta|Ember|Fjord|Grove|Heath|Islet|Jetty|Knoll|Lagoon|Marsh|Orchard|Prairie|Ridge".split(
    "|"
)
# What a report of ``generated`` names, and how often another name stands in its place.
_PEOPLE = ("Anna Bell", "Otto Blum", "Eva Kern", "Omar Haddad", "Ines Prado")
_OTHERS = 0.7


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_MIDDLE)} {rng.choice(_LAST)}"


def various_report(seed: int) -> str:
    """Return a report of 5 kB on one of some hundred conferences, with some of some thousand people and bodies."""
    rng = random.Random(f"various {seed}")
    text = report(SIZE, seed)
    for person in _PEOPLE:
        if rng.random() < _OTHERS:
            text = text.replace(person, _name(rng))
    if rng.random() < _OTHERS:
        text = text.replace("Acme Council", f"{_name(rng)} Council")
    series = f"{rng.choice(_MIDDLE)} {rng.choice(('Cable', 'Nets', 'Wire', 'Radio'))}"
    ordinal, year = (number := rng.randint(4, 9)), 2015 + number
    text = text.replace("4th Cable Forum (CF)", f"{ordinal}th {series} Forum")
    summit = f"{rng.choice(('Fourth', 'Fifth', 'Sixth'))} {_name(rng)} Summit"
    text = text.replace("Fourth Nets Summit", summit)
    text = text.replace("ICANN 67", f"ICANN {rng.randint(40, 80)}")
    return text.replace("2019", str(year))


# Of these all reports name the same; and what is of them alone is not multiplied.
_SHARED = (Organisation, OrganisationName, Relation, Topic, TopicName)
# What tells a record from the others, beside its relations.
_TELLING = {"slug", "source_key", "text", "folded", "sha256"}
# So far is the key of a copy from that of its pattern, for each number of the copy.
_APART = 1_000_000


def _stored_models():
    return [
        model
        for app in ("documents", "people", "events")
        for model in apps.get_app_config(app).get_models()
        if model not in _SHARED
    ]


def multiply(times: int):
    """Make of every document, passage, conference, person and fact ``times`` of its kind, by rows alone.

    The bodies and topics are the same for all, as a real archive has few of them.
    """
    copied = _stored_models()
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        for model in copied:
            _multiply(cursor, model, times)
            if issubclass(model, Fact):
                _multiply_links(cursor, model, times)
        for sql in connection.ops.sequence_reset_sql(no_style(), copied):
            cursor.execute(sql)
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = DEFAULT")
            cursor.execute("ANALYZE")


_COPIES = "WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {last}) "


def _multiply(cursor, model: type[models.Model], times: int):
    quote = connection.ops.quote_name
    fields = model._meta.local_concrete_fields
    values = [_value(model, field) for field in fields]
    condition = "passage_id IS NOT NULL" if model.__name__ == "Evidence" else "1 = 1"
    if model is Figure:
        condition = "conference_id IS NOT NULL"
    columns = ", ".join(quote(field.column) for field in fields)
    table = quote(model._meta.db_table)
    cursor.execute(
        f"INSERT INTO {table} ({columns}) "  # noqa: S608
        + _COPIES.format(last=times - 1)
        + f"SELECT {', '.join(values)} FROM copies CROSS JOIN {table} "  # noqa: S608
        f"WHERE {condition} ORDER BY n"
    )


def _value(model: type[models.Model], field: models.Field) -> str:
    """Return what a copy has in a column."""
    column = connection.ops.quote_name(field.column)
    related = field.related_model
    if field.primary_key or (related in _stored_models()):
        return f"{column} + n * {_APART}"
    if field.name == "sha256":
        return f"substr({column}, 1, 50) || n"
    if field.name in _TELLING and (field.name != "text" or issubclass(model, Name)):
        return f"{column} || ' ' || n"
    return column


def _multiply_links(cursor, model: type[Fact], times: int):
    """Let each copy of a fact stand on the copies of its evidence."""
    quote = connection.ops.quote_name
    fact = quote(f"{model._meta.model_name}_id")
    table = quote(model.evidence.through._meta.db_table)
    facts = quote(model._meta.db_table)
    condition = "f.conference_id IS NOT NULL" if model is Figure else "1 = 1"
    cursor.execute(
        f"INSERT INTO {table} ({fact}, evidence_id) "  # noqa: S608
        + _COPIES.format(last=times - 1)
        + f"SELECT l.{fact} + n * {_APART}, "  # noqa: S608
        f"CASE WHEN e.passage_id IS NULL THEN e.id ELSE e.id + n * {_APART} END "
        f"FROM copies CROSS JOIN {table} l JOIN documents_evidence e ON e.id = l.evidence_id "
        f"JOIN {facts} f ON f.id = l.{fact} WHERE {condition} ORDER BY n"
    )
