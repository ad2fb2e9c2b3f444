"""Who took part in a conference."""

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from documents.fields import CountryField
from documents.models import ONCE, Fact, FactQuerySet, VisibleManager
from events.models.conference import Conference
from people.models import Organisation, Person


class ParticipationQuerySet(FactQuerySet):
    def of(self, *, person=None, organisation=None, roles=None):
        """Keep those of a person, for a body (both by slug), in one of some roles; what is not given does not matter."""
        wanted = {
            "person__slug": person,
            "organisation__slug": organisation,
            "role__in": roles,
        }
        return self.filter(**{key: value for key, value in wanted.items() if value})

    def took_part(self):
        """Keep who was there, in person or from afar: neither who is missing nor who sent a message."""
        kinds = self.model.Presence
        there = Q(presence__in=(kinds.IN_PERSON, kinds.REMOTE))
        not_told = Q(presence="") & ~Q(role__in=self.model.SENT)
        return self.filter(there | not_told)

    def newest_first(self):
        """By the conference, latest first, each with the conference and with who took part; undated ones last."""
        return self.select_related("conference", "person", "organisation").order_by(
            F("conference__first_day").desc(nulls_last=True), "conference__name", "pk"
        )

    def companions(self, **who):
        """Return the people who were where another was: their keys, and at how many conferences, most first.

        ``who`` is as for ``filter``: ``person=…``.
        """
        here = self.took_part().filter(**who).order_by().values("conference")
        return (
            self.took_part()
            .filter(conference__in=here, person__isnull=False)
            .exclude(**who)
            .values("person")
            .annotate(together=Count("conference", distinct=True))
            .order_by("-together", "person__sort_name", "person")
        )

    def with_who(self):
        """Fetch the person and the body, too."""
        return self.select_related("person", "organisation")


class Participation(Fact):
    """Who took part in a conference, as what, how, and on whose behalf."""

    page_relations = ("person", "organisation")
    kind_label = _("Took part")

    class Role(models.TextChoices):
        ORGANISER = "organiser", _("organiser")
        CO_ORGANISER = "co-organiser", _("co-organiser")
        HOST = "host", _("host")
        PARTNER = "partner", _("partner")
        SPONSOR = "sponsor", _("sponsor")
        CHAIR = "chair", _("chair")
        MODERATOR = "moderator", _("moderator")
        OPENING_SPEECH = "opening speech", _("opening speech")
        KEYNOTE = "keynote", _("keynote")
        WELCOME_MESSAGE = "welcome message", _("welcome message")
        VIDEO_ADDRESS = "video address", _("video address")
        MESSAGE = "message", _("message")
        CLOSING_SPEECH = "closing speech", _("closing speech")
        SPEAKER = "speaker", _("speaker")
        PANELLIST = "panellist", _("panellist")
        REPRESENTATIVE = "representative", _("representative")
        PARTICIPANT = "participant", _("participant")

    class Presence(models.TextChoices):
        IN_PERSON = "in person", _("in person")
        REMOTE = "remote", _("remotely")
        BY_MESSAGE = "by message", _("by message")
        ABSENT = "absent", _("absent")

    # What can be sent; such a role alone does not tell that somebody was there.
    SENT = (Role.WELCOME_MESSAGE, Role.VIDEO_ADDRESS, Role.MESSAGE)

    _roles = dict(Role.choices)
    _presences = dict(Presence.choices)

    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        on_delete=models.CASCADE,
        related_name="participations",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
        help_text=_("The body that took part, or on whose behalf the person did."),
    )
    name_as_written = models.CharField(
        _("name as written"),
        max_length=300,
        help_text=_("A group as printed, too: “heads of state”."),
    )
    role = models.CharField(
        _("role"), max_length=20, choices=Role, default=Role.PARTICIPANT
    )
    presence = models.CharField(
        _("presence"),
        max_length=10,
        choices=Presence,
        blank=True,
        help_text=_("Empty where the source does not say."),
    )
    capacity = models.CharField(_("capacity as printed"), max_length=300, blank=True)
    represents = CountryField(_("country represented"))
    remark = models.CharField(
        _("what the source adds"),
        max_length=500,
        blank=True,
        help_text=_("As printed: “who had still attended the conference last year”."),
    )

    objects = ParticipationQuerySet.as_manager()
    visible = VisibleManager.from_queryset(ParticipationQuerySet)()

    class Meta(Fact.Meta):
        ordering = ["conference", "role", "pk"]
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "key"],
                name="participation_once",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="participation_of_somebody",
                condition=Q(person__isnull=False)
                | Q(organisation__isnull=False)
                | ~Q(name_as_written=""),
                violation_error_message=_("Say who took part."),
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.name_as_written}"

    def get_absolute_url(self):
        """Return where it stands on the conference's page, which shows it even where it shows only the first."""
        return f"{self.conference.get_absolute_url()}?fact={self.pk}#{self.anchor}"

    def get_role_display(self):
        """Return the role in words. Django's own method looks at the words of all roles each time."""
        return self._roles.get(self.role, self.role)

    def get_presence_display(self):
        return self._presences.get(self.presence, self.presence)

    @property
    def who(self):
        """Return who took part, in words: a person, 'CEO, Acme', a body, or a group as printed."""
        if self.person is None and self.organisation and self.capacity:
            return f"{self.capacity}, {self.organisation}"
        return str(self.person or self.organisation or self.name_as_written)

    def in_words(self):
        who = self.who
        if self.presence == self.Presence.ABSENT:
            return f"{who}: {self.get_presence_display()}"
        return f"{who}: {self.get_role_display()}"
