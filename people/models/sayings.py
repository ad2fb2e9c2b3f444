"""What people and bodies do in texts: they are named, say something, write and publish."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from documents.models import (
    ONCE,
    Document,
    Fact,
    FactQuerySet,
    Passage,
    Section,
    VisibleManager,
)
from people.models.organisation import Organisation
from people.models.person import Person


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
