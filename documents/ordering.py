"""Indexes for the orders of lists."""

from django.db import models
from django.db.models.expressions import OrderBy


class OrderIndex(models.Index):
    """An index of expressions as a query orders by them, what has no value last on every database."""

    def create_sql(self, model, schema_editor, using="", **kwargs):
        if schema_editor.connection.vendor != "sqlite":
            return super().create_sql(model, schema_editor, using, **kwargs)
        # Downwards it always sorts so, and refuses an index that says it.
        usual = (
            OrderBy(one.expression, descending=one.descending)
            if isinstance(one, OrderBy)
            else one
            for one in self.expressions
        )
        index = models.Index(*usual, name=self.name)
        return index.create_sql(model, schema_editor, using, **kwargs)
