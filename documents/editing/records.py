"""Editors' pages of records: found by any spelling, and left as an editor made them."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import Q
from django.shortcuts import redirect
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from documents.editing.facts import log_review, parents_of
from documents.editing.fields import Choosing
from documents.editing.forms import WholeForm
from documents.editing.inlines import FactFormSet, FactInline, FactRows
from documents.editing.search import FoldedSearch
from documents.models import Derived, Fact, Identifier, Name


def join_known(name, *more):
    """Return a name with what is known to tell it from another of that name."""
    known = ", ".join(str(part) for part in more if part)
    return f"{name} ({known})" if known else str(name)


def standing_on(record, key, own=None):
    """Return the kinds of facts and records that stand on a record, so that it cannot go.

    ``key`` is how an import's keys name it: they do even where an editor corrected the fact.
    What editors said in facts of the kind ``own`` are fields of the record, and go with it.
    """
    kinds = {}
    for relation in record._meta.related_objects:
        model, field = relation.related_model, relation.field.name
        if issubclass(model, (Name, Identifier, Derived)):
            continue
        about = Q(**{field: record})
        if issubclass(model, Fact) and field not in parents_of(model):
            about |= Q(key__regex=key)
        if model is own:
            about &= ~Q(key__startswith="editor")
        if model._base_manager.filter(about).exists():
            kinds[model] = str(model._meta.verbose_name_plural)
    return sorted(kinds.values())


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

    # A fact is the memory of what an editor decided; it does not go with its record.

    own_facts = None

    def get_deleted_objects(self, objs, request):
        *said, lacking, protected = super().get_deleted_objects(objs, request)
        if self.own_facts:
            lacking.discard(self.own_facts._meta.verbose_name)
        return *said, lacking, protected

    def in_keys(self, record):
        """Return a pattern for how an import's keys of facts name a record."""
        return rf"(^|\|){self.opts.model_name} {record.pk}$"

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def delete_view(self, request, object_id, extra_context=None):
        """Delete a record on which nothing stands; of another, say what does."""
        record = self.get_object(request, unquote(object_id))
        kinds = record and standing_on(record, self.in_keys(record), self.own_facts)
        if kinds and self.has_delete_permission(request, record):
            message = _(
                "“%(record)s” is not deleted: there are still facts or records of it "
                "(%(kinds)s), rejected ones too. Without them an import would "
                "propose again what was decided."
            )
            said = {"record": record, "kinds": ", ".join(kinds)}
            messages.error(request, message % said)
            page = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return redirect(page, record.pk)
        return super().delete_view(request, object_id, extra_context)

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
