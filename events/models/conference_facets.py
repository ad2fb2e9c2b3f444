"""The values by which conferences are filtered."""

from collections import defaultdict
from collections.abc import Iterator

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.dates import exactness
from documents.facet_rows import is_all_anew, replace_rows
from documents.models import UNDATED, Document, FacetRow, is_sure, years_between
from documents.models.mark import mark
from documents.rows import update_values
from events.consolidation import FIELDS, differ

COLUMNS = ("series", "country", "city", "mode", "access", "status")
JOINT = ("person", "organisation", "role", "presence")
_WITH_FACTS = ("participations", "figures", "outcomes", "coverage", "subjects")


class ConferenceFacets:
    """A queryset of conferences that knows their values; facts are reached by the relations that lead to them."""

    def facet_rows(self) -> Iterator[tuple[int, str, str, bool]]:
        """Yield (conference, facet, value, whether a confirmed fact tells it)."""
        pks = list(self.order_by().values_list("pk", flat=True))
        said = self._statements(pks)
        told = {
            conference
            for (conference, _field), values in said.items()
            if any(sure for _value, sure in values)
        }
        for row in self._fact_rows(pks):
            if row[3]:
                told.add(row[0])
            yield row
        yield from self._column_rows(pks, said)
        yield from self._state_rows(pks, said)
        for conference in told:
            yield conference, "certain", "yes", True

    def _fact_rows(self, pks):
        for conference, topic, sure in self._told("subjects", pks, "topic_id"):
            yield conference, "topic", str(topic), sure
        reports = self._told("coverage", pks, "document_id", "extent")
        for conference, report, extent, sure in reports:
            if extent == "about":
                yield conference, "report", str(report), sure
        yield from self._outcome_rows(pks)

    def held(self) -> Iterator[tuple[int, int | None, object, object, bool]]:
        """Yield (conference, series, earliest and latest day, whether these are certain)."""
        columns = ("pk", "series_id", "first_day", "last_day", "start", "end")
        rows = list(self.order_by().values_list(*columns))
        said = self._statements([row[0] for row in rows], fields=("start", "end"))
        for pk, series, first, last, start, end in rows:
            dated = is_dated(start, end, said[pk, "start"], said[pk, "end"])
            yield pk, series, first, last, dated

    def note_attendance(self):
        """Write the largest attendance that a source tells of each of these."""
        pks = list(self.order_by().values_list("pk", flat=True))
        most = dict(
            self._visible("figures")
            .filter(conference__in=pks)
            .exclude(kind="countries")
            .values_list("conference_id")
            .annotate(most=models.Max("value"))
            .order_by()
        )
        standing = self.values_list("pk", "attendance_most")
        turned = [
            (most.get(pk), pk) for pk, before in standing if before != most.get(pk)
        ]
        # Not by what marks records: nothing else hangs on it.
        update_values(self.model, ["attendance_most"], turned)

    def _told(self, relation, pks, *columns):
        """Yield (conference, columns …, whether certain) of the visible facts of a kind."""
        rows = self._visible(relation).filter(conference__in=pks).order_by()
        for conference, *values, state, doubt in rows.values_list(
            "conference_id", *columns, "state", "doubt"
        ):
            yield conference, *values, is_sure(state, doubt)

    def _statements(self, pks, fields=()):
        """Return (value, whether certain) of what is said of each conference's fields."""
        said = defaultdict(list)
        for conference, field, value, sure in self._told(
            "statements", pks, "field", "value"
        ):
            if field in fields or not fields:
                said[conference, field].append((value, sure))
        return said

    def _column_rows(self, pks, said):
        """Yield series, place and the like; a year for each in which the conference may have been."""
        columns = ("pk", *COLUMNS, "start", "end", "first_day", "last_day")
        rows = self.model.objects.filter(pk__in=pks).values_list(*columns)
        for pk, *values, start, end, first, last in rows:
            for facet, value in zip(COLUMNS, values, strict=True):
                if value:
                    told = said[pk, facet]
                    # A series is told by any of its names.
                    yield (
                        pk,
                        facet,
                        str(value),
                        any(
                            sure and (facet == "series" or one == value)
                            for one, sure in told
                        ),
                    )
            dated = is_dated(start, end, said[pk, "start"], said[pk, "end"])
            for year in years_between(first, last):
                yield pk, "year", year, dated or year == UNDATED
                if year:
                    yield pk, "decade", year[:3], dated

    def _state_rows(self, pks, said):
        """Yield which conferences' sources differ, and which have something that no editor looked at yet."""
        for pk in pks:
            if any(
                differ(field, [value for value, _sure in said[pk, field]])
                for field in FIELDS
                if len(said[pk, field]) > 1
            ):
                yield pk, "differ", "yes", True
        for relation in ("statements", *_WITH_FACTS):
            rows = self._visible(relation).filter(conference__in=pks, state="proposed")
            for pk in set(rows.order_by().values_list("conference_id", flat=True)):
                yield pk, "review", "yes", True

    def _outcome_rows(self, pks):
        none = set(pks)
        for conference, document, sure in self._told("outcomes", pks, "document_id"):
            if document:
                none.discard(conference)
                yield conference, "outcome", "yes", sure
        for conference in none:
            yield conference, "outcome", "no", False

    def joint_rows(self) -> list[tuple]:
        """Return (conference, values of the facets in ``JOINT``, whether certain, True) of each participation."""
        appearances = self.model._meta.get_field("appearances").related_model
        rows = appearances.objects.filter(conference__in=self.order_by().values("pk"))
        columns = ("person_id", "organisation_id", "role", "presence", "certain")
        # A participation has a row for each year in which the conference may have been.
        found = rows.order_by("pk").values_list("conference_id", *columns)
        return [(*row, True) for row in dict.fromkeys(found)]


