"""What every record page shares, and the page of a document, put together from what the floors offer."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import DetailView

from documents.models import Citation, Document, FormerAddress
from events.models import Coverage, Outcome
from wicarchive.chapters import contents
from wicarchive.citations import cited
from wicarchive.sources import Sources


def current_slug(model, slug):
    """Return the slug of the record that had ``slug`` before; None where none had."""
    former = FormerAddress.objects.filter(kind=model._meta.model_name, slug=slug)
    return former.values_list("current", flat=True).first()


class RecordPage(DetailView):
    """The page of one record; a slug that it had before leads to it."""

    context_object_name = "record"

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            current = current_slug(self.model, kwargs["slug"])
            if current is None:
                raise
            return redirect(
                request.resolver_match.url_name,
                **kwargs | {"slug": current},
                permanent=True,
            )

    def get_context_data(self, **kwargs):
        sources = Sources()
        parts = self.parts(self.object, sources)
        return super().get_context_data(**kwargs) | parts | {"sources": sources}


class DocumentPage(RecordPage):
    model = Document
    queryset = Document.objects.for_detail()
    template_name = "documents/document_detail.html"

    def parts(self, document, sources):
        content = contents([document.pk])[document.pk]
        parts = {
            "titles": [
                title for title in document.titles.all() if title.text != document.title
            ],
            "content": content,
            "issued_by": sources.cite(
                Outcome.visible.filter(document=document)
                .select_related("conference")
                .with_sources()
            ),
            "coverage": sources.cite(
                Coverage.visible.filter(document=document)
                .select_related("conference")
                .with_sources()
            ),
        }
        content.cite(sources)
        return parts | {
            "cited_by": cited(
                Citation.visible.filter(cited=document).for_page(), "citing", sources
            ),
            "cites": cited(
                Citation.visible.filter(citing=document).for_page(), "cited", sources
            ),
        }
