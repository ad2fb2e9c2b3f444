"""The admin's site: what is offered to choose from says more than a name."""

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.utils.translation import gettext_lazy as _


class DescribedChoices(AutocompleteJsonView):
    """Choices as their admin describes them, so that two of one name can be told apart."""

    def serialize_result(self, obj, to_field_name):
        described = getattr(self.model_admin, "described", str)
        return super().serialize_result(obj, to_field_name) | {"text": described(obj)}


class ArchiveSite(admin.AdminSite):
    site_header = site_title = _("For editors")

    def autocomplete_view(self, request):
        return DescribedChoices.as_view(admin_site=self)(request)
