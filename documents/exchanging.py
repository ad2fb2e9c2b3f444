"""Pages of which a browser with JavaScript asks only for what changes: the content, without header and footer."""

from django.utils.cache import patch_vary_headers


class Exchanged:
    """A view whose template extends ``frame``: the whole page, or for htmx its content alone.

    Whoever comes back or follows a link gets the whole page, under the same address; so
    the answer depends on the header, and says so to whatever keeps answers.
    """

    def get_context_data(self, **kwargs):
        htmx = self.request.htmx
        is_part = htmx and not htmx.history_restore_request
        frame = "_exchange.html" if is_part else "base.html"
        return super().get_context_data(frame=frame, **kwargs)

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
        return response
