"""What people and bodies are: their positions, and how bodies hang together, each for its time."""

from contextlib import suppress

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from documents.dates import BadDate, display_span
from documents.fields import CountryField, EDTFField
from documents.folding import fold
from documents.models import (
    ONCE,
    Fact,
)
from documents.places import country_name
from people.models.organisation import Organisation
from people.models.person import Person


class Spanning(models.Model):
    """A fact that holds from one date until another, each as far as it is known."""

    since = EDTFField(_("from"), first_day="since_first", last_day="since_last")
    since_first = models.DateField(null=True, editable=False)
    since_last = models.DateField(null=True, editable=False)
    until = EDTFField(_("until"), first_day="until_first", last_day="until_last")
    until_first = models.DateField(null=True, editable=False)
    until_last = models.DateField(null=True, editable=False)
    when_as_written = models.CharField(
        _("when, as printed"),
        max_length=100,
        blank=True,
        help_text=_("What the source says of the time: “then still”, “since 2018”."),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ends_after_start",
                condition=Q(since_first__isnull=True)
                | Q(until_last__isnull=True)
                | Q(until_last__gte=F("since_first")),
                violation_error_message=_("It ends before it begins."),
            )
        ]

    def clean(self):
        """Compute the days before the constraints are asked; a bad date was named already."""
        super().clean()
        with suppress(BadDate):
            for name in ("since", "until"):
                self._meta.get_field(name).fill_days(self)

    @property
    def printed_time(self):
        """Return what the source says of the time, where that is more than the span says."""
        same = fold(self.when_as_written) == fold(str(self.span_display))
        return "" if same else self.when_as_written

    @property
    def span_display(self):
        """Return 'since 2018', 'until 2017' or '2015 – 2017'; empty where neither is known."""
        if self.since and self.until:
            return display_span(self.since, self.until)
        if self.since:
            return _("since %(date)s") % {"date": display_span(self.since, "")}
        return display_span("", self.until) if self.until else ""


class Position(Fact, Spanning):
    """What a person was, somewhere or for some country, at some time."""

    page_relations = ("person", "organisation")
    kind_label = _("Position")

    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="positions",
    )
    title = models.CharField(
        _("title"),
        max_length=300,
        blank=True,
        help_text=_("As printed: “member of the Politburo”."),
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
    )
    country = CountryField(_("country"))

    class Meta(Fact.Meta):
        ordering = ["person", F("since_first").asc(nulls_last=True), "pk"]
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        constraints = [
            *Fact.Meta.constraints,
            *Spanning.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "key"],
                name="position_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="position_says_something",
                condition=~Q(title="") | Q(organisation__isnull=False),
                violation_error_message=_("Give a title or an organisation."),
            ),
        ]

    def __str__(self):
        return self.title or str(_("position"))

    def get_absolute_url(self):
        return self.address_on(self.person)

    def in_words(self):
        where = self.organisation or country_name(self.country)
        said = [str(part) for part in (self.title, where, self.span_display) if part]
        return f"{self.person}: {', '.join(said)}"


class Relation(Fact, Spanning):
    """How one body stands to another, or to whoever holds an office."""

    page_relations = ("organisation", "other", "person")
    kind_label = _("Relation")

    class Kind(models.TextChoices):
        PART_OF = "part of", _("part of")
        REPORTS_TO = "reports to", _("reports to")
        SECRETARIAT_OF = "secretariat of", _("secretariat of")
        SUCCESSOR_OF = "successor of", _("successor of")

    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="relations",
    )
    kind = models.CharField(_("relation"), max_length=20, choices=Kind)
    other = models.ForeignKey(
        Organisation,
        verbose_name=_("other organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="relations_reverse",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="relations",
        help_text=_("Where it stands to an office: who holds that."),
    )
    other_as_written = models.CharField(
        _("other, as printed"),
        max_length=300,
        blank=True,
        help_text=_("“the President of the Republic”."),
    )

    class Meta(Fact.Meta):
        ordering = ["organisation", "kind", "pk"]
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        constraints = [
            *Fact.Meta.constraints,
            *Spanning.Meta.constraints,
            models.UniqueConstraint(
                fields=["organisation", "key"],
                name="relation_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="relation_to_another",
                condition=~Q(organisation=F("other")),
                violation_error_message=_("A body has no relation to itself."),
            ),
            models.CheckConstraint(
                name="relation_to_somebody",
                condition=Q(other__isnull=False, person__isnull=True)
                | (Q(other__isnull=True) & ~Q(other_as_written="")),
                violation_error_message=_(
                    "Name the other body, or give whom it is in the words printed."
                ),
            ),
        ]

    def __str__(self):
        return self.get_kind_display()

    def get_absolute_url(self):
        return self.address_on(self.organisation)

    def in_words(self):
        other = self.other or self.other_as_written
        return f"{self.organisation} {self.get_kind_display()} {other}"
