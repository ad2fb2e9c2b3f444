"""Search in the admin's lists."""

from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Q

from documents.folding import fold


class FoldedSearch:
    """Search that finds a name by any spelling of it, and what stands as written."""

    def get_changelist_instance(self, request):
        try:
            return super().get_changelist_instance(request)
        except OverflowError as error:  # of a number that no record can have
            raise IncorrectLookupParameters from error

    def get_search_results(self, request, queryset, search_term):
        term = search_term.replace("\x00", "")
        found, several = super().get_search_results(request, queryset, term)
        if fold(term) in ("", term):
            return found, several
        folded = super().get_search_results(request, queryset, fold(term))[0]
        either = Q(pk__in=found.values("pk")) | Q(pk__in=folded.values("pk"))
        return queryset.filter(either), False
