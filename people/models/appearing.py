"""The values by which people and bodies are filtered; where they took part is read from the table of appearances."""

from collections.abc import Iterator

from django.db import models
from django.db.models import Count, F, Max, Min, Q
from django.utils.translation import gettext_lazy as _

from documents.models import FacetRow, is_sure
from documents.rows import update_values

JOINT = ("role", "presence", "series", "conference", "year")


class AppearingFacets:
    """A queryset of people or bodies that knows their values; facts are reached by the relations that lead to them."""

    def facet_rows(self) -> Iterator[tuple[int, str, str, bool]]:
        """Yield (record, facet, value, whether a confirmed fact tells it)."""
        pks = list(self.order_by().values_list("pk", flat=True))
        told = set()
        for row in self.own_rows(pks):
            if row[3]:
                told.add(row[0])
            yield row
        for pk in told:
            yield pk, "certain", "yes", True

    def own_rows(self, pks) -> Iterator[tuple[int, str, str, bool]]:
        """Yield the values that no participation tells."""
        raise NotImplementedError

    def related(self, relation):
        """Return the model that leads here by a relation."""
        return self.model._meta.get_field(relation).related_model

    def joint_rows(self) -> list[tuple]:
        """Return (record, values of the facets in ``JOINT``, whether certain, whether the year is) of each participation."""
        owner = f"{self.model._meta.model_name}_id"
        rows = self.related("appearances").objects.filter(
            **{f"{owner}__in": self.order_by().values("pk")}
        )
        columns = ("role", "presence", "series_id", "conference_id", "year")
        return list(
            rows.order_by("pk").values_list(owner, *columns, "certain", "dated")
        )

    def seen(self, pks) -> dict[int, tuple]:
        """Return (number of conferences taken part in, first and last day of them) by record."""
        owner = f"{self.model._meta.model_name}_id"
        there = Q(presence="there")
        rows = (
            self.related("appearances")
            .objects.filter(**{f"{owner}__in": pks})
            .values_list(owner)
            .annotate(
                n=Count("conference", distinct=True, filter=there),
                first=Min(F("conference__first_day"), filter=there),
                last=Max(F("conference__last_day"), filter=there),
            )
            .order_by()
        )
        return {pk: tuple(found) for pk, *found in rows}


class Appearing(models.Model):
    """A record that takes part in conferences; what lists sort by is brought up to date with its values."""

    conference_count = models.PositiveIntegerField(
        _("conferences taken part in"), default=0, editable=False, db_index=True
    )
    first_seen = models.DateField(_("first seen"), null=True, editable=False)
    last_seen = models.DateField(
        _("last seen"), null=True, editable=False, db_index=True
    )

    class Meta:
        abstract = True

    @classmethod
    def note_seen(cls, pks):
        """Write how often, and from when to when, records took part."""
        seen = cls.objects.all().seen(pks)
        names = ("conference_count", "first_seen", "last_seen")
        turned = []
        for pk, *before in cls._base_manager.filter(pk__in=pks).values_list(
            "pk", *names
        ):
            now = seen.get(pk, (0, None, None))
            if tuple(before) != now:
                turned.append((*now, pk))
        # Not by what marks records: nothing else hangs on it.
        update_values(cls, names, turned)


class PersonFacets(AppearingFacets):
    """A queryset of people that knows their values."""

    def own_rows(self, pks):
        """Yield the country of a person, of an office or represented; the bodies of offices and participations."""
        people = self.model.objects.filter(pk__in=pks).exclude(country="")
        for pk, country, edited in people.values_list("pk", "country", "edited"):
            yield pk, "country", country, "country" in edited
        for relation, country in (
            ("positions", "country"),
            ("participations", "represents"),
        ):
            facts = self.related(relation).visible.filter(person__in=pks).order_by()
            for pk, code, body, state, doubt in facts.values_list(
                "person_id", country, "organisation_id", "state", "doubt"
            ):
                if code:
                    yield pk, "country", code, is_sure(state, doubt)
                if body:
                    yield pk, "organisation", str(body), is_sure(state, doubt)


class OrganisationFacets(AppearingFacets):
    """A queryset of bodies that knows their values."""

    def own_rows(self, pks):
        """Yield kind and country; certain where an editor gave them, or the list of well-known bodies."""
        columns = ("pk", "group", "country", "edited", "listed")
        for pk, group, country, edited, listed in self.model.objects.filter(
            pk__in=pks
        ).values_list(*columns):
            if group:
                yield pk, "group", group, listed or "group" in edited
            if country:
                yield pk, "country", country, listed or "country" in edited


class PersonFacet(FacetRow):
    """A value by which a person is filtered."""

    joint = JOINT
    record = models.ForeignKey(
        "people.Person",
        on_delete=models.CASCADE,
        related_name="facets",
        db_index=False,
    )

    class Meta(FacetRow.Meta):
        verbose_name = _("value of a person")
        verbose_name_plural = _("values of people")


class OrganisationFacet(FacetRow):
    """A value by which a body is filtered."""

    joint = JOINT
    record = models.ForeignKey(
        "people.Organisation",
        on_delete=models.CASCADE,
        related_name="facets",
        db_index=False,
    )

    class Meta(FacetRow.Meta):
        verbose_name = _("value of an organisation")
        verbose_name_plural = _("values of organisations")
