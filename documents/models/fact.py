"""Evidence, and the base of every recorded fact."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from documents.models.mark import Marking, MarkingQuerySet
from documents.models.searched import SearchedQuerySet

# What an editor reads who enters a fact a second time.
ONCE = _("This is recorded already, or was and has been rejected.")


class Evidence(models.Model):
    """Where a fact comes from: words of a passage, or a note that says where else."""

    class Origin(models.TextChoices):
        TEXT = "text", _("read from the text")
        METADATA = "metadata", _("given in the metadata file")
        LIST = "list", _("known from a list")
        INFERRED = "inferred", _("inferred")
        EDITOR = "editor", _("entered by an editor")

    passage = models.ForeignKey(
        "documents.Passage",
        verbose_name=_("passage"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    start = models.PositiveIntegerField(_("first character"), default=0)
    end = models.PositiveIntegerField(_("after the last character"), default=0)
    words = models.TextField(
        _("words"), blank=True, help_text=_("Exactly as they stand in the passage.")
    )
    origin = models.CharField(
        _("origin"), max_length=10, choices=Origin, default=Origin.TEXT
    )
    note = models.TextField(
        _("note"),
        blank=True,
        help_text=_(
            "Where the fact comes from if no passage says it, or how it was inferred."
        ),
    )

    class Meta:
        ordering = ["passage", "start", "pk"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                name="evidence_has_passage_or_note",
                condition=Q(passage__isnull=False) | ~Q(note=""),
                violation_error_message=_(
                    "Name the passage, or write where this comes from."
                ),
            ),
            models.CheckConstraint(
                name="evidence_passage_and_words",
                condition=Q(passage__isnull=True, words="", start=0, end=0)
                | (Q(passage__isnull=False, end__gt=F("start")) & ~Q(words="")),
                violation_error_message=_(
                    "Words go with a passage, and a passage with words."
                ),
            ),
            models.CheckConstraint(
                name="evidence_origin_known",
                condition=Q(
                    origin__in=["text", "metadata", "list", "inferred", "editor"]
                ),
                violation_error_message=_("This is no origin that the archive knows."),
            ),
            models.UniqueConstraint(
                fields=["passage", "start", "end", "origin"],
                condition=Q(passage__isnull=False, note=""),
                name="evidence_once_for_a_span",
                violation_error_message=_(
                    "These words are evidence already; choose them from the list."
                ),
            ),
        ]

    def __str__(self):
        return self.words or self.note


class FactQuerySet(MarkingQuerySet):
    """What every kind of fact can be asked for."""

    def visible(self):
        """Leave out what editors rejected."""
        return self.filter(state__in=Fact.VISIBLE)

    def with_sources(self):
        """Fetch the evidence with its passages and documents in a fixed number of queries."""
        return self.prefetch_related(
            models.Prefetch(
                "evidence", Evidence.objects.select_related("passage__document")
            )
        )

    def for_page(self):
        """Fetch the facts with their sources and with the records that they name."""
        return self.select_related(*self.model.page_relations).with_sources()


class RecordQuerySet(SearchedQuerySet, MarkingQuerySet):
    """Records that facts are of."""

    def told(self):
        """Leave out the records of which editors rejected every fact.

        They stay, as the memory of it; lists and counts tell nobody of them. As of when the
        records were last brought up to date (see ``documents.upkeep``).
        """
        return self.filter(is_told=True)

    def tellable(self):
        """Keep the records that visitors may be told of, by what the facts are now: ``told`` remembers it."""
        shown, rejected = Q(), Q()
        for relation in self.model._meta.related_objects:
            if issubclass(relation.related_model, Fact):
                of = {relation.field.name: OuterRef("pk")}
                facts = relation.related_model.objects.filter(**of).order_by()
                shown |= Q(Exists(facts.visible()))
                rejected |= Q(Exists(facts))
        return self.filter(shown | ~rejected)


class VisibleManager(models.Manager.from_queryset(FactQuerySet)):
    """The facts that a visitor may see."""

    def get_queryset(self):
        return super().get_queryset().visible()


class Fact(Marking, models.Model):
    """A recorded fact: what it stands on, how sure it is, and what editors decided."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("not yet reviewed")
        CONFIRMED = "confirmed", _("confirmed")
        REJECTED = "rejected", _("rejected")

    class Unsaid(models.TextChoices):
        WITHDRAWN = "withdrawn", _("the newest text of its source no longer says so")
        UNREAD = "unread", _("no longer read in the text of its source")

    VISIBLE = (State.PROPOSED, State.CONFIRMED)
    page_relations = ()  # what a record page shows beside the fact
    one_of = ()  # the fields of which only one names a record
    kind_label = None  # what the reader's margin calls this kind of fact

    key = models.CharField(
        _("key"),
        max_length=300,
        editable=False,
        help_text=_(
            "What the fact says, folded; by it an import knows the fact again."
        ),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.PROPOSED
    )
    doubt = models.CharField(
        _("why not certain"),
        max_length=500,
        blank=True,
        help_text=_("Empty where the fact is certain."),
    )
    unsaid = models.CharField(
        _("to review"),
        max_length=10,
        choices=Unsaid,
        blank=True,
        editable=False,
        help_text=_("Why its source does not tell it any more."),
    )
    editors_note = models.TextField(
        _("editors' note"),
        blank=True,
        help_text=_("For editors alone; visitors never see it."),
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reviewed by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reviewed_at = models.DateTimeField(
        _("reviewed"), null=True, blank=True, editable=False
    )
    evidence = models.ManyToManyField(
        Evidence, verbose_name=_("evidence"), blank=True, related_name="%(class)s_facts"
    )

    objects = FactQuerySet.as_manager()
    visible = VisibleManager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_state_known",
                condition=Q(state__in=["proposed", "confirmed", "rejected"]),
                violation_error_message=_("A fact is proposed, confirmed or rejected."),
            ),
            models.CheckConstraint(
                name="%(class)s_key_given",
                condition=~Q(key=""),
                violation_error_message=_(
                    "A fact needs a key, by which an import knows it again."
                ),
            ),
        ]

    @property
    def is_visible(self):
        """Return whether a visitor may see it."""
        return self.state in self.VISIBLE

    def in_words(self):
        """Return what the fact says, short, for the margin of its sentence."""
        return str(self)

    def address_on(self, record):
        """Return where the fact stands on a record's page, which shows that part of its facts."""
        return f"{record.get_absolute_url()}?fact={self.anchor}#{self.anchor}"

    @property
    def anchor(self):
        """Return the fragment that names this fact on its record's page."""
        return f"{self._meta.model_name}-{self.pk}"
