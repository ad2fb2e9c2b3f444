"""Home: what the archive is, and how much it holds."""

from collections import Counter

from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.models import Document, Passage
from documents.places import country_name
from events.filters import country_choices
from events.models import Conference, Participation, Series, Topic
from people.models import Organisation, Person

BAR_HEIGHT = 64


def _years():
    """Return a bar for each year from the first to the last conference known, heights in pixels."""
    counts = Counter()
    for first, last in (
        Conference.objects.told()
        .exclude(first_day=None)
        .values_list("first_day", "last_day")
    ):
        if last.year - first.year <= 1:
            counts.update(range(first.year, last.year + 1))
    if not counts:
        return []
    most = max(counts.values())
    bars = []
    for year in range(min(counts), max(counts) + 1):
        height = round(BAR_HEIGHT * counts[year] / most)
        bars.append(
            {
                "year": year,
                "count": counts[year],
                "height": height,
                "top": BAR_HEIGHT - height,
            }
        )
    return bars


def _questions():
    """Return three questions that the archive can answer now, with the address of the answer."""
    questions = []
    conferences = reverse("conference-list")
    if countries := country_choices():
        code = countries[0][0]
        text = _("Which conferences were held in %(country)s?") % {
            "country": country_name(code)
        }
        questions.append((text, f"{conferences}?{urlencode({'country': code})}"))
    if person := Person.objects.most_active().first():
        text = _("Where did %(person)s take part, and as what?") % {"person": person}
        questions.append((text, person.get_absolute_url()))
    if Participation.visible.filter(role=Participation.Role.OPENING_SPEECH).exists():
        query = urlencode({"role": Participation.Role.OPENING_SPEECH.value})
        questions.append((_("Who opened which conference?"), f"{conferences}?{query}"))
    return questions


@require_safe
def home(request):
    """Show what the archive is and how much it holds."""
    context = {
        "counts": {
            "conferences": Conference.objects.told().count(),
            "people": Person.objects.told().count(),
            "organisations": Organisation.objects.told().count(),
            "documents": Document.objects.told().count(),
            "topics": Topic.objects.for_list().count(),
            "passages": Passage.objects.standing().count(),
        },
        "years": _years(),
        "bar_height": BAR_HEIGHT,
        "series": Series.objects.for_list()[:12],
        "latest": Conference.objects.for_list().order_by("-created_at", "-pk")[:5],
        "questions": _questions(),
    }
    return render(request, "home.html", context)
