"""The values by which documents are filtered."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.dates import exactness
from documents.models.facet import UNDATED, FacetRow, is_sure, years_between


class DocumentFacets:
    """A queryset of documents that knows their values; facts are reached by the relations that lead to them."""

    def facet_rows(self) -> Iterator[tuple[int, str, str, bool]]:
        """Yield (document, facet, value, whether it is certain)."""
        pks = list(self.order_by().values_list("pk", flat=True))
        told = set()
        for row in (*self._fact_rows(pks), *self._column_rows(pks)):
            if row[3] and row[1] != "held" and row[2] != UNDATED:
                told.add(row[0])
            yield row
        for pk in told:
            yield pk, "certain", "yes", True

    def _visible(self, relation):
        return self.model._meta.get_field(relation).related_model.visible.order_by()

    def _fact_rows(self, pks):
        contributions = self._visible("contributions").filter(
            document__in=pks,
            role__in=("publisher", "issuer"),
            organisation__isnull=False,
        )
        for pk, body, state, doubt in contributions.values_list(
            "document_id", "organisation_id", "state", "doubt"
        ):
            yield pk, "publisher", str(body), is_sure(state, doubt)
        for path in ("document", "section__document"):
            subjects = self._visible("subjects").filter(**{f"{path}__in": pks})
            for pk, topic, state, doubt in subjects.values_list(
                path, "topic_id", "state", "doubt"
            ):
                yield pk, "topic", str(topic), is_sure(state, doubt)
        yield from self._citation_rows(pks)

    def _citation_rows(self, pks):
        """Yield the conferences, and their series, whose reports cite the documents."""
        about = list(
            self._visible("citations_received")
            .filter(cited__in=pks)
            .values_list("cited_id", "citing_id", "state", "doubt")
        )
        reports = {}
        coverage = self._visible("coverage").filter(
            document__in={citing for _pk, citing, *_rest in about}, extent="about"
        )
        for report, *told in coverage.values_list(
            *("document_id", "conference_id", "conference__series_id"),
            *("state", "doubt"),
        ):
            reports.setdefault(report, []).append(told)
        for pk, citing, state, doubt in about:
            for conference, series, *cover in reports.get(citing, ()):
                sure = is_sure(state, doubt) and is_sure(*cover)
                yield pk, "conference", str(conference), sure
                if series:
                    yield pk, "series", str(series), sure

    def _column_rows(self, pks):
        """Yield kind, language, years and whether held; certain where an editor gave them."""
        dates = set(
            self._visible("citations_received")
            .filter(cited__in=pks, state="confirmed", doubt="")
            .values_list("cited_id", "published")
        )
        columns = ("pk", "kind", "language", "published", "edited", "held")
        days = ("published_first", "published_last")
        rows = self.model.objects.filter(pk__in=pks).with_held()
        for (
            pk,
            kind,
            language,
            published,
            edited,
            held,
            first,
            last,
        ) in rows.values_list(*columns, *days):
            yield pk, "kind", kind, "kind" in edited
            if language:
                yield pk, "language", language, "language" in edited
            yield pk, "held", "yes" if held else "no", True
            dated = "published" in edited or (pk, published) in dates
            for year in years_between(first, last):
                sure = dated and exactness(published) > 1
                yield pk, "year", year, sure or year == UNDATED
                if year:
                    yield pk, "decade", year[:3], sure


class DocumentFacet(FacetRow):
    """A value by which a document is filtered."""

    record = models.ForeignKey(
        "documents.Document",
        on_delete=models.CASCADE,
        related_name="facets",
        db_index=False,
    )

    class Meta(FacetRow.Meta):
        verbose_name = _("value of a document")
        verbose_name_plural = _("values of documents")
