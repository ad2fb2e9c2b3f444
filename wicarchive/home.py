"""Home: what the archive is, and how much it holds."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.charts import year_strip
from documents.models import Document, Passage
from documents.places import country_name
from events.models import Conference, Participation, Series, Topic
from people.models import Organisation, Person

SERIES_SHOWN = 10
LATEST_SHOWN = 5


def _questions(latest):
    """Return three questions that the archive can answer now, with the address of the answer."""
    questions = []
    conferences = reverse("conference-list")
    if code := next((one.country for one in latest if one.country), ""):
        text = _("Which conferences were held in %(country)s?") % {
            "country": country_name(code)
        }
        questions.append((text, f"{conferences}?{urlencode({'country': code})}"))
    newest = (
        Participation.visible.took_part()
        .filter(person__isnull=False)
        .select_related("person")
        .order_by("-pk")
        .first()
    )
    if newest:
        text = _("Where did %(person)s take part, and as what?")
        person = newest.person
        questions.append((text % {"person": person}, person.get_absolute_url()))
    if Participation.visible.filter(role=Participation.Role.OPENING_SPEECH).exists():
        query = urlencode({"role": Participation.Role.OPENING_SPEECH.value})
        questions.append((_("Who opened which conference?"), f"{conferences}?{query}"))
    return questions


@require_safe
def home(request):
    """Show what the archive is and how much it holds."""
    told = Conference.objects.told()
    # By key and not by time: both say what came last, and the key is in order already.
    latest = list(told.order_by("-pk")[:LATEST_SHOWN])
    conferences = told.count()
    context = {
        "counts": {
            "conferences": conferences,
            "people": Person.objects.told().count(),
            "organisations": Organisation.objects.told().count(),
            "documents": Document.objects.told().count(),
            "topics": Topic.objects.filter(is_told=True).count(),
            "passages": Passage.objects.standing().count(),
        },
        "strip": year_strip(told.by_year(), conferences),
        "series": Series.objects.for_list().order_by("-editions", "name", "pk")[
            :SERIES_SHOWN
        ],
        "latest": latest,
        "questions": _questions(latest),
    }
    return render(request, "home.html", context)
