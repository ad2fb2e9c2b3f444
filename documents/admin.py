"""Editors' pages for documents, their texts and what is read from them."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import models
from django.db.models.functions import Length
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from documents.editing import (
    FactAdmin,
    FactInline,
    FoldedSearch,
    HeldAdmin,
    IdentifierInline,
    NamedAdmin,
    NameInline,
    ValueFilter,
    WholeForm,
    facts_of_passage,
    join_known,
    source_line,
)
from documents.models import (
    Accession,
    Citation,
    Document,
    DocumentIdentifier,
    DocumentTitle,
    Evidence,
    FormerAddress,
    Passage,
    Problem,
    Section,
)
from documents.same_document import address_key

# An address without a scheme; Django 6 takes it for https by itself.
HTTPS = {models.URLField: {"assume_scheme": "https"}}


class DocumentForm(WholeForm):
    """A document; an editor's new one gets a key by which an import may know it again."""

    def validate_unique(self):
        document = self.instance
        if not document.source_key:
            if not document.slug:
                document.take_slug()
            url = document.url
            document.source_key = address_key(url) if url else f"editor {document.slug}"
            if Document.objects.filter(source_key=document.source_key).exists():
                self.add_error("url", _("Another document has this address."))
        super().validate_unique()


class TitleInline(NameInline):
    model = DocumentTitle
    shown_under = ("title",)


class DocumentIdentifierInline(IdentifierInline):
    model = DocumentIdentifier


class SectionInline(FactInline):
    model = Section
    fk_name = "document"
    fields = ("number", "title", "wording")


class CitationInline(FactInline):
    model = Citation
    fk_name = "citing"
    fields = ("number", "title_as_written", "cited")
    autocomplete_fields = ("cited",)
    select_related = ("cited",)


@admin.register(Document)
class DocumentAdmin(NamedAdmin):
    form = DocumentForm
    formfield_overrides = HTTPS
    name_fields = ("title",)
    names = "titles"
    list_display = (
        *("title", "kind", "issuer", "published_as_known", "language"),
        *("rights", "held"),
    )
    list_filter = ("kind", "rights", ("language", ValueFilter))
    search_fields = ("titles__folded", "identifiers__value", "url", "slug")
    readonly_fields = ("edited", "created_at", "changed_at", "facts")
    inlines = (TitleInline, DocumentIdentifierInline, SectionInline, CitationInline)

    def get_queryset(self, request):
        # Who issued it is recorded on the floor above; the relation leads there.
        contributions = Document._meta.get_field("contributions").related_model
        issuers = contributions.visible.filter(
            document=models.OuterRef("pk"), role="publisher"
        ).order_by("pk")
        issuer = models.Subquery(issuers.values("name_as_written")[:1])
        return super().get_queryset(request).with_held().annotate(issuer=issuer)

    def described(self, document):
        return join_known(
            *(document, document.get_kind_display()),
            *(document.issuer, document.published_display),
        )

    @admin.display(description=_("issuer"), ordering="issuer")
    def issuer(self, document):
        return document.issuer

    @admin.display(description=_("published"), ordering="published_first")
    def published_as_known(self, document):
        return document.published_display

    @admin.display(description=_("text held"), boolean=True, ordering="held")
    def held(self, document):
        return document.held


@admin.register(Accession)
class AccessionAdmin(HeldAdmin):
    list_display = (
        "file_name",
        "number",
        "document",
        "received_at",
        "size",
        "encoding",
    )
    list_filter = ("encoding", "reader_version")
    list_select_related = ("document",)
    search_fields = ("file_name", "sha256", "document__titles__folded")
    date_hierarchy = "received_at"
    fields = (
        *("document", "number", "received_at", "received_by", "file_name", "bytes"),
        *("sha256", "encoding", "extracted_by", "reader_version", "text"),
    )
    readonly_fields = ("bytes",)

    def get_queryset(self, request):
        accessions = super().get_queryset(request).annotate(size=Length("content"))
        return accessions.defer("content", "text")

    def get_urls(self):
        view = self.admin_site.admin_view(self.content)
        name = "documents_accession_content"
        return [path("<int:pk>/content/", view, name=name), *super().get_urls()]

    def content(self, request, pk):
        """Send the bytes as they were received."""
        accession = get_object_or_404(Accession, pk=pk)
        if not self.has_view_permission(request, accession):
            return HttpResponse(status=403)
        response = HttpResponse(
            bytes(accession.content), content_type="application/octet-stream"
        )
        response.headers["Content-Disposition"] = "attachment"
        return response

    @admin.display(description=_("bytes"), ordering="size")
    def size(self, accession):
        return accession.size

    @admin.display(description=_("bytes as received"))
    def bytes(self, accession):
        url = reverse("admin:documents_accession_content", args=[accession.pk])
        return format_html('<a href="{}">{}</a>', url, accession.size)


