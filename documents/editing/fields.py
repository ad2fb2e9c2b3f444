"""Fields of forms that can be told by ear, too."""

from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class Chooser(AutocompleteSelect):
    """A record to be chosen by searching; an empty one says what is searched for."""

    def optgroups(self, name, value, attr=None):
        # What was sent may be no number of a record; the form's message says so.
        numbers = [pk for pk in map(str, value) if pk.isdecimal() and len(pk) < 19]
        return super().optgroups(name, numbers, attr)

    def build_attrs(self, base_attrs, extra_attrs=None):
        attrs = super().build_attrs(base_attrs, extra_attrs)
        name = capfirst(self.field.verbose_name)
        return attrs | {"data-placeholder": _("%(name)s: search") % {"name": name}}


class Choosing:
    """Admin pages on which related records are chosen by searching."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Chooser(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class Rows(Choosing):
    """Rows of a table, whose fields have no labels: each says the name of its column."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            widget = getattr(field.widget, "widget", field.widget)
            widget.attrs["aria-label"] = field.label
        return field
