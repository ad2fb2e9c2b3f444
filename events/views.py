"""The lists of conferences, of series and of topics."""

from documents.faceted_list import FacetedList
from documents.filtering import FilteredList
from events.filters import ConferenceFilter, SeriesFilter, TopicFilter
from events.listing import OF_ONE, conference_rows
from events.models import Conference, Series, Topic


class ConferenceList(FacetedList):
    queryset = Conference.objects.told()
    filterset_class = ConferenceFilter

    def rows(self, pks):
        asked = self.filterset.asked.values
        return conference_rows(pks, {name: asked.get(name) for name in OF_ONE})


class SeriesList(FilteredList):
    queryset = Series.objects.for_list()
    filterset_class = SeriesFilter


class TopicList(FilteredList):
    queryset = Topic.objects.for_list()
    filterset_class = TopicFilter