@admin.register(Passage)
class PassageAdmin(FoldedSearch, HeldAdmin):
    """A sentence with the facts that were read from it, and the way to add more."""

    list_display = ("words", "document", "number", "role", "standing")
    list_filter = ("role", ("position", admin.EmptyFieldListFilter))
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("text", "document__titles__folded")
    fields = ("document", "number", "role", "standing", "words_whole")
    readonly_fields = ("standing", "words_whole")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("document")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        context = extra_context or {}
        if passage := self.get_object(request, unquote(object_id)):
            facts = facts_of_passage(self.admin_site, request, passage)
            context = {**context, **facts}
        return super().change_view(request, object_id, form_url, context)

    def described(self, passage):
        return f"{passage.document}, {passage}"

    @admin.display(description=_("text"))
    def words(self, passage):
        return Truncator(passage.text.strip()).chars(120)

    @admin.display(description=_("text"))
    def words_whole(self, passage):
        return format_html("<mark>{}</mark>", passage.text.strip())

    @admin.display(description=_("in the newest text"), boolean=True)
    def standing(self, passage):
        return passage.position is not None


class EvidenceForm(WholeForm):
    """An editor's evidence: words that must stand in the passage, or a note."""

    def clean(self):
        cleaned = super().clean()
        passage, words = cleaned.get("passage"), cleaned.get("words")
        evidence = self.instance
        evidence.origin = Evidence.Origin.EDITOR
        if passage and words:
            evidence.start = passage.text.find(words)
            evidence.end = evidence.start + len(words)
            if evidence.start < 0:
                self.add_error("words", _("These words do not stand in the passage."))
        return cleaned


@admin.register(Evidence)
class EvidenceAdmin(HeldAdmin):
    """Words that facts stand on. They are not changed, since other facts may stand on them."""

    form = EvidenceForm
    list_display = ("pk", "__str__", "origin", "passage")
    list_filter = ("origin",)
    list_select_related = ("passage",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("words", "note", "passage__text")
    autocomplete_fields = ("passage",)

    def get_fields(self, request, obj=None):
        return ("line",) if obj else ("passage", "words", "note")

    def get_readonly_fields(self, request, obj=None):
        return ("line",) if obj else ()

    def has_add_permission(self, request):
        return admin.ModelAdmin.has_add_permission(self, request)

    @admin.display(description=_("evidence"))
    def line(self, evidence):
        return source_line(evidence)


@admin.register(Section)
class SectionAdmin(FactAdmin):
    fact_columns = ("number", "document", "wording")
    fact_filters = ("wording",)
    list_select_related = ("document",)
    search_fields = ("title", "document__titles__folded")
    autocomplete_fields = ("document",)

    def described(self, section):
        return join_known(section, section.document)


@admin.register(Citation)
class CitationAdmin(FactAdmin):
    formfield_overrides = HTTPS
    fact_columns = ("title_as_written", "citing", "number", "published_as_known")
    list_select_related = ("citing", "cited")
    search_fields = (
        *("title_as_written", "publisher_as_written", "url"),
        *("citing__titles__folded", "cited__titles__folded"),
    )
    autocomplete_fields = ("citing", "cited", "marker")

    def from_passage(self, passage):
        return {"citing": passage.document}

    @admin.display(description=_("published"), ordering="published_first")
    def published_as_known(self, citation):
        return citation.published_display


@admin.register(Problem)
class ProblemAdmin(HeldAdmin):
    list_display = ("code", "text", "document", "passage", "settled_at", "settled_by")
    list_filter = (("settled_at", admin.EmptyFieldListFilter), "code")
    list_select_related = ("document", "passage", "settled_by")
    search_fields = ("code", "text", "document__titles__folded")
    actions = ("settle", "reopen")

    @admin.action(description=_("Settle the selected problems"), permissions=["settle"])
    def settle(self, request, queryset):
        self.mark(request, queryset, user=request.user, time=timezone.now())

    @admin.action(description=_("Open the selected problems"), permissions=["settle"])
    def reopen(self, request, queryset):
        self.mark(request, queryset, user=None, time=None)

    def has_settle_permission(self, request):
        return request.user.has_perm("documents.change_problem")

    def mark(self, request, queryset, user, time):
        count = queryset.update(settled_by=user, settled_at=time)
        done = ngettext("%d problem was changed.", "%d problems were changed.", count)
        messages.success(request, done % count)


@admin.register(FormerAddress)
class FormerAddressAdmin(HeldAdmin):
    list_display = ("slug", "kind", "current")
    list_filter = ("kind",)
    search_fields = ("slug", "current")
