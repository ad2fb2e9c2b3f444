"""The page of a series, put together from what the floors offer."""

from events.models import Conference, Series
from wicarchive.records import RecordPage


class SeriesPage(RecordPage):
    model = Series
    queryset = Series.objects.select_related("organisation").prefetch_related("names")
    template_name = "events/series_detail.html"

    def parts(self, series, sources):
        editions = Conference.objects.filter(series=series).for_list().in_order()
        return {
            "editions": list(editions),
            "names": [n for n in series.names.all() if n.text != series.name],
        }
