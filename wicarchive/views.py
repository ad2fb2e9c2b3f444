"""About, and what belongs to no floor."""

from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe


@require_safe
def about(request):
    """Show how the archive works."""
    return render(request, "about.html")


@require_safe
def favicon(request):
    """Send those who ask for the old address of the icon to the icon."""
    return redirect(static("favicon.svg"), permanent=True)
