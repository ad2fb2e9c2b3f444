"""Documents, held or only cited, and the passages that a held one is cut into."""

from itertools import chain

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.dates import display
from documents.facet_rows import replace_rows
from documents.fields import EDTFField
from documents.folding import fold
from documents.licences import BadLicence, as_licence, licence_address
from documents.models.address import Addressed
from documents.models.document_facets import DocumentFacets
from documents.models.fact import ONCE, Fact, RecordQuerySet
from documents.models.name import Identifier, Name
from documents.models.searched import Searched, SearchedQuerySet
from documents.rows import update_values
from documents.search import Entry


def validate_licence(text):
    """Refuse what is neither an SPDX expression, in its own spelling, nor an address."""
    try:
        as_licence(text)
    except BadLicence as error:
        raise ValidationError(
            _("Give an SPDX identifier such as CC-BY-4.0, or an address.")
        ) from error


class DocumentQuerySet(DocumentFacets, RecordQuerySet):
    def with_held(self):
        """Add ``held``: whether the archive has the text."""
        return self.annotate(
            held=Exists(Accession.objects.filter(document=OuterRef("pk")))
        )

    def tellable(self):
        """Keep the documents that are held, too."""
        held = Accession.objects.filter(document=OuterRef("pk"))
        return super().tellable() | self.filter(Exists(held))

    def search(self, words):
        """Keep the documents of which some title holds all of ``words``."""
        folded = fold(words)
        if not folded:
            return self
        titles = DocumentTitle.objects.filter(
            document=OuterRef("pk"), folded__contains=folded
        )
        return self.filter(Exists(titles))

    def for_list(self):
        """Add what a row of a list shows: whether held, and by how many documents cited."""
        shown = Q(citations_received__state__in=Fact.VISIBLE)
        return (
            self.told()
            .with_held()
            .annotate(
                citing=Count("citations_received__citing", filter=shown, distinct=True)
            )
            .by_date()
        )

    def for_detail(self):
        """Fetch what a document's page shows beside the facts."""
        arrivals = Accession.objects.defer("content", "text")
        return self.with_held().prefetch_related(
            "titles", "identifiers", models.Prefetch("accessions", arrivals)
        )

    def for_search(self):
        """Fetch by what each is found."""
        return self.told()

    def by_date(self):
        """Newest first; undated ones last, on every database."""
        return self.order_by(F("published_last").desc(nulls_last=True), "title", "pk")


