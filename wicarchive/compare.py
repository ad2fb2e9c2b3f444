"""Two conferences side by side: fact by fact, and who and what belongs to both or only to one."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from documents.evidence import add_sources
from documents.lookups import Lookup
from events.models import Figure, Statement
from wicarchive.beside import beside, last_two
from wicarchive.choosing import choose, offered
from wicarchive.fields import both_days, field_of
from wicarchive.shared import shared
from wicarchive.sources import Sources

FIELDS = (
    ("city", _("City")),
    ("country", _("Country")),
    ("theme", _("Theme")),
    ("series", _("Series")),
    ("ordinal", _("Edition")),
    ("mode", _("Mode")),
    ("access", _("Access")),
    ("status", _("Status")),
)
_STATEMENTS = Lookup(lambda: Statement.visible.filter(conference__among="pair"))
_FIGURES = Lookup(lambda: Figure.visible.filter(conference__among="pair"))


@require_safe
def compare(request):
    """Show the form; and the comparison, once it is known which two are meant."""
    a, b = choose(request.GET, "a", "b")
    same = bool(a.record) and a.record == b.record
    editions = offered(a, b)
    context = {"a": a, "b": b, "same": same, "editions": editions}
    if a.record and b.record and not same:
        context |= _comparison([a.record, b.record])
    elif a.text or b.text:
        context["beside"] = beside(request.GET, a, b, editions)
    else:
        context["pairs"] = last_two()
    return render(request, "compare.html", context)


def _comparison(pair):
    sources = Sources()
    rows = _rows(pair)
    groups = [(kind, rows[kind]) for kind in ("differ", "one", "same") if kind in rows]
    # Cited as the page shows them: what differs comes first.
    for _kind, kept in groups:
        for cell in (cell for _label, _form, cells in kept for cell in cells):
            sources.cite(cell["said"])
            if "days" in cell:
                cell |= both_days(*cell["days"])
    return {
        "groups": groups,
        "unknown": rows.get("neither", []),
        "kinds": shared(pair),
        "sources": sources,
    }


def _rows(pair):
    """Return (label, what is said of the one, what is said of the other) by whether they differ."""
    keys = [one.pk for one in pair]
    statements, figures = _STATEMENTS.records(pair=keys), _FIGURES.records(pair=keys)
    add_sources(statements, figures)
    rows = {}

    def add(label, kind, cells):
        known = [cell["known"] for cell in cells]
        values = [cell["value"] for cell in cells]
        group = "same" if values[0] == values[1] else "differ"
        if not all(known):
            group = "one" if any(known) else "neither"
        rows.setdefault(group, []).append((label, kind, cells))

    of = {one: [s for s in statements if s.conference_id == one.pk] for one in pair}
    add(_("Held"), "dates", [_days(one, of[one]) for one in pair])
    for name, label in FIELDS:
        add(label, "field", [_cell(one, of[one], name) for one in pair])
    for label, heads in ((_("Attendance"), True), (_("Countries"), False)):
        cells = []
        for one in pair:
            said = [
                figure
                for figure in figures
                if figure.conference_id == one.pk and figure.is_attendance == heads
            ]
            value = {(figure.value, figure.qualifier, figure.kind) for figure in said}
            cells.append({"said": said, "value": value, "known": bool(said)})
        add(label, "figures", cells)
    return rows


def _cell(conference, statements, name):
    cell = field_of(conference, statements, name)
    value = getattr(conference, name)
    # "None" is an answer, too: a source says so.
    known = bool(value or cell["said"])
    return cell | {"value": value, "known": known, "plain": value}


def _days(conference, statements):
    days = [field_of(conference, statements, name) for name in ("start", "end")]
    return {
        "days": days,
        "said": [*days[0]["said"], *days[1]["said"]],
        "value": (conference.start, conference.end),
        "known": bool(conference.first_day or conference.start or conference.end),
        "plain": conference.dates_display,
    }
