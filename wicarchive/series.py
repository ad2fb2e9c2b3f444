"""The page of a series: its editions, what was counted at each, their themes, and who and what comes back."""

from documents.charts import Claim, plot
from documents.evidence import add_sources
from documents.filtering import LenientPaginator
from documents.lookups import Lookup
from events.models import Conference, Figure, Series, Statement
from wicarchive import returning
from wicarchive.records import RecordPage

EDITIONS_ON_A_PAGE = 30
EDITIONS_ADDED = 10  # to the last page, rather than a page of so few
SMALL_PLOT = 130

_EDITIONS = Lookup(
    lambda: Conference.objects.told().filter(series__given="series").in_order()
)
_FIGURES = Lookup(lambda: Figure.visible.filter(conference__among="editions"))
_THEMES = Lookup(
    lambda: (
        Statement.visible.filter(
            conference__among="editions", field=Statement.Field.THEME.value
        )
        .exclude(value="")
        .order_by("pk")
    )
)


class SeriesPage(RecordPage):
    model = Series
    queryset = Series.objects.select_related("organisation").prefetch_related("names")
    template_name = "events/series_detail.html"

    def parts(self, series, sources):
        """Show the newest editions, unless another page of them is asked for; what comes back is told of all."""
        every = _EDITIONS.records(series=series.pk)
        pages = LenientPaginator(every, EDITIONS_ON_A_PAGE, orphans=EDITIONS_ADDED)
        page = pages.page(self.request.GET.get("page", pages.num_pages))
        editions = list(page)
        self.add_facts(editions, sources)
        return {
            "names": [n for n in series.names.all() if n.text != series.name],
            "editions": editions,
            "page_obj": page,
            "attendance": self.plot(editions, "attendance"),
            "countries": self.plot(editions, "countries", SMALL_PLOT),
            "themed": [edition for edition in editions if edition.themes],
            "returns": {
                "people": returning.people(series, every),
                "organisations": returning.organisations(series, every),
                "topics": returning.topics(series, every),
            },
        }

    def add_facts(self, editions, sources):
        """Give each edition its figures and what is said of its theme, cited in the order of the page."""
        of = {edition.pk: edition for edition in editions}
        for edition in editions:
            edition.attendance_told, edition.countries_told = [], []
            edition.themes = []
        figures = _FIGURES.records(editions=of)
        themes = _THEMES.records(editions=of)
        add_sources(figures, themes)
        for figure in figures:
            edition = of[figure.conference_id]
            heads = figure.is_attendance
            (edition.attendance_told if heads else edition.countries_told).append(
                figure
            )
        for statement in themes:
            of[statement.conference_id].themes.append(statement)
        for edition in editions:
            sources.cite(edition.attendance_told + edition.countries_told)
        for edition in editions:
            edition.themes.sort(key=lambda one: one.value != edition.theme)
            sources.cite(edition.themes)

    def plot(self, editions, what, *height):
        """Return the claims of what was counted, as points by edition."""
        return plot(
            [
                (
                    str(edition.year_display),
                    [
                        Claim(
                            figure.value,
                            figure.qualifier,
                            bool(figure.doubt),
                            f"{edition}: {figure.phrase}",
                        )
                        for figure in getattr(edition, f"{what}_told")
                    ],
                )
                for edition in editions
            ],
            *height,
        )
