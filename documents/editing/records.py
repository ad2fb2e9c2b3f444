"""Editors' pages of records: found by any spelling, and left as an editor made them."""

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from documents.editing.facts import log_review
from documents.editing.fields import Choosing
from documents.editing.forms import WholeForm
from documents.editing.inlines import FactFormSet, FactInline, FactRows
from documents.editing.search import FoldedSearch
from documents.models import Fact


def join_known(name, *more):
    """Return a name with what is known to tell it from another of that name."""
    known = ", ".join(str(part) for part in more if part)
    return f"{name} ({known})" if known else str(name)


class HeldAdmin(admin.ModelAdmin):
    """What the archive holds as it came: to be read, not to be changed."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class NamedAdmin(FoldedSearch, Choosing, admin.ModelAdmin):
    """A record with names: the one that it is shown under is always among them."""

    form = WholeForm
    name_fields = ("name",)
    names = "names"
    kept_otherwise = ("slug",)  # fields that no import would fill by themselves

    def save_model(self, request, obj, form, change):
        """Keep which fields an editor set: an import leaves them alone from now on."""
        plain = {field.name for field in obj._meta.concrete_fields}
        changed = plain.intersection(form.changed_data).difference(self.kept_otherwise)
        obj.edited = sorted(changed.union(obj.edited))
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        record = form.instance
        names = getattr(record, self.names)(manager="every")
        for field in self.name_fields:
            if text := getattr(record, field):
                names.get_or_create(text=text)

    def get_inline_formsets(self, *args, **kwargs):
        return [
            FactRows.of(rows) if isinstance(rows.opts, FactInline) else rows
            for rows in super().get_inline_formsets(*args, **kwargs)
        ]

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if isinstance(formset, FactFormSet):
            for fact, _changed in formset.changed_objects:
                log_review(request, [fact], Fact.State(fact.state))

    @admin.display(description=_("all facts"))
    def facts(self, record):
        inlines = [inline for inline in self.inlines if issubclass(inline, FactInline)]
        links = ((inline.list_of(record), inline.plural()) for inline in inlines)
        return record.pk and format_html_join(", ", '<a href="{}">{}</a>', links)
