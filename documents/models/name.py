"""Names and identifiers, which records of every floor keep in tables of their own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.fields import FoldedField
from documents.models.mark import Marking, MarkingQuerySet


class StandingNames(models.Manager.from_queryset(MarkingQuerySet)):
    """The names that stand; what looks names up, or shows them, sees no others."""

    def get_queryset(self):
        return super().get_queryset().filter(rejected=False)


class AllNames(models.Manager.from_queryset(MarkingQuerySet)):
    """Names with those that were rejected: for editors, and for the import's memory."""


class Name(Marking, models.Model):
    """One name or title that a record goes by, or that an editor said is not its own."""

    text = models.CharField(_("name"), max_length=500)
    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        help_text=_("BCP 47 tag such as en, de, zh-Hans; empty if not known."),
    )
    folded = FoldedField(of="text", db_index=True)
    identifies = models.BooleanField(
        _("known by it"),
        default=True,
        help_text=_(
            "An import takes who or what a report calls so for this record. Short forms "
            "that others may have, too, are only shown and searched."
        ),
    )
    rejected = models.BooleanField(
        _("not its name"),
        default=False,
        help_text=_(
            "Hides the name and keeps it, so that an import does not bring it back."
        ),
    )

    objects = StandingNames()
    every = AllNames()

    class Meta:
        abstract = True
        ordering = ["text", "pk"]

    def __str__(self):
        return self.text

    @classmethod
    def owner_field(cls):
        """Return the field that leads to the record whose names they are."""
        return next(field for field in cls._meta.fields if field.many_to_one)

    @property
    def owner(self):
        """Return the record whose name it is."""
        return getattr(self, self.owner_field().name)


class Identifier(models.Model):
    """An identifier that somebody else gave a record."""

    scheme = models.CharField(
        _("scheme"),
        max_length=40,
        help_text=_("For instance DOI, UN symbol, RFC, Wikidata."),
    )
    value = models.CharField(_("value"), max_length=200)

    class Meta:
        abstract = True
        ordering = ["scheme", "value", "pk"]

    def __str__(self):
        return f"{self.scheme} {self.value}"
