"""Editors' pages of facts, each beside the words that it was read from."""

import hashlib

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.widgets import AdminTextareaWidget
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from documents.editing.evidence import (
    AROUND,
    SOURCE_FIELDS,
    SourceForm,
    source_lines,
)
from documents.editing.fields import Choosing
from documents.editing.forms import WholeForm
from documents.editing.search import FoldedSearch
from documents.folding import fold
from documents.models import Fact, Passage

REVIEW_FIELDS = (
    *("unsaid", "state", "doubt", "editors_note"),
    *("reviewed_by", "reviewed_at"),
)


def short_key(text):
    """Return a key of ``text`` that fits its column, and is another for another text."""
    if len(text) <= Fact._meta.get_field("key").max_length:
        return text
    return f"{text[:200]} {hashlib.sha256(text.encode()).hexdigest()}"


def log_review(request, facts, state):
    """Note in the admin's log what an editor decided on facts."""
    LogEntry.objects.log_actions(
        request.user.pk, facts, CHANGE, change_message=str(state.label)
    )


def parents_of(model):
    """Return the fields of the records that a fact is of: for them and its key it is kept once."""
    rules = [rule for rule in model._meta.constraints if hasattr(rule, "deferrable")]
    keyed = [rule for rule in rules if "key" in rule.fields]
    return {name for rule in keyed or rules for name in rule.fields} - {"key"}


def remember(fact, evidence):
    """Leave a fact where an import would read it again as a rejected one."""
    fact.pk, fact.state = None, Fact.State.REJECTED
    fact._state.adding = True
    fact.save()
    fact.evidence.set(evidence)


class Sourced:
    """Facts in rows, each beside what it was read from."""

    def get_queryset(self, request):
        return super().get_queryset(request).with_sources()

    @admin.display(description=_("read from"))
    def sources(self, fact):
        return source_lines(fact) if fact.pk else ""


class FactForm(WholeForm):
    """A fact; an editor's new one gets a key of what it says."""

    class Meta:
        widgets = {"editors_note": AdminTextareaWidget({"rows": 2})}

    not_in_key = {*REVIEW_FIELDS, *SOURCE_FIELDS, "evidence", "id", "DELETE"}

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


class NewFactForm(SourceForm, FactForm):
    """A new fact, with where it comes from."""


class FactAdmin(Sourced, FoldedSearch, Choosing, admin.ModelAdmin):
    """Facts beside what they were read from; rejecting one keeps it, as the memory of it."""

    form = FactForm
    exclude = ("evidence",)
    fact_columns = ()
    fact_filters = ()
    list_select_related = ()
    list_per_page = 50
    show_full_result_count = False
    actions = ("confirm", "reject")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.list_select_related)

    # Lists

    def get_list_display(self, request):
        return ("what", *self.fact_columns, "state", "source", "noted")

    def get_list_filter(self, request):
        empty = admin.EmptyFieldListFilter
        filters = ("state", "unsaid", "evidence__origin", ("doubt", empty))
        return (*filters, ("editors_note", empty), *self.fact_filters)

    def get_search_fields(self, request):
        return (*self.search_fields, "editors_note")

    @admin.display(description=_("fact"))
    def what(self, fact):
        return fact.in_words()

    @admin.display(description=_("read from"))
    def source(self, fact):
        return source_lines(fact, AROUND)

    @admin.display(description=_("editors' note"))
    def noted(self, fact):
        return Truncator(fact.editors_note).chars(60)

    # Forms

    def get_form(self, request, obj=None, change=False, **kwargs):
        if obj is None:
            kwargs.setdefault("form", NewFactForm)
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request, obj=None):
        fields = self.get_fields(request, obj)
        source = ("sources",) if obj else SOURCE_FIELDS
        said = [name for name in fields if name not in (*source, *REVIEW_FIELDS)]
        review = [name for name in REVIEW_FIELDS if name in fields]
        if not (obj and obj.unsaid):
            review = [name for name in review if name != "unsaid"]
        return (
            (_("Read from"), {"fields": source}),
            (None, {"fields": said}),
            (_("Review"), {"fields": review}),
        )

    def get_readonly_fields(self, request, obj=None):
        return ("sources", "unsaid", "reviewed_by", "reviewed_at") if obj else ()

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        asked = initial.pop("source_passage", "")
        passage = None
        if asked.isdecimal() and len(asked) < 19:
            passage = (
                Passage.objects.select_related("document").filter(pk=asked).first()
            )
        if passage:
            initial = {
                **self.from_passage(passage),
                **initial,
                "source_passage": passage,
            }
        return {"state": Fact.State.CONFIRMED, **initial}

    def from_passage(self, passage):
        """Return what a new fact of this kind says in any case if a passage says so."""
        return {}

    def has_delete_permission(self, request, obj=None):
        return False

    # Decisions

    def save_model(self, request, obj, form, change):
        decided = set(form.changed_data) - {"editors_note"}
        if decided or not change:
            obj.reviewed_by, obj.reviewed_at = request.user, timezone.now()
            obj.unsaid = ""
            # An import fills what is proposed; what an editor has corrected stays.
            if obj.state == Fact.State.PROPOSED and "state" not in decided:
                obj.state = Fact.State.CONFIRMED
        before = None
        if change and parents_of(self.model) & decided:
            before = self.model.objects.get(pk=obj.pk)
        super().save_model(request, obj, form, change)
        # An import knows the fact by the record that it was of: there it stays rejected.
        if before and not before.key.startswith("editor"):
            before.reviewed_by, before.reviewed_at = obj.reviewed_by, obj.reviewed_at
            remember(before, obj.evidence.all())

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if not change:
            form.enter(form.instance)
        self.facts_changed([form.instance])

    def response_post_save_add(self, request, obj):
        """Lead who came from a sentence back to it."""
        asked = request.GET.get("source_passage", "")
        if asked.isdecimal():
            return redirect("admin:documents_passage_change", asked)
        return super().response_post_save_add(request, obj)

    def facts_changed(self, facts):
        """Do what has to follow a change of facts; most need nothing."""

    @admin.action(description=_("Confirm the selected facts"), permissions=["change"])
    def confirm(self, request, queryset):
        self.review(request, queryset, Fact.State.CONFIRMED)

    @admin.action(description=_("Reject the selected facts"), permissions=["change"])
    def reject(self, request, queryset):
        self.review(request, queryset, Fact.State.REJECTED)

    def review(self, request, queryset, state):
        facts = list(queryset)
        self.model.objects.filter(pk__in=[fact.pk for fact in facts]).update(
            state=state,
            unsaid="",
            reviewed_by=request.user,
            reviewed_at=timezone.now(),
        )
        self.facts_changed(facts)
        log_review(request, facts, state)
        done = ngettext("%d fact: %s.", "%d facts: %s.", len(facts))
        messages.success(request, done % (len(facts), state.label))
