"""What is recorded of a conference, fact by fact."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.dates import display
from documents.models import ONCE, Document, Fact
from documents.places import country_name, english_name
from events.models.conference import Conference
from people.models import Organisation


class Statement(Fact):
    """What one passage, or an editor, says of one field of a conference."""

    class Field(models.TextChoices):
        NAME = "name", _("Name")
        SERIES = "series", _("Series")
        ORDINAL = "ordinal", _("Edition")
        STATUS = "status", _("Status")
        START = "start", _("First day")
        END = "end", _("Last day")
        CITY = "city", _("City")
        COUNTRY = "country", _("Country")
        THEME = "theme", _("Theme")
        MODE = "mode", _("Mode")
        ACCESS = "access", _("Access")

    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        on_delete=models.CASCADE,
        related_name="statements",
    )
    field = models.CharField(_("field"), max_length=10, choices=Field)
    value = models.CharField(
        _("value"),
        max_length=1000,
        blank=True,
        help_text=_("Normalised; empty where the source says that there is none."),
    )
    as_written = models.CharField(_("as written"), max_length=1000, blank=True)

    class Meta(Fact.Meta):
        ordering = ["conference", "field", "pk"]
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "key"],
                name="statement_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="statement_field_known",
                condition=Q(
                    field__in=[
                        "name",
                        "series",
                        "ordinal",
                        "status",
                        "start",
                        "end",
                        "city",
                        "country",
                        "theme",
                        "mode",
                        "access",
                    ]
                ),
                violation_error_message=_("A conference has no such field."),
            ),
        ]

    def __str__(self):
        return f"{self.get_field_display()}: {self.value}"

    @property
    def value_display(self):
        """Return the value in a reader's words; “none” where the source says there is none."""
        if not self.value:
            return _("none")
        if self.field in (self.Field.START, self.Field.END):
            return display(self.value)
        if self.field == self.Field.COUNTRY:
            return country_name(self.value)
        if self.field == self.Field.CITY and not self.key.startswith("editor"):
            return english_name(self.value)
        if self.field in (self.Field.STATUS, self.Field.MODE, self.Field.ACCESS):
            choices = Conference._meta.get_field(self.field).choices
            return dict(choices).get(self.value, self.value)
        return self.value

    def clean(self):
        """Refuse a value that the conference's field could not hold."""
        super().clean()
        if (
            not self.value
            or self.field not in self.Field.values
            or self.field == self.Field.SERIES
        ):
            return
        column = Conference._meta.get_field(self.field)
        try:
            value = column.clean(self.value, self)
            if column.choices and value not in dict(column.flatchoices):
                raise ValidationError(
                    _("One of: %(choices)s")
                    % {"choices": ", ".join(dict(column.flatchoices))}
                )
        except ValidationError as error:
            raise ValidationError({"value": error.messages}) from error

    @property
    def kind_label(self):
        return self.get_field_display()

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"

    def in_words(self):
        return str(self.value_display)


# By the values of Figure.Qualifier.
_PHRASES = {
    "about": _("about %(counted)s"),
    "more than": _("more than %(counted)s"),
    "fewer than": _("fewer than %(counted)s"),
}


class Figure(Fact):
    """A number that a source gives of a conference or of a body; several may disagree."""

    class Qualifier(models.TextChoices):
        EXACT = "exact", _("exact")
        ABOUT = "about", _("about")
        MORE_THAN = "more than", _("more than")
        FEWER_THAN = "fewer than", _("fewer than")

    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="figures",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="figures",
    )
    value = models.PositiveBigIntegerField(_("value"))
    qualifier = models.CharField(
        _("qualifier"), max_length=10, choices=Qualifier, default=Qualifier.EXACT
    )
    kind = models.CharField(
        _("kind"),
        max_length=60,
        help_text=_("What was counted: representatives, countries, members …"),
    )
    as_written = models.CharField(_("as written"), max_length=300, blank=True)

    class Meta(Fact.Meta):
        ordering = ["kind", "pk"]
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "key"],
                condition=Q(conference__isnull=False),
                name="figure_once_of_conference",
                violation_error_message=ONCE,
            ),
            models.UniqueConstraint(
                fields=["organisation", "key"],
                condition=Q(organisation__isnull=False),
                name="figure_once_of_body",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="figure_of_one",
                condition=Q(conference__isnull=False, organisation__isnull=True)
                | Q(conference__isnull=True, organisation__isnull=False),
                violation_error_message=_(
                    "A figure is of a conference or of an organisation, not both."
                ),
            ),
        ]

    def __str__(self):
        return self.as_written or f"{self.value} {self.kind}"

    @property
    def phrase(self):
        """Return the figure in words: “about 900 people”."""
        counted = f"{intcomma(self.value)} {self.kind}"
        words = _PHRASES.get(self.qualifier)
        return words % {"counted": counted} if words else counted

    @property
    def kind_label(self):
        """Return “Countries” or “Attendance”; “Figure” for a body's."""
        if not self.is_attendance:
            return _("Countries")
        return _("Attendance") if self.conference_id else _("Figure")

    @property
    def is_attendance(self):
        """Return whether it counts heads: everything that is not countries."""
        return self.kind != "countries"

    def get_absolute_url(self):
        return (
            f"{(self.conference or self.organisation).get_absolute_url()}#{self.anchor}"
        )

    def in_words(self):
        return self.phrase


class Outcome(Fact):
    """What came of a conference: a document that it issued, or a conclusion in a report's words."""

    page_relations = ("document",)
    kind_label = _("Outcome")

    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        on_delete=models.CASCADE,
        related_name="outcomes",
    )
    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="outcome_of",
    )
    text = models.TextField(
        _("conclusion"),
        blank=True,
        help_text=_("As printed, where it is words and not a document."),
    )

    class Meta(Fact.Meta):
        ordering = ["conference", "pk"]
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "document"],
                name="outcome_once",
                violation_error_message=ONCE,
            ),
            models.UniqueConstraint(
                fields=["conference", "key"],
                name="outcome_key_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="outcome_document_or_text",
                condition=Q(document__isnull=False, text="")
                | (Q(document__isnull=True) & ~Q(text="")),
                violation_error_message=_(
                    "Name the document, or give the conclusion in its words."
                ),
            ),
        ]

    def __str__(self):
        return self.text or f"outcome {self.pk}"

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"

    def in_words(self):
        return str(self.document or self.text)


class Coverage(Fact):
    """That a document is about a conference, or mentions it."""

    page_relations = ("document",)
    kind_label = _("Reports on")

    class Extent(models.TextChoices):
        ABOUT = "about", _("is about it")
        MENTIONS = "mentions", _("mentions it")

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="coverage",
    )
    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        on_delete=models.CASCADE,
        related_name="coverage",
    )
    extent = models.CharField(_("extent"), max_length=10, choices=Extent)

    class Meta(Fact.Meta):
        ordering = ["conference", "extent", "pk"]
        verbose_name = _("coverage")
        verbose_name_plural = _("coverage")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["document", "conference"],
                name="coverage_once",
                violation_error_message=ONCE,
            ),
        ]

    def __str__(self):
        return f"coverage {self.pk}"

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"

    def in_words(self):
        return str(self.conference)
