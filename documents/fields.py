"""Model fields of the archive: dates known in part, and folded copies of names."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.dates import BadDate, bounds
from documents.folding import fold
from documents.places import is_country


def validate_edtf(value):
    """Raise ValidationError where ``value`` is not one EDTF point in time."""
    try:
        bounds(value)
    except BadDate as error:
        raise ValidationError(str(error), code="edtf") from error


class EDTFField(models.CharField):
    """A date as EDTF text; fills the date columns named in ``first_day`` and ``last_day``.

    The two columns hold the earliest and the latest day that the date may mean, so that
    the database can sort and compare what is only half known.
    """

    default_validators = [validate_edtf]

    def __init__(self, *args, first_day=None, last_day=None, **kwargs):
        self.first_day, self.last_day = first_day, last_day
        kwargs.setdefault("max_length", 32)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        kwargs.setdefault(
            "help_text",
            _(
                "As far as it is known: 2019, 2019-10, 2019-10-20, or 2016? if in doubt."
            ),
        )
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        if self.first_day:
            kwargs["first_day"] = self.first_day
        if self.last_day:
            kwargs["last_day"] = self.last_day
        return name, path, args, kwargs

    def fill_days(self, model_instance):
        """Set the date columns of a row; raises BadDate where the date is none."""
        first, last = bounds(getattr(model_instance, self.attname) or "")
        if self.first_day:
            setattr(model_instance, self.first_day, first)
        if self.last_day:
            setattr(model_instance, self.last_day, last)

    def pre_save(self, model_instance, add):
        self.fill_days(model_instance)
        return super().pre_save(model_instance, add)


class FoldedField(models.CharField):
    """The folded copy of another field of the same row, made anew at each save."""

    def __init__(self, *args, of=None, **kwargs):
        self.of = of
        kwargs.setdefault("max_length", 500)
        kwargs["editable"] = False
        kwargs.setdefault("default", "")
        kwargs["blank"] = True
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs["of"] = self.of
        kwargs.pop("editable", None)
        return name, path, args, kwargs

    def pre_save(self, model_instance, add):
        value = fold(getattr(model_instance, self.of) or "")[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value


class CountryField(models.CharField):
    """An ISO 3166-1 alpha-2 code, or nothing."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 2)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        kwargs.setdefault("help_text", _("ISO 3166-1 code of two letters, such as CN."))
        super().__init__(*args, **kwargs)

    def validate(self, value, model_instance):
        super().validate(value, model_instance)
        if value and not is_country(value):
            raise ValidationError(
                _("“%(value)s” is no ISO 3166-1 country code."),
                code="country",
                params={"value": value},
            )
