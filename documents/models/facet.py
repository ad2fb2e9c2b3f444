"""By what records are filtered: a row for each value, derived from their facts.

Why rows, and when a value is certain: docs/decisions/0030-facets-are-rows.md.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

VALUE_LENGTH = 200
UNDATED = ""  # the year of what has no known date
LONGEST_SPAN = 100  # so many years are listed one by one; what may be any of more counts as undated


class Derived(models.Model):
    """What follows from facts, is written anew when they change, and goes with its record."""

    class Meta:
        abstract = True


class FacetRow(Derived):
    """That a record has one value of one facet; ``record`` is a real foreign key in each kind's own table."""

    facet = models.CharField(_("facet"), max_length=12)
    value = models.CharField(_("value"), max_length=VALUE_LENGTH)
    certain = models.BooleanField(
        _("certain"),
        default=False,
        help_text=_("Told by a confirmed fact that nothing speaks against."),
    )

    # Facets that must hold of one and the same participation.
    joint: tuple[str, ...] = ()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["record", "facet", "value"], name="%(class)s_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["facet", "value", "record", "certain"],
                name="%(class)s_values",
            )
        ]

    def __str__(self):
        return f"{self.facet}: {self.value}"


# Facets of so many values that each has few records: a set of records for each would be mostly empty.
OF_MANY_VALUES = frozenset(
    ("person", "organisation", "conference", "publisher", "report")
)


class FacetTotal(Derived):
    """How many records of a kind have a value, and which; counted when they change and not for each page.

    ``bits`` and ``certain_bits`` are sets as ``documents.bitmaps`` stores them, empty for facets
    of many values.
    """

    kind = models.CharField(_("kind of record"), max_length=60)
    facet = models.CharField(_("facet"), max_length=12)
    value = models.CharField(_("value"), max_length=VALUE_LENGTH)
    records = models.PositiveIntegerField(_("records"))
    bits = models.BinaryField(null=True, editable=False)
    certain_bits = models.BinaryField(null=True, editable=False)

    class Meta:
        verbose_name = _("total of a facet")
        verbose_name_plural = _("totals of facets")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "facet", "value"], name="facet_total_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["kind", "facet", "-records", "value"], name="facet_most"
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.facet} {self.value}: {self.records}"


class FacetBlock(Derived):
    """What some records have of one facet of many values, or of all facets that must hold of one participation.

    ``octets`` are columns of numbers as ``documents.facet_blocks`` stores them.
    """

    kind = models.CharField(_("kind of record"), max_length=60)
    name = models.CharField(_("facets"), max_length=60)
    number = models.PositiveIntegerField(_("number"))
    octets = models.BinaryField(editable=False)

    class Meta:
        verbose_name = _("block of values")
        verbose_name_plural = _("blocks of values")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "name", "number"], name="facet_block_once"
            )
        ]

    def __str__(self):
        return f"{self.kind}: {self.name}"


def years_between(first, last) -> list[str]:
    """Return the years in which something may have been, by its earliest and latest day; UNDATED where not known."""
    if first is None or last is None or last.year - first.year >= LONGEST_SPAN:
        return [UNDATED]
    return [f"{year:04}" for year in range(first.year, last.year + 1)]


def is_sure(state: str, doubt: str) -> bool:
    """Return whether a fact is certain: an editor confirmed it, and nothing is known why it might be wrong."""
    return state == "confirmed" and not doubt
