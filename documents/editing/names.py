"""Names, titles and identifiers in the form of their record."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from documents.editing.fields import Rows
from documents.editing.forms import WholeForm


class NameForm(WholeForm):
    """One name. Its text stays once it is stored: an import would add the old one again.

    So does that the record is known by it: a name that is wrong is rejected.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["text"].disabled = True
            self.fields["identifies"].disabled = self.instance.identifies


class NameFormSet(forms.BaseInlineFormSet):
    """All names of a record, also those that are not its own."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        # Django lets only those rows be sent back that the default manager shows.
        form.fields[self._pk_field.name].queryset = self.model.every.all()

    def clean(self):
        """Refuse to reject the name that the record is shown under."""
        super().clean()
        shown = {getattr(self.instance, field) for field in self.shown_under}
        for form in self.forms:
            said = getattr(form, "cleaned_data", {})
            if said.get("rejected") and said.get("text") in shown:
                form.add_error(
                    "rejected",
                    _("The record is shown under this name. Give it another first."),
                )


class PartInline(Rows, admin.TabularInline):
    extra = 0


class IdentifierInline(PartInline):
    """Identifiers; no import makes one, so an editor may delete them."""


class NameInline(PartInline):
    """Names; a wrong one is rejected and stays, so that an import does not bring it back."""

    form = NameForm
    formset = NameFormSet
    can_delete = False
    fields = ("text", "language", "identifies", "rejected")
    shown_under = ("name",)

    def get_queryset(self, request):
        return self.model.every.all()

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.shown_under = self.shown_under
        return formset
