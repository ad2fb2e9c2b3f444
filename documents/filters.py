"""Filters of the list of documents."""

import django_filters
from django.utils.translation import gettext_lazy as _

from documents.filtering import LenientFilterSet
from documents.models import Document


class DocumentFilter(LenientFilterSet):
    q = django_filters.CharFilter(
        method="search", label=_("Words of the title"), max_length=200
    )
    kind = django_filters.ChoiceFilter(
        choices=Document.Kind, label=_("Kind"), empty_label=_("any")
    )
    held = django_filters.ChoiceFilter(
        method="by_held",
        label=_("Text"),
        choices=[("yes", _("held here")), ("no", _("only cited"))],
        empty_label=_("any"),
    )

    class Meta:
        model = Document
        fields = []

    def search(self, queryset, name, value):
        return queryset.search(value)

    def by_held(self, queryset, name, value):
        return queryset.filter(held=value == "yes")
