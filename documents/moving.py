"""Taking back what a report told of a record, when another record turns out to be meant."""

from dataclasses import dataclass, field

from django.db import models
from django.db.models import Q

from documents.models import Addressed, Fact, FormerAddress, Section
from documents.unsaid import fact_models


@dataclass(slots=True)
class TakenBack:
    """What was taken back: who else told some of it, and on which evidence the record was named."""

    documents: set[int] = field(default_factory=set)
    named_by: list[tuple[type[Fact], str, int]] = field(default_factory=list)


def take_back(document: int, record: Addressed) -> TakenBack:
    """Delete what a document, given by its primary key, tells of a record, as far as no editor has judged it.

    A fact that other documents tell as well goes too: return them, so that they can tell it
    again, each in its own words. A chapter stays as long as a fact is of it.
    """
    taken = TakenBack()
    for model in sorted(fact_models(), key=lambda model: model is Section):
        about = [
            one.name
            for one in model._meta.fields
            if one.is_relation and isinstance(record, one.related_model)
        ]
        of = Q(*((name, record) for name in about), _connector=Q.OR)
        if isinstance(record, Section.document.field.related_model):
            of |= _of_its_sections(model, record)
        if not of:
            continue
        unjudged = model.objects.filter(
            of, state=Fact.State.PROPOSED, reviewed_at=None, editors_note=""
        )
        told = unjudged.filter(evidence__passage__document=document)
        pks = set(told.order_by().values_list("pk", flat=True))
        facts = model.objects.filter(pk__in=pks)
        for relation in model._meta.related_objects:
            facts = facts.filter(**{relation.name: None})
        rows = facts.order_by().values_list(
            "evidence", "evidence__passage__document", *about
        )
        for evidence, other, *named in rows:
            if other not in (None, document):
                taken.documents.add(other)
            for name, pk in zip(about, named, strict=True):
                if evidence and pk == record.pk:
                    taken.named_by.append((model, name, evidence))
        facts.delete()
    return taken


def _of_its_sections(model: type[Fact], record: models.Model) -> Q:
    sections = [one.name for one in model._meta.fields if one.related_model is Section]
    return Q(*((f"{name}__document", record) for name in sections), _connector=Q.OR)


def meant_now(taken: TakenBack, record: Addressed) -> Addressed | None:
    """Return the record that the words now mean which meant ``record`` before."""
    for model, name, evidence in taken.named_by:
        facts = model.objects.filter(evidence=evidence).exclude(**{name: None})
        for fact in facts.select_related(name).order_by("pk"):
            meant = getattr(fact, name)
            if meant != record:
                return meant
    return None


def is_bare(record: Addressed) -> bool:
    """Return whether no fact is told of a record, and no editor has set a field of it."""
    if record.edited:
        return False
    return not any(
        relation.related_model._base_manager.filter(
            **{relation.field.name: record}
        ).exists()
        for relation in record._meta.related_objects
        if issubclass(relation.related_model, Fact)
    )


def lead_on(record: Addressed, to: Addressed):
    """Let the address of a record that is no more lead to another one."""
    kind = record._meta.model_name
    FormerAddress.objects.filter(kind=kind, current=record.slug).update(current=to.slug)
    FormerAddress.objects.update_or_create(
        kind=kind, slug=record.slug, defaults={"current": to.slug}
    )
