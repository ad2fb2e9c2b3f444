"""Editors' pages of facts, each beside the words that it was read from."""

import hashlib

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from documents.editing.forms import WholeForm
from documents.editing.search import FoldedSearch
from documents.folding import fold
from documents.models import ONCE, Evidence, Fact

FACTS_SHOWN = 20  # in a record's form; the list of all is one link away


def enter_fact(fact):
    """Note on an editor's new fact that an editor entered it, beside the source if one was named.

    Visitors read the note; who it was stands in ``reviewed_by`` and the admin's log.
    """
    note = _("Entered by an editor, %(date)s.") % {
        "date": timezone.localdate().isoformat()
    }
    fact.evidence.create(origin=Evidence.Origin.EDITOR, note=note)


def short_key(text):
    """Return a key of ``text`` that fits its column, and is another for another text."""
    if len(text) <= Fact._meta.get_field("key").max_length:
        return text
    return f"{text[:200]} {hashlib.sha256(text.encode()).hexdigest()}"


def source_line(evidence):
    """Return one piece of evidence with its sentence and the way to it in the reader."""
    passage = evidence.passage
    if passage is None:
        return f"{evidence.note} ({evidence.get_origin_display()})"
    return format_html(
        '{}<mark>{}</mark>{} (<a href="{}">{}, {}</a>; {}) {}',
        passage.text[: evidence.start].lstrip(),
        evidence.words,
        passage.text[evidence.end :].rstrip(),
        passage.get_absolute_url(),
        passage.document,
        passage.number,
        evidence.get_origin_display(),
        evidence.note,
    )


class Sourced:
    """Facts in rows, each beside the first words that it was read from."""

    def get_queryset(self, request):
        return super().get_queryset(request).with_sources()

    @admin.display(description=_("read from"))
    def source(self, fact):
        evidence = fact.evidence.all() if fact.pk else ()
        return next((Truncator(piece).chars(80) for piece in evidence), "")


class FactForm(WholeForm):
    """A fact; an editor's new one gets a key of what it says."""

    not_in_key = {"state", "doubt", "evidence", "id", "DELETE"}

    def editor_key(self):
        """Return a key that the same fact entered again would have, too."""
        said = [
            f"{name} {getattr(value, 'pk', value)}"
            for name, value in sorted(self.cleaned_data.items())
            if name not in self.not_in_key and value not in (None, "")
        ]
        return short_key(f"editor {fold(' '.join(said))}")

    def validate_unique(self):
        if not self.instance.key:
            self.instance.key = self.editor_key()
        super().validate_unique()


class FactAdmin(Sourced, FoldedSearch, admin.ModelAdmin):
    """Facts beside what they were read from; rejecting one keeps it, as the memory of it."""

    form = FactForm
    fact_columns = ()
    fact_filters = ()
    list_per_page = 50
    show_full_result_count = False
    actions = ("confirm", "reject")

    def get_list_display(self, request):
        return (*self.fact_columns, "state", "source")

    def get_list_filter(self, request):
        doubt = ("doubt", admin.EmptyFieldListFilter)
        return ("state", "evidence__origin", doubt, *self.fact_filters)

    def get_autocomplete_fields(self, request):
        return (*self.autocomplete_fields, "evidence")

    def get_exclude(self, request, obj=None):
        return ("evidence",) if obj else ()

    def get_readonly_fields(self, request, obj=None):
        return ("sources", "key", "reviewed_by", "reviewed_at") if obj else ()

    def get_changeform_initial_data(self, request):
        initial = {"state": Fact.State.CONFIRMED}
        return initial | super().get_changeform_initial_data(request)

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        if form.has_changed():
            obj.reviewed_by, obj.reviewed_at = request.user, timezone.now()
            # An import fills what is proposed; what an editor has corrected stays.
            if obj.state == Fact.State.PROPOSED and "state" not in form.changed_data:
                obj.state = Fact.State.CONFIRMED
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if not change:
            enter_fact(form.instance)
        self.facts_changed([form.instance])

    def facts_changed(self, facts):
        """Do what has to follow a change of facts; most need nothing."""

    @admin.display(description=_("evidence"))
    def sources(self, fact):
        lines = ((source_line(evidence),) for evidence in fact.evidence.all())
        return format_html_join("", "<p>{}</p>", lines)

    @admin.action(description=_("Confirm the selected facts"), permissions=["change"])
    def confirm(self, request, queryset):
        self.review(request, queryset, Fact.State.CONFIRMED)

    @admin.action(description=_("Reject the selected facts"), permissions=["change"])
    def reject(self, request, queryset):
        self.review(request, queryset, Fact.State.REJECTED)

    def review(self, request, queryset, state):
        facts = list(queryset)
        self.model.objects.filter(pk__in=[fact.pk for fact in facts]).update(
            state=state, reviewed_by=request.user, reviewed_at=timezone.now()
        )
        self.facts_changed(facts)
        LogEntry.objects.log_actions(
            request.user.pk, facts, CHANGE, change_message=state.label
        )
        done = ngettext("%d fact: %s.", "%d facts: %s.", len(facts))
        messages.success(request, done % (len(facts), state.label))


class FactFormSet(forms.BaseInlineFormSet):
    """The first facts of a record, and the ones that an editor adds."""

    editor = None

    def get_queryset(self):
        if not hasattr(self, "_shown"):
            self._shown = super().get_queryset()[:FACTS_SHOWN]
        return self._shown

    def clean(self):
        super().clean()
        new = [form.instance.key for form in self.extra_forms if form.has_changed()]
        if len(new) > len(set(new)):
            raise forms.ValidationError(ONCE)

    def save_new(self, form, commit=True):
        fact = form.instance
        fact.state = Fact.State.CONFIRMED
        fact.reviewed_by, fact.reviewed_at = self.editor, timezone.now()
        super().save_new(form, commit)
        enter_fact(fact)
        return fact


class FactInline(Sourced, admin.TabularInline):
    """Facts in the form of a record: new ones are added here, old ones opened to be changed."""

    form = FactForm
    formset = FactFormSet
    extra = 0
    can_delete = False
    show_change_link = True
    readonly_fields = ("source",)
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
        return (*self.fields, "source")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.select_related)

    def has_add_permission(self, request, obj):
        # A fact needs a record to be of: not in the form of one that is still to be made.
        return obj is not None and super().has_add_permission(request, obj)

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