class Faceted(models.Model):
    """A record of conferences that keeps what lists filter and sort them by."""

    attendance_most = models.PositiveBigIntegerField(
        _("largest attendance told"), null=True, editable=False, db_index=True
    )

    class Meta:
        abstract = True

    @classmethod
    def relist(cls, pks):
        """Bring up to date, too, who appeared, the largest attendance, and by what values they are filtered."""
        super().relist(pks)
        cls.objects.filter(pk__in=pks).note_attendance()
        appearances = cls._meta.get_field("appearances").related_model
        concerned = appearances.replace(pks)
        changed = replace_rows(cls, pks)
        if is_all_anew():
            return
        appearances.mark_concerned(concerned)
        appearances.note_seen_at(pks)
        # By the conferences whose reports cite them documents are filtered, too.
        again = {pk for pk, facet, _value in changed if facet == "series"}
        reports = {int(value) for _pk, facet, value in changed if facet == "report"}
        cited = Document.objects.filter(
            Q(citations_received__citing__in=reports)
            | Q(citations_received__citing__coverage__conference__in=again)
        )
        mark(Document, cited.order_by().values_list("pk", flat=True).distinct())


class ConferenceFacet(FacetRow):
    """A value by which a conference is filtered."""

    joint = JOINT
    record = models.ForeignKey(
        "events.Conference",
        on_delete=models.CASCADE,
        related_name="facets",
        db_index=False,
    )

    class Meta(FacetRow.Meta):
        verbose_name = _("value of a conference")
        verbose_name_plural = _("values of conferences")


def is_dated(start: str, end: str, starts: list, ends: list) -> bool:
    """Return whether the dates are certain: not in doubt themselves, and each told by a confirmed statement.

    ``starts`` and ``ends`` are (value, whether certain) of what is said of the first and the last day.
    """
    given = [(start, starts), (end, ends)]
    told = [(value, said) for value, said in given if value]
    return bool(told) and all(
        exactness(value) > 1 and (value, True) in said for value, said in told
    )
