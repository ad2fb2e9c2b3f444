"""Facts in the form of a record: judged where they stand, added, opened to be corrected."""

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import InlineAdminForm, InlineAdminFormSet
from django.contrib.admin.utils import flatten_fieldsets
from django.urls import reverse
from django.utils import timezone

from documents.editing.evidence import enter_fact
from documents.editing.facts import FactForm, Sourced
from documents.editing.fields import Rows
from documents.models import ONCE, Fact

FACTS_SHOWN = 20  # in a record's form; the list of all is one link away


class RowForm(FactForm):
    """A fact in a record's form: a new one whole, of one that is there only its state."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields = {"state": self.fields["state"]}
        else:
            self.initial["state"] = Fact.State.CONFIRMED

    def validate_unique(self):
        if not self.instance.pk:  # a new state breaks no rule of what the fact says
            super().validate_unique()


class FactFormSet(forms.BaseInlineFormSet):
    """The first facts of a record, and the ones that an editor adds."""

    editor = None

    def get_queryset(self):
        if not hasattr(self, "_shown"):
            facts = super().get_queryset()
            if self.is_bound:
                # Those that were shown; the first ones may be others by now.
                rows = range(self.initial_form_count())
                sent = [self.data.get(f"{self.add_prefix(n)}-id", "") for n in rows]
                numbers = [pk for pk in sent if pk.isdecimal() and len(pk) < 19]
                facts = facts.filter(pk__in=numbers)
            self._shown = facts[:FACTS_SHOWN]
        return self._shown

    def clean(self):
        super().clean()
        new = [form.instance.key for form in self.extra_forms if form.has_changed()]
        if len(new) > len(set(new)):
            raise forms.ValidationError(ONCE)

    def save_existing(self, form, obj, commit=True):
        obj.reviewed_by, obj.reviewed_at = self.editor, timezone.now()
        return super().save_existing(form, obj, commit)

    def save_new(self, form, commit=True):
        fact = form.instance
        fact.reviewed_by, fact.reviewed_at = self.editor, timezone.now()
        super().save_new(form, commit)
        enter_fact(fact)
        return fact


class FactRows(InlineAdminFormSet):
    """The rows as shown: what a fact says stands as text, only its state is to be chosen."""

    @classmethod
    def of(cls, rows):
        """Return rows that Django made for an inline of facts as rows of this kind."""
        return cls(
            *(rows.opts, rows.formset, rows.fieldsets, rows.prepopulated_fields),
            *(rows.readonly_fields, rows.model_admin),
            has_add_permission=rows.has_add_permission,
            has_change_permission=rows.has_change_permission,
            has_delete_permission=rows.has_delete_permission,
            has_view_permission=rows.has_view_permission,
        )

    def __iter__(self):
        new = list(super().__iter__())[len(self.formset.initial_forms) :]
        shown = set(flatten_fieldsets(self.fieldsets))
        if self.has_change_permission:
            shown.discard("state")
        facts = self.formset.get_queryset()
        for form, fact in zip(self.formset.initial_forms, facts, strict=False):
            yield InlineAdminForm(
                *(self.formset, form, self.fieldsets, self.prepopulated_fields, fact),
                *(shown, self.opts, self.opts.get_view_on_site_url(fact)),
            )
        yield from new


class FactInline(Sourced, Rows, admin.TabularInline):
    """Facts in the form of a record: new ones are added here, old ones judged or opened."""

    form = RowForm
    formset = FactFormSet
    extra = 0
    can_delete = False
    show_change_link = True
    readonly_fields = ("sources",)
    select_related = ()

    @classmethod
    def list_of(cls, record):
        """Return the address of the list of all such facts of a record."""
        options = cls.model._meta
        url = reverse(f"admin:{options.app_label}_{options.model_name}_changelist")
        return f"{url}?{cls.fk_name}__exact={record.pk}"

    @classmethod
    def plural(cls):
        return cls.model._meta.verbose_name_plural

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.editor = request.user
        return formset

    def get_fields(self, request, obj=None):
        return (*self.fields, "state", "sources")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.select_related)

    def has_add_permission(self, request, obj):
        # A fact needs a record to be of: not in the form of one that is still to be made.
        return obj is not None and super().has_add_permission(request, obj)
