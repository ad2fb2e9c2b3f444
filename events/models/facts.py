"""What is recorded of a conference, fact by fact."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.dates import display
from documents.fields import CountryField
from documents.models import ONCE, Document, Fact
from documents.places import country_name
from events.models.conference import Conference
from people.models import Organisation, Person


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

    def in_words(self):
        return self.value_display

    def __str__(self):
        return f"{self.get_field_display()}: {self.value}"

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

    @property
    def value_display(self):
        """Return the value as a reader writes it: a date in words, a country by name."""
        if self.field in (self.Field.START, self.Field.END):
            return display(self.value)
        if self.field == self.Field.COUNTRY and self.value:
            return country_name(self.value)
        return self.value or str(_("none"))

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"


class Participation(Fact):
    """Who took part in a conference, as what, how, and on whose behalf."""

    page_relations = ("person", "organisation")
    kind_label = _("Took part")

    class Role(models.TextChoices):
        ORGANISER = "organiser", _("organiser")
        CO_ORGANISER = "co-organiser", _("co-organiser")
        HOST = "host", _("host")
        PARTNER = "partner", _("partner")
        SPONSOR = "sponsor", _("sponsor")
        CHAIR = "chair", _("chair")
        MODERATOR = "moderator", _("moderator")
        OPENING_SPEECH = "opening speech", _("opening speech")
        KEYNOTE = "keynote", _("keynote")
        WELCOME_MESSAGE = "welcome message", _("welcome message")
        VIDEO_ADDRESS = "video address", _("video address")
        MESSAGE = "message", _("message")
        CLOSING_SPEECH = "closing speech", _("closing speech")
        SPEAKER = "speaker", _("speaker")
        PANELLIST = "panellist", _("panellist")
        REPRESENTATIVE = "representative", _("representative")
        PARTICIPANT = "participant", _("participant")

    class Presence(models.TextChoices):
        IN_PERSON = "in person", _("in person")
        REMOTE = "remote", _("remotely")
        BY_MESSAGE = "by message", _("by message")
        ABSENT = "absent", _("absent")

    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        on_delete=models.CASCADE,
        related_name="participations",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
        help_text=_("The body that took part, or on whose behalf the person did."),
    )
    name_as_written = models.CharField(
        _("name as written"),
        max_length=300,
        help_text=_("A group as printed, too: “heads of state”."),
    )
    role = models.CharField(
        _("role"), max_length=20, choices=Role, default=Role.PARTICIPANT
    )
    presence = models.CharField(
        _("presence"),
        max_length=10,
        choices=Presence,
        blank=True,
        help_text=_("Empty where the source does not say."),
    )
    capacity = models.CharField(_("capacity as printed"), max_length=300, blank=True)
    represents = CountryField(_("country represented"))

    class Meta(Fact.Meta):
        ordering = ["conference", "role", "pk"]
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "key"],
                name="participation_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="participation_of_somebody",
                condition=Q(person__isnull=False)
                | Q(organisation__isnull=False)
                | ~Q(name_as_written=""),
                violation_error_message=_("Say who took part."),
            ),
        ]

    def in_words(self):
        who = self.person or self.organisation or self.name_as_written
        what = (
            self.get_presence_display()
            if self.presence == self.Presence.ABSENT
            else self.get_role_display()
        )
        return f"{who}: {what}"

    def __str__(self):
        return f"{self.get_role_display()}: {self.name_as_written}"

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"


class Figure(Fact):
    """A number that a source gives of a conference or of a body; several may disagree."""

    kind_label = _("Figure")

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

    def in_words(self):
        return self.in_full()

    def __str__(self):
        return self.as_written or f"{self.value} {self.kind}"

    def in_full(self):
        """Return the figure with its qualifier and kind in words: “about 1,600 people”."""
        number = intcomma(self.value)
        if self.qualifier != self.Qualifier.EXACT:
            number = f"{self.get_qualifier_display()} {number}"
        return f"{number} {self.kind}"

    @property
    def is_attendance(self):
        """Return whether it counts heads: everything that is not countries."""
        return self.kind != "countries"

    def get_absolute_url(self):
        return (
            f"{(self.conference or self.organisation).get_absolute_url()}#{self.anchor}"
        )


class Outcome(Fact):
    """A document that a conference issued."""

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
        on_delete=models.PROTECT,
        related_name="outcome_of",
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
        ]

    def in_words(self):
        return str(self.document)

    def __str__(self):
        return f"outcome {self.pk}"

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"


class Coverage(Fact):
    """That a document is about a conference, or mentions it."""

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

    def in_words(self):
        return str(self.conference)

    def __str__(self):
        return f"coverage {self.pk}"

    def get_absolute_url(self):
        return f"{self.conference.get_absolute_url()}#{self.anchor}"
