"""What a fact stands on, in the admin: shown with its sentence, given by an editor."""

import re

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape, format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from documents.editing.fields import Chooser
from documents.models import Evidence, Fact, Passage

AROUND = 60  # characters of a sentence on each side of the words, in a list
SOURCE_FIELDS = ("source_passage", "source_words", "source_note")


def source_line(evidence, around=None):
    """Return one piece of evidence with its sentence and the way to it in the reader.

    ``around`` shortens the sentence to so many characters on each side of the words.
    """
    passage = evidence.passage
    if passage is None:
        return format_html("{} ({})", evidence.note, evidence.get_origin_display())
    before = passage.text[: evidence.start].lstrip()
    after = passage.text[evidence.end :].rstrip()
    if around is not None:
        before = before if len(before) <= around else f"…{before[-around:]}"
        after = after if len(after) <= around else f"{after[:around]}…"
    return format_html(
        '{}<mark>{}</mark>{} (<a href="{}">{}</a>; {}) {}',
        before,
        evidence.words,
        after,
        passage.get_absolute_url(),
        _("%(document)s, sentence %(number)d")
        % {"document": passage.document, "number": passage.number},
        evidence.get_origin_display(),
        evidence.note,
    )


def source_lines(fact, around=None):
    """Return all that a fact stands on, sentences first; only the first where shortened.

    The evidence must be fetched (``with_sources``).
    """
    evidence = sorted(fact.evidence.all(), key=lambda item: item.passage is None)
    shown = evidence if around is None else evidence[:1]
    lines = ((source_line(item, around),) for item in shown)
    return format_html_join("", "<p>{}</p>", lines)


def enter_fact(fact, note="", words=None):
    """Say what an editor's new fact stands on: ``words`` of a passage, if any, and the editor.

    The words are evidence like those that an import read, so that visitors find the sentence
    among the sources; the note beside it says that an editor entered the fact. Who it was
    stands in ``reviewed_by`` and the admin's log.
    """
    if words:
        fact.evidence.add(words)
    entered = _("Entered by an editor, %(date)s.") % {
        "date": timezone.localdate().isoformat()
    }
    note = f"{note.rstrip('.')}. {entered}" if note else entered
    fact.evidence.create(origin=Evidence.Origin.EDITOR, note=note)


def facts_of_passage(site, request, passage):
    """Return what a sentence's page shows: the facts read from it, and where to add more.

    Every floor's kinds of facts are found by the evidence that they point down to.
    """
    facts, additions = [], []
    for relation in Evidence._meta.related_objects:
        model = relation.related_model
        if not issubclass(model, Fact) or not relation.many_to_many:
            continue
        kind = site.get_model_admin(model)
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        if kind.has_view_permission(request):
            read = model.objects.filter(evidence__passage=passage).distinct()
            for fact in read.select_related(*kind.list_select_related):
                facts.append((fact, reverse(f"{name}_change", args=[fact.pk])))
        if kind.has_add_permission(request):
            query = urlencode({"source_passage": passage.pk})
            address = f"{reverse(f'{name}_add')}?{query}"
            additions.append((model._meta.verbose_name, address))
    return {"facts_of_passage": facts, "additions": additions}


class PassageField(forms.ModelChoiceField):
    """A sentence, found by its words."""

    def __init__(self, **kwargs):
        relation = Evidence._meta.get_field("passage")
        kwargs["widget"] = Chooser(relation, admin.site)
        super().__init__(Passage.objects.select_related("document"), **kwargs)

    def label_from_instance(self, passage):
        return f"{passage.document}, {passage}"


class SourceForm(forms.Form):
    """Where an editor's new fact comes from: words of a sentence, or a note."""

    source_passage = PassageField(
        label=_("Sentence"),
        required=False,
        help_text=_(
            "The sentence that says so. The reader's “Add a fact” fills this in."
        ),
    )
    source_words = forms.CharField(
        label=_("Words"),
        required=False,
        widget=AdminTextareaWidget({"rows": 2}),
        help_text=_("The words of the sentence that say so; empty for all of it."),
    )
    source_note = forms.CharField(
        label=_("Or where else"),
        required=False,
        max_length=1000,
        widget=AdminTextInputWidget,
        help_text=_("If no sentence says so: where it comes from. Visitors read this."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        passage = self.initial.get("source_passage")
        if isinstance(passage, Passage):
            # What is chosen stands shortened in its field; the words are copied from here.
            # Escaped, since the admin takes help for HTML.
            self.fields["source_passage"].help_text = escape(passage.text.strip())

    def clean(self):
        cleaned = super().clean()
        passage, words = cleaned.get("source_passage"), cleaned.get("source_words")
        self.span = None
        if passage:
            wanted = (words or passage.text).split()
            # A sentence may run over lines; who copies it may not have copied these.
            self.span = re.search(r"\s+".join(map(re.escape, wanted)), passage.text)
            if self.span is None:
                message = _("These words do not stand in the sentence.")
                self.add_error("source_words", message)
        elif words and "source_passage" not in self.errors:
            message = _("Choose the sentence in which these words stand.")
            self.add_error("source_passage", message)
        return cleaned

    def enter(self, fact):
        """Store what the new fact stands on."""
        words = None
        if self.span:
            words, _is_new = Evidence.objects.get_or_create(
                passage=self.cleaned_data["source_passage"],
                start=self.span.start(),
                end=self.span.end(),
                origin=Evidence.Origin.TEXT,
                note="",
                defaults={"words": self.span.group()},
            )
        enter_fact(fact, self.cleaned_data["source_note"], words)
