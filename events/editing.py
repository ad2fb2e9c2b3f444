"""What an editor says of a conference: fields of its form, kept as statements of their own."""

from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.utils import timezone

from documents.editing import WholeForm, enter_fact, short_key
from documents.models import Evidence, Fact
from events.consolidation import FIELDS
from events.models import Conference, ConferenceName, Statement


def say(conference, field, value, user):
    """Keep an editor's own word on a field; it goes before all that was said of it.

    What editors said of the field before is rejected, so that visitors do not take it for
    another source; coming back to it confirms it again.
    """
    key = short_key(f"editor {field}|{value}")
    review = {"reviewed_by": user, "reviewed_at": timezone.now()}
    before = Statement.visible.filter(
        conference=conference, field=field, evidence__origin=Evidence.Origin.EDITOR
    ).exclude(evidence__passage__isnull=False)
    before.exclude(key=key).update(state=Fact.State.REJECTED, **review)
    statement, is_new = Statement.objects.update_or_create(
        conference=conference,
        key=key,
        defaults={
            "field": field,
            "value": value,
            "state": Fact.State.CONFIRMED,
            **review,
        },
    )
    if is_new:
        enter_fact(statement)


def names_follow(conference):
    """Hide the names of a conference of which every statement was rejected; show those again that one stands for."""
    said = Statement.objects.filter(conference=conference, field=Statement.Field.NAME)
    standing = said.visible().values("value")
    names = ConferenceName.every.filter(conference=conference)
    names.filter(text__in=standing).update(rejected=False)
    (
        names.filter(text__in=said.values("value"))
        .exclude(text__in=standing)
        .exclude(text=conference.name)  # under some name it has to be shown
        .update(rejected=True)
    )


def _field(name, widget=None):
    """Return the form's field for a column that the statements fill.

    It carries what was shown along: only what the editor changed becomes their word, not
    what an import changed meanwhile.
    """
    column = Conference._meta.get_field(name)
    if widget is None and not column.choices:
        widget = AdminTextInputWidget
    options = {"widget": widget} if widget else {}
    return column.formfield(show_hidden_initial=True, **options)


class ConferenceForm(WholeForm):
    """A conference, with what its statements say of it as fields to correct."""

    beside = {
        "conference_ends_after_start": "end",
        "conference_not_part_of_itself": "part_of",
    }

    name = _field("name")
    ordinal = _field("ordinal")
    status = _field("status")
    start = _field("start")
    end = _field("end")
    city = _field("city")
    country = _field("country")
    theme = _field("theme", AdminTextareaWidget({"rows": 2}))
    mode = _field("mode")
    access = _field("access")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in FIELDS:
            self.initial.setdefault(name, getattr(self.instance, name))

    def clean(self):
        cleaned = super().clean()
        for name, value in self.said().items():
            try:
                Statement(field=name, value=value).clean()
            except ValidationError as error:
                self.add_error(name, error.messages)
            else:
                setattr(self.instance, name, cleaned[name])
        return cleaned

    def said(self):
        """Return the value of each field that the editor changed; '' where they emptied it."""
        return {
            name: str(self.cleaned_data[name] or "")
            for name in FIELDS
            if name in self.changed_data and name in self.cleaned_data
        }
