"""Which document cites which, and what could not be read."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.dates import display
from documents.fields import EDTFField
from documents.models.document import Document
from documents.models.fact import ONCE, Evidence, Fact
from documents.models.held import Passage


class Citation(Fact):
    """One document citing another, with its note and the marker in the text where there are any."""

    page_relations = ("citing", "cited")
    kind_label = _("Cites")

    citing = models.ForeignKey(
        Document,
        verbose_name=_("citing document"),
        on_delete=models.PROTECT,
        related_name="citations_made",
    )
    cited = models.ForeignKey(
        Document,
        verbose_name=_("cited document"),
        on_delete=models.PROTECT,
        related_name="citations_received",
    )
    number = models.PositiveIntegerField(_("note number"), null=True, blank=True)
    marker = models.ForeignKey(
        Evidence,
        verbose_name=_("marker"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="marked_citations",
        help_text=_("The words in the text, such as [1], that point to the note."),
    )
    title_as_written = models.CharField(
        _("title as written"), max_length=500, blank=True
    )
    publisher_as_written = models.CharField(
        _("publisher as written"), max_length=300, blank=True
    )
    date_as_written = models.CharField(_("date as written"), max_length=100, blank=True)
    published = EDTFField(
        _("published"), first_day="published_first", last_day="published_last"
    )
    published_first = models.DateField(null=True, editable=False)
    published_last = models.DateField(null=True, editable=False)
    url = models.URLField(_("address as written"), max_length=2000, blank=True)
    quotation = models.TextField(_("quotation"), blank=True)
    locator = models.CharField(
        _("locator"),
        max_length=100,
        blank=True,
        help_text=_("Page, article or chapter."),
    )

    class Meta(Fact.Meta):
        # What the text itself names, without a note, before the notes; on every database.
        ordering = ["citing", models.F("number").asc(nulls_first=True), "pk"]
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["citing", "key"],
                name="citation_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="citation_not_of_itself",
                condition=~Q(citing=models.F("cited")),
                violation_error_message=_("A document does not cite itself."),
            ),
        ]

    def in_words(self):
        return str(self.cited)

    def __str__(self):
        return (
            f"[{self.number}] {self.title_as_written}"
            if self.number
            else self.title_as_written
        )

    def get_absolute_url(self):
        return f"{self.citing.get_absolute_url()}#{self.anchor}"

    @property
    def published_display(self):
        return display(self.published)


class Problem(models.Model):
    """Something in a held text that could not be read or does not fit; for editors."""

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="problems",
    )
    passage = models.ForeignKey(
        Passage,
        verbose_name=_("passage"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="problems",
    )
    code = models.CharField(_("code"), max_length=40)
    text = models.TextField(_("what does not fit"))
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("settled by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        ordering = ["document", "passage", "code", "pk"]
        verbose_name = _("problem")
        verbose_name_plural = _("problems")
        constraints = [
            models.UniqueConstraint(
                fields=["passage", "code"],
                name="problem_once_in_a_passage",
                violation_error_message=_(
                    "This problem of the passage is known already."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.code}: {self.text}"
