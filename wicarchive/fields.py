"""What sources say of the fields of a conference, and why one of several values is shown."""

from django.utils.translation import gettext_lazy as _

from events.columns import said_by
from events.consolidation import differ, why
from events.models import Statement

# Why one of several values that contradict each other is shown.
REASONS = {
    "editor": _("an editor's word goes before what reports say"),
    "confirmed": _("an editor has confirmed it"),
    "newest": _("it is the newest word of editors"),
    "stated": _("it is stated, and not inferred"),
    "exact": _("it is more exact"),
    "reports": _("more reports say so"),
    "key": _("as many reports say each, and its report comes first by name"),
}


def field_of(conference, statements, name):
    """Return what the statements say of one field, the value shown first, and why that one is shown."""
    shown = str(getattr(conference, name) or "")
    said = [statement for statement in statements if statement.field == name]
    said.sort(key=lambda one: (shown not in (one.value, one.value_display), one.value))
    values = [statement.value for statement in said]
    standing = [
        one for one in said if not one.unsaid or one.state == Statement.State.CONFIRMED
    ]
    reason = why(name, [said_by(one) for one in standing])
    return {"said": said, "differ": differ(name, values), "why": REASONS.get(reason)}


def both_days(start, end):
    """Return both days as one field: most reports give them in the same words, whose sources are shown once."""
    days = [*start["said"], *end["said"]]
    for number, statement in enumerate(days):
        statement.repeats = any(
            before.sources == statement.sources for before in days[:number]
        )
    return {
        "said": days,
        "differ": start["differ"] or end["differ"],
        "why": start["why"] or end["why"],
    }
