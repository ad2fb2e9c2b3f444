"""Documents, held or only cited, by their titles, identifiers and chapters."""

from itertools import chain

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
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
from documents.ordering import OrderIndex
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
    def _accessions(self):
        """Return all arrivals; their model builds on this one, so it is the relation that leads there."""
        return self.model._meta.get_field("accessions").related_model.objects.all()

    def with_held(self):
        """Add ``held``: whether the archive has the text."""
        return self.annotate(
            held=Exists(self._accessions().filter(document=OuterRef("pk")))
        )

    def tellable(self):
        """Keep the documents that are held, too."""
        held = self._accessions().filter(document=OuterRef("pk"))
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
        arrivals = self._accessions().defer("content", "text")
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
        indexes = [
            OrderIndex(
                F("published_last").desc(nulls_last=True),
                *("title", "id", "is_told"),
                name="document_newest_first",
            )
        ]
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
        return self.address("document")

    def get_text_url(self):
        """Return the address of the reader."""
        return self.address("document-text")

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
        model = cls._meta.get_field("passages").related_model
        passages = model.objects.filter(document__in=pks).order_by()
        return [(model, passages.values_list("pk", flat=True))]

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
