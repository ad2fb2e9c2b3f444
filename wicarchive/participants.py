"""Who took part in a conference, by role: the first of each on its page, all of them on one of their own."""

from dataclasses import dataclass, field

from django.db.models import Case, CharField, Count, F, Value, When
from django.utils.translation import gettext_lazy as _

from documents.filtering import LenientPaginator
from documents.lookups import Lookup, by_key
from events.models import Conference, Participation
from wicarchive.records import RecordPage

EACH = 5  # of a role on the conference's page
ON_A_PAGE = 100
ABSENT = Participation.Presence.ABSENT
PARTS = [*Participation.Role.choices, (ABSENT.value, ABSENT.label)]


@dataclass(slots=True)
class Group:
    """Those of one role; who was missing is a group of its own, whatever the role was to be."""

    part: str
    label: str
    count: int = 0
    participations: list[Participation] = field(default_factory=list)

    @property
    def is_cut(self):
        return self.count > len(self.participations)

    @property
    def height(self):
        """Return how many rows of a table it takes, with the one that leads to the rest."""
        return len(self.participations) + self.is_cut


def _parted(**conference):
    """Return the participations of a conference with the ``part`` that each belongs to."""
    return Participation.visible.filter(**conference).annotate(
        part=Case(
            When(presence=ABSENT, then=Value(ABSENT.value)),
            default=F("role"),
            output_field=CharField(),
        )
    )


_IN_PARTS = Lookup(
    lambda: (
        _parted(conference__given="conference").order_by("pk").values_list("pk", "part")
    )
)


def first_of_each(conference, asked=None) -> list[Group]:
    """Return the first of each role, and the participation of that key, wherever it stands.

    Which they are is asked first, and they alone are fetched: of a large conference thousands took part.
    Their evidence and who they are is left to whoever shows them.
    """
    groups = {part: Group(part, label) for part, label in PARTS}
    shown = {}
    for pk, part in _IN_PARTS.rows(conference=conference.pk):
        group = groups[part]
        group.count += 1
        if group.count <= EACH or pk == asked:
            shown[pk] = group
    rows = by_key(Participation, set(shown))
    for pk, group in shown.items():
        group.participations.append(rows[pk])
    return [group for group in groups.values() if group.count]


class ParticipantsPage(RecordPage):
    """Everybody who took part, or those of one role, page by page."""

    model = Conference
    template_name = "events/participants.html"

    def parts(self, conference, sources):
        rows = _parted(conference=conference)
        counts = dict(rows.order_by().values_list("part").annotate(Count("pk")))
        order = [part for part, _label in PARTS]
        asked = self.request.GET.get("role", "")
        problem = asked and asked not in counts
        chosen = asked if asked in counts else ""
        if chosen:
            rows = rows.filter(part=chosen)
        in_order = Case(
            *(When(part=part, then=Value(n)) for n, part in enumerate(order))
        )
        pages = LenientPaginator(rows.for_page().order_by(in_order, "pk"), ON_A_PAGE)
        pages.count = counts[chosen] if chosen else sum(counts.values())
        page = pages.page(self.request.GET.get("page", 1))
        labels = dict(PARTS)
        return {
            "page_obj": page,
            "participations": sources.cite(page.object_list),
            "chosen": chosen,
            "chosen_label": labels.get(chosen, ""),
            "roles": [
                (part, labels[part], counts[part]) for part in order if part in counts
            ],
            "total": sum(counts.values()),
            "problem": _("“%s” is no role of this conference and was left out.")
            % "".join(sign for sign in asked[:60] if sign.isprintable())
            if problem
            else "",
        }
