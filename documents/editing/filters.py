"""Filters of the admin's lists."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from documents.places import country_name


class ValueFilter(admin.AllValuesFieldListFilter):
    """The values that there are; what is not recorded is called so."""

    def choices(self, changelist):
        for choice in super().choices(changelist):
            yield {**choice, "display": self.shown(choice["display"])}

    def shown(self, value):
        return value or _("not recorded")


class CountryFilter(ValueFilter):
    """The countries that there are, by name."""

    def shown(self, value):
        is_code = len(value) == 2 and value.isupper()
        return super().shown(country_name(value) if is_code else value)
