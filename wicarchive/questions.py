"""Questions across conferences, each with an address of its own."""

from django.db.models import Count
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from documents.filtering import LenientPaginator
from documents.models import Citation, Document
from events.models import Conference, Coverage
from wicarchive.sources import Sources

DOCUMENTS_ON_A_PAGE = 20
CITATIONS_SHOWN = 3  # of each document; its own page has all

# (name of the address, the question, what its page shows)
QUESTIONS = [
    (
        reverse_lazy("compare"),
        _("What do two conferences share, and where do they part?"),
        _(
            "Two conferences fact by fact, with the people, bodies, documents and topics of both or only of one."
        ),
    ),
    (
        reverse_lazy("question-both"),
        _("Who was at both of two conferences?"),
        _("The people and the bodies that were at both, and as what each time."),
    ),
    (
        reverse_lazy("question-changed"),
        _("Who changed organisation between two conferences?"),
        _("The people at both for another body, or in another capacity, as printed."),
    ),
    (
        reverse_lazy("question-seen"),
        _("Who was first and last seen when?"),
        _("The people or the bodies of a series, with their first and last edition."),
    ),
    (
        reverse_lazy("question-cited"),
        _("Which documents do reports on more than one conference cite?"),
        _("Each document with the conferences, and the sentence that cites it."),
    ),
]


@require_safe
def index(request):
    """List the questions."""
    return render(request, "questions/index.html", {"questions": QUESTIONS})


def _of_reports():
    """Return the citations by documents that are about a conference."""
    return Citation.visible.filter(
        citing__coverage__extent=Coverage.Extent.ABOUT,
        citing__coverage__state__in=Coverage.VISIBLE,
    ).order_by()


@require_safe
def cited(request):
    """Show the documents that reports on more than one conference cite, the most cited first."""
    counts = (
        _of_reports()
        .values_list("cited")
        .annotate(n=Count("citing__coverage__conference", distinct=True))
        .filter(n__gt=1)
        .order_by("-n", "cited")
    )
    page = LenientPaginator(list(counts), DOCUMENTS_ON_A_PAGE).page(
        request.GET.get("page")
    )
    rows, sources = page.object_list, Sources()
    documents = Document.objects.in_bulk([pk for pk, _n in rows])
    shown = [documents[pk] for pk, _n in rows]
    _add_citations(shown, sources)
    for (_pk, number), document in zip(rows, shown, strict=True):
        document.conferences = number
    context = {"documents": shown, "page_obj": page, "sources": sources}
    return render(request, "questions/cited.html", context)


def _add_citations(documents, sources):
    """Give each document its first ``citations`` by reports, of one conference each, with ``conference``."""
    pairs = (
        _of_reports()
        .filter(cited__in=documents)
        .order_by("citing__coverage__conference__first_day", "pk")
        .values_list("cited", "citing__coverage__conference", "pk")
    )
    first = {}
    for document, conference, citation in pairs:
        of = first.setdefault(document, {})
        if conference in of or len(of) < CITATIONS_SHOWN:
            of.setdefault(conference, citation)
    wanted = {pk for of in first.values() for pk in of.values()}
    conferences = Conference.objects.in_bulk({c for of in first.values() for c in of})
    citations = {c.pk: c for c in Citation.visible.filter(pk__in=wanted).for_page()}
    for document in documents:
        document.citations = []
        for conference, citation in first[document.pk].items():
            citation = citations[citation]
            sources.cite([citation])
            document.citations.append((conferences[conference], citation))
