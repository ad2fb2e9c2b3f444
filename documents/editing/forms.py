"""Forms that ask every rule of their record."""

from django import forms


class WholeForm(forms.ModelForm):
    """A form that asks every constraint of its record, also those on fields not shown.

    ``beside`` names the field that the message of a constraint belongs to.
    """

    beside = {}

    def validate_unique(self):
        super().validate_unique()
        if self._errors:
            return
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                try:
                    constraint.validate(model, self.instance)
                except forms.ValidationError as error:
                    self.add_error(self.beside.get(constraint.name), error)
