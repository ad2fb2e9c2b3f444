"""Search in the admin's lists."""

from django.db.models import Q

from documents.folding import fold


class FoldedSearch:
    """Search that finds a name by any spelling of it, and what stands as written."""

    def get_search_results(self, request, queryset, search_term):
        term = search_term.replace("\x00", "")
        found, several = super().get_search_results(request, queryset, term)
        if fold(term) in ("", term):
            return found, several
        folded = super().get_search_results(request, queryset, fold(term))[0]
        either = Q(pk__in=found.values("pk")) | Q(pk__in=folded.values("pk"))
        return queryset.filter(either), False
