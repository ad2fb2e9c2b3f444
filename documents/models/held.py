"""What is held of a document: each arrival of its text, and the passages that it is cut into."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models.document import Document
from documents.models.searched import Searched, SearchedQuerySet
from documents.search import Entry


class Accession(models.Model):
    """One arrival of a document's text, with the bytes as received."""

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="accessions",
    )
    number = models.PositiveIntegerField(
        _("number"), help_text=_("1 for the first arrival.")
    )
    received_at = models.DateTimeField(_("received"), auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("received by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    file_name = models.CharField(_("file name"), max_length=255)
    content = models.BinaryField(_("bytes as received"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    encoding = models.CharField(_("encoding"), max_length=20)
    given = models.JSONField(
        _("metadata as received"),
        default=dict,
        blank=True,
        help_text=_("Each value with what it was given in."),
    )
    reader_version = models.PositiveIntegerField(_("version of the reader"))
    extracted_by = models.CharField(
        _("text found by"),
        max_length=60,
        blank=True,
        help_text=_("The program that found the text in a web page."),
    )
    text = models.TextField(
        _("decoded text"),
        help_text=_(
            "Of a web page what was found in it, of Markdown what stands below the "
            "front matter; else all of it."
        ),
    )

    class Meta:
        ordering = ["document", "number"]
        verbose_name = _("accession")
        verbose_name_plural = _("accessions")
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="accession_number_once",
                violation_error_message=_(
                    "The document has an accession of this number."
                ),
            ),
            models.UniqueConstraint(
                fields=["document", "sha256"],
                name="accession_bytes_once",
                violation_error_message=_("The archive holds these bytes already."),
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="accession_by_bytes")]

    def __str__(self):
        return f"{self.file_name} ({self.number})"


class PassageQuerySet(SearchedQuerySet):
    def standing(self):
        """Keep what the newest accession still holds, in its order."""
        return self.filter(position__isnull=False).order_by("position")

    def for_search(self):
        """Keep what readers find: of a text of which only quotations may be shown, nothing."""
        return self.standing().exclude(document__rights=Document.Rights.QUOTED)

    def search_entries(self):
        # By far the most of what is searched, and more than their text is not needed.
        kind = self.model.search_kind
        texts = self.for_search().order_by("pk").values_list("pk", "text")
        for pk, text in texts.iterator():
            yield Entry(kind, pk, text=text)


class Passage(Searched, models.Model):
    """One sentence, heading, place line, note or left-over line of a held document.

    Its text runs up to where the next passage begins, with the white space between, so that
    the standing passages of a document put together give its text back exactly.
    """

    search_kind = 7

    class Role(models.TextChoices):
        HEADING = "heading", _("heading")
        PLACE_LINE = "place line", _("place line")
        BODY = "body", _("sentence")
        LIST_ITEM = "list item", _("list item")
        NOTE = "note", _("note")
        RESIDUE = "residue", _("left over")

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="passages",
    )
    accession = models.ForeignKey(
        Accession,
        verbose_name=_("accession"),
        on_delete=models.PROTECT,
        related_name="passages",
        help_text=_("The newest arrival in which the passage stands."),
    )
    number = models.PositiveIntegerField(
        _("number"), help_text=_("Given once; the passage's address for ever.")
    )
    position = models.PositiveIntegerField(
        _("position"),
        null=True,
        db_index=True,  # all that stand are counted
        help_text=_("Its order in the text; empty where it was withdrawn."),
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.BODY)
    paragraph = models.PositiveIntegerField(_("paragraph"))
    note_number = models.PositiveIntegerField(_("note"), null=True)
    text = models.TextField(_("text"))

    objects = PassageQuerySet.as_manager()

    class Meta:
        ordering = ["document", "number"]
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="passage_number_once",
                violation_error_message=_("The document has a passage of this number."),
            ),
            models.CheckConstraint(
                name="passage_note_has_number",
                condition=Q(role="note") | Q(note_number__isnull=True),
                violation_error_message=_("Only a note has a note number."),
            ),
            models.CheckConstraint(
                name="passage_has_text",
                condition=~Q(text=""),
                violation_error_message=_("A passage is never empty."),
            ),
        ]
        indexes = [
            models.Index(fields=["document", "position"], name="passage_in_order")
        ]

    def __str__(self):
        return f"{self.number}: {self.text.strip()[:80]}"

    def get_absolute_url(self):
        return f"{self.document.get_text_url()}?p={self.number}#p{self.number}"