class Document(Addressed):
    """A report, outcome document, treaty, speech … that the archive holds or knows from a citation."""

    search_kind = 4

    class Kind(models.TextChoices):
        REPORT = "report", _("report")
        NEWS = "news article", _("news article")
        OUTCOME = "outcome", _("outcome document")
        SPEECH = "speech", _("speech or letter")
        TREATY = "treaty", _("charter or treaty")
        STANDARD = "standard", _("standard")
        WEB = "web page", _("web page")
        OTHER = "other", _("other")

    class Rights(models.TextChoices):
        FULL = "full", _("shown in full")
        QUOTED = "quoted", _("quoted passages only")

    title = models.CharField(_("title"), max_length=500)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        help_text=_("BCP 47 tag such as en, de, zh-Hans."),
    )
    published = EDTFField(
        _("published"), first_day="published_first", last_day="published_last"
    )
    published_first = models.DateField(null=True, editable=False)
    published_last = models.DateField(null=True, editable=False)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    archived_url = models.URLField(_("archived address"), max_length=2000, blank=True)
    rights = models.CharField(
        _("how much is shown"), max_length=10, choices=Rights, default=Rights.FULL
    )
    rights_note = models.TextField(_("rights"), blank=True)
    licence = models.CharField(
        _("licence"),
        max_length=500,
        blank=True,
        validators=[validate_licence],
        help_text=_("SPDX identifier such as CC-BY-4.0, or the address of the terms."),
    )
    source_key = models.CharField(
        _("source key"),
        max_length=600,
        unique=True,
        editable=False,
        help_text=_(
            "By it an import knows the document again: its address, file name, or title with its issuer."
        ),
    )

    citing_count = models.PositiveIntegerField(
        _("documents that cite it"), default=0, editable=False, db_index=True
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.CheckConstraint(
                name="document_has_title",
                condition=~Q(title=""),
                violation_error_message=_("Give a title."),
            ),
            models.CheckConstraint(
                name="document_has_source_key",
                condition=~Q(source_key=""),
                violation_error_message=_(
                    "A document needs a source key, by which an import knows it again."
                ),
            ),
        ]

    def __str__(self):
        return self.title

    @classmethod
    def relist(cls, pks):
        """Bring up to date, too, by how many it is cited and by what values it is filtered."""
        super().relist(pks)
        counted = dict(
            cls.objects.filter(pk__in=pks, citations_received__state__in=Fact.VISIBLE)
            .values_list("pk")
            .annotate(n=Count("citations_received__citing", distinct=True))
            .order_by()
        )
        standing = cls._base_manager.filter(pk__in=pks).values_list(
            "pk", "citing_count"
        )
        turned = [
            (counted.get(pk, 0), pk)
            for pk, before in standing
            if before != counted.get(pk, 0)
        ]
        update_values(cls, ["citing_count"], turned)
        replace_rows(cls, pks)

    def get_absolute_url(self):
        return reverse("document", args=[self.slug])

    def get_text_url(self):
        """Return the address of the reader."""
        return reverse("document-text", args=[self.slug])

    @classmethod
    def other_names(cls, pks):
        """Return the titles that stand, the identifiers, and who made the documents."""
        contributions = cls._meta.get_field("contributions").related_model
        identifiers = DocumentIdentifier.objects.filter(document__in=pks)
        return chain(
            DocumentTitle.objects.filter(document__in=pks).values_list(
                "document", "text"
            ),
            ((one.document_id, str(one)) for one in identifiers),
            contributions.visible.filter(document__in=pks)
            .order_by("pk")
            .values_list("document", "name_as_written"),
        )

    def search_entry(self, others):
        """Return by what the document is found; the newest first."""
        names = (self.title, *others)
        last = self.published_last
        return Entry(
            self.search_kind, self.pk, names, score=last.toordinal() if last else 0
        )

    @classmethod
    def searched_along(cls, pks):
        passages = Passage.objects.filter(document__in=pks).order_by()
        return [(Passage, passages.values_list("pk", flat=True))]

    @property
    def published_display(self):
        return display(self.published)

    @property
    def licence_address(self):
        """Return where the terms of the licence stand; empty where that is not one place."""
        return licence_address(self.licence)


class DocumentTitle(Name):
    """A title that a document goes by."""

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="titles",
    )

    class Meta(Name.Meta):
        verbose_name = _("title")
        verbose_name_plural = _("titles")
        constraints = [
            models.UniqueConstraint(
                fields=["document", "text"], name="document_title_once"
            )
        ]


class DocumentIdentifier(Identifier):
    """A DOI, UN symbol, RFC number … of a document."""

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="identifiers",
    )

    class Meta(Identifier.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="document_identifier_once",
                violation_error_message=_("Another document has this identifier."),
            )
        ]


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


class Section(Fact):
    """A chapter of a document: as a report lists it, or as the document's own words head it."""

    class Wording(models.TextChoices):
        LISTED = "listed", _("as a report lists it")
        QUOTED = "quoted", _("in the document's own words")

    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="sections",
    )
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=500)
    wording = models.CharField(
        _("wording"), max_length=10, choices=Wording, default=Wording.LISTED
    )

    class Meta(Fact.Meta):
        # A report's list before the document's own words.
        ordering = ["document", "number", "wording", "pk"]
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["document", "key"],
                name="section_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="section_wording_known",
                condition=Q(wording__in=["listed", "quoted"]),
                violation_error_message=_(
                    "A chapter's title is a report's, or quoted from the document."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    @property
    def kind_label(self):
        if self.wording == self.Wording.QUOTED:
            return _("Chapter, in its own words")
        return _("Chapter")

    def get_absolute_url(self):
        return f"{self.document.get_absolute_url()}#{self.anchor}"
