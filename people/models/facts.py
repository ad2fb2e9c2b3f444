"""What is recorded of people and bodies, fact by fact."""

from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from documents.dates import BadDate, display_span
from documents.fields import CountryField, EDTFField
from documents.folding import fold
from documents.models import (
    ONCE,
    Document,
    Fact,
    FactQuerySet,
    Passage,
    Section,
    VisibleManager,
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


class MentionQuerySet(FactQuerySet):
    def counts(self):
        """Return how many these names are, and in how many passages they stand."""
        counts = self.aggregate(
            names=Count("pk"), passages=Count("passage", distinct=True)
        )
        return counts["names"], counts["passages"]

    def in_order(self):
        """Report by report, in the order of the text, each with its passage."""
        return self.select_related("passage__document").order_by(
            "passage__document__title", "passage__document", "passage__number", "pk"
        )


class Mention(Fact):
    """A name as a passage writes it, and whom it was judged to mean, or nobody yet."""

    page_relations = ("person", "organisation", "passage__document")
    one_of = ("person", "organisation")
    kind_label = _("Names")

    passage = models.ForeignKey(
        Passage,
        verbose_name=_("passage"),
        on_delete=models.PROTECT,
        related_name="mentions",
    )
    name_as_written = models.CharField(_("name as written"), max_length=300)
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="mentions",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="mentions",
    )

    objects = MentionQuerySet.as_manager()
    visible = VisibleManager.from_queryset(MentionQuerySet)()

    class Meta(Fact.Meta):
        ordering = ["passage", "pk"]
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["passage", "key"],
                name="mention_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="mention_of_one",
                condition=Q(person__isnull=True) | Q(organisation__isnull=True),
                violation_error_message=_(
                    "A name means a person or an organisation, not both."
                ),
            ),
        ]

    def __str__(self):
        return self.name_as_written

    def get_absolute_url(self):
        """Return the mention on its record's page; the passage where nobody was told apart."""
        record = self.person or self.organisation
        if record is None:
            return self.passage.get_absolute_url()
        return self.address_on(record)


class Quotation(Fact):
    """What somebody is quoted with, word for word or in the words of the report."""

    page_relations = (
        *("person", "organisation", "document", "section"),
        "first__document",
    )
    one_of = ("person", "organisation", "document", "section")

    class Manner(models.TextChoices):
        DIRECT = "direct", _("word for word")
        INDIRECT = "indirect", _("in the report's words")

    first = models.ForeignKey(
        Passage,
        verbose_name=_("first passage"),
        on_delete=models.PROTECT,
        related_name="quotations",
    )
    last = models.ForeignKey(
        Passage,
        verbose_name=_("last passage"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    text = models.TextField(_("words"))
    manner = models.CharField(
        _("manner"), max_length=10, choices=Manner, default=Manner.DIRECT
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("speaker"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotations",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("speaking body"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotations",
    )
    document = models.ForeignKey(
        Document,
        verbose_name=_("quoted document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotations",
    )
    section = models.ForeignKey(
        Section,
        verbose_name=_("quoted chapter"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotations",
        help_text=_("Where the report says which chapter of the document it is."),
    )
    speaker_as_written = models.CharField(
        _("speaker as written"), max_length=300, blank=True
    )

    class Meta(Fact.Meta):
        ordering = ["first", "pk"]
        verbose_name = _("quotation")
        verbose_name_plural = _("quotations")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["first", "key"],
                name="quotation_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="quotation_of_one_speaker",
                condition=Q(person__isnull=True, organisation__isnull=True)
                | Q(person__isnull=True, document__isnull=True)
                | Q(organisation__isnull=True, document__isnull=True),
                violation_error_message=_(
                    "A quotation has one speaker: a person, a body or a document."
                ),
            ),
            models.CheckConstraint(
                name="quotation_chapter_of_document",
                condition=Q(section__isnull=True) | Q(document__isnull=False),
                violation_error_message=_("A chapter goes with its document."),
            ),
            models.CheckConstraint(
                name="quotation_manner_known",
                condition=Q(manner__in=["direct", "indirect"]),
                violation_error_message=_(
                    "Quoted word for word, or in the report's words."
                ),
            ),
        ]

    def clean(self):
        """Refuse a chapter of another document."""
        super().clean()
        if self.section and self.document and self.section.document != self.document:
            raise ValidationError(
                {"section": _("This is a chapter of another document.")}
            )

    @property
    def kind_label(self):
        if self.manner == self.Manner.INDIRECT:
            return _("Reported speech")
        return _("Quotation")

    def __str__(self):
        return self.text[:80]

    @property
    def speaker(self):
        """Return the person, body or document that is quoted; None where nobody is known."""
        return self.person or self.organisation or self.document

    def get_absolute_url(self):
        """Return the quotation on its speaker's page; the passage where there is none."""
        if self.speaker is None:
            return self.first.get_absolute_url()
        return self.address_on(self.speaker)

    @property
    def chapter(self):
        """Return the chapter that says so, unless editors rejected it."""
        return self.section if self.section and self.section.is_visible else None

    def in_words(self):
        speaker = str(self.speaker or self.speaker_as_written or _("speaker not known"))
        if self.chapter is None:
            return speaker
        return _("%(speaker)s, chapter %(number)d") % {
            "speaker": speaker,
            "number": self.section.number,
        }


class Contribution(Fact):
    """Who wrote, published or negotiated a document."""

    page_relations = ("document", "person", "organisation")
    one_of = ("person", "organisation")
    kind_label = _("Contribution")

    class Role(models.TextChoices):
        AUTHOR = "author", _("author")
        PUBLISHER = "publisher", _("publisher")
        NEGOTIATOR = "negotiator", _("negotiated by")
        ISSUER = "issuer", _("issued by")

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="contributions",
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributions",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributions",
    )
    name_as_written = models.CharField(_("name as written"), max_length=300)
    remark = models.CharField(
        _("what the source adds"),
        max_length=300,
        blank=True,
        help_text=_("As printed: “prior to the conference”."),
    )

    class Meta(Fact.Meta):
        ordering = ["document", "role", "pk"]
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["document", "key"],
                name="contribution_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="contribution_of_one",
                condition=Q(person__isnull=True) | Q(organisation__isnull=True),
                violation_error_message=_("A person or an organisation, not both."),
            ),
        ]
        indexes = [models.Index(fields=["key"], name="contribution_key")]

    @property
    def did(self):
        """Return what the contributor did, in words that go before the document."""
        words = {
            self.Role.AUTHOR: _("wrote"),
            self.Role.PUBLISHER: _("published"),
            self.Role.NEGOTIATOR: _("negotiated"),
            self.Role.ISSUER: _("issued"),
        }
        return words.get(self.role, self.get_role_display())

    def __str__(self):
        return f"{self.get_role_display()}: {self.name_as_written}"

    def get_absolute_url(self):
        return f"{self.document.get_absolute_url()}#{self.anchor}"

    def in_words(self):
        who = self.person or self.organisation or self.name_as_written
        return f"{self.get_role_display()}: {who}"
