"""The lists of conferences and of series."""

from django.views.generic import ListView

from documents.filtering import FilteredList
from events.filters import ConferenceFilter
from events.models import Conference, Series


class ConferenceList(FilteredList):
    queryset = Conference.objects.for_list()
    filterset_class = ConferenceFilter
    paginate_by = 25

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["undated"] = context["filter"].undated_left_out()
        query = self.request.GET.copy()
        for name in ("year_from", "year_to", "page"):
            query.pop(name, None)
        context["without_years"] = query.urlencode()
        return context


class SeriesList(ListView):
    queryset = Series.objects.for_list()
    paginate_by = 100
