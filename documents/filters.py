"""Filters of the list of documents."""

import django_filters
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from documents.facet_words import Choices, Languages, Records
from documents.faceting import Facet, FacetedFilter
from documents.models import Document

_TITLE = ("title", "pk")


class DocumentFilter(FacetedFilter):
    q = django_filters.CharFilter(
        method="left_to_asked", label=_("Words"), max_length=200
    )

    facets = (
        Facet("kind", _("Kind"), Choices(Document.Kind.choices), is_open=True),
        Facet(
            "held",
            _("Text"),
            Choices([("yes", _("held here")), ("no", _("only cited"))]),
            is_open=True,
        ),
        Facet("language", _("Language"), Languages()),
        Facet(
            "publisher",
            _("Publisher"),
            Records(Document, "contributions__organisation"),
        ),
        Facet(
            "conference",
            _("Cited by reports of the conference"),
            Records(Document, "coverage__conference"),
        ),
        Facet(
            "series",
            _("Cited by reports of the series"),
            Records(Document, "coverage__conference__series"),
        ),
        Facet("topic", _("Topic"), Records(Document, "subjects__topic")),
    )
    sorts = {
        "date": (_("newest"), (F("published_last").desc(nulls_last=True), *_TITLE)),
        "title": (_("title"), _TITLE),
        "cited": (_("most cited"), ("-citing_count", *_TITLE)),
    }

    class Meta:
        model = Document
        fields = []
