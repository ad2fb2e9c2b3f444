"""The admin's site: what is offered to choose from says more than a name."""

from functools import update_wrapper

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.utils.translation import gettext_lazy as _

from documents.upkeep import bring_up_to_date


class DescribedChoices(AutocompleteJsonView):
    """Choices as their admin describes them, so that two of one name can be told apart."""

    def serialize_result(self, obj, to_field_name):
        described = getattr(self.model_admin, "described", str)
        return super().serialize_result(obj, to_field_name) | {"text": described(obj)}


class ArchiveSite(admin.AdminSite):
    site_header = site_title = _("For editors")

    def admin_view(self, view, cacheable=False):
        """Let what an editor's form changed be in lists and search when its answer is there."""
        seen = super().admin_view(view, cacheable)

        def then_up_to_date(request, *args, **kwargs):
            response = seen(request, *args, **kwargs)
            if request.method == "POST":
                bring_up_to_date()
            return response

        return update_wrapper(then_up_to_date, seen)

    def autocomplete_view(self, request):
        return DescribedChoices.as_view(admin_site=self)(request)
