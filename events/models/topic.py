"""Topics, and what they are topics of."""

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from documents.models import (
    ONCE,
    Addressed,
    Document,
    Evidence,
    Fact,
    FactQuerySet,
    Name,
    Passage,
    RecordQuerySet,
    Section,
    VisibleManager,
)
from documents.search import Entry
from events.models.conference import Conference


class TopicQuerySet(RecordQuerySet):
    def tellable(self):
        """Keep the topics that something is about.

        A topic all of whose facts were rejected is left out like one that is not used yet:
        lists tell nobody of rejected facts, and lead to no empty page.
        """
        return self.filter(Exists(Subject.visible.filter(topic=OuterRef("pk"))))

    def for_list(self):
        """Keep the topics that something is about; add of how many conferences, and of how many documents and chapters."""
        facts = Subject.visible.filter(topic=OuterRef("pk")).order_by().values("topic")

        def number(count, **of):
            counted = facts.filter(**of).annotate(number=count).values("number")
            return Coalesce(Subquery(counted), 0)

        return (
            self.tellable()
            .annotate(
                conferences=number(
                    Count("conference", distinct=True), conference__isnull=False
                ),
                documents=number(
                    Count("document", distinct=True) + Count("section", distinct=True),
                    conference__isnull=True,
                ),
            )
            .order_by("name", "pk")
        )

    def for_search(self):
        """Fetch by what each is found."""
        return self.for_list()

    def for_detail(self):
        """Fetch what a topic's page shows beside the facts."""
        names = TopicName.objects.filter(rejected=False)
        return self.prefetch_related(Prefetch("names", names))


class Topic(Addressed):
    """A subject of Internet governance, such as cyber sovereignty."""

    search_kind = 6

    name = models.CharField(_("name"), max_length=200)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            models.CheckConstraint(
                name="topic_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give a name."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.address("topic")

    @classmethod
    def other_names(cls, pks):
        """Return the names that stand."""
        return TopicName.objects.filter(topic__in=pks).values_list("topic", "text")

    def search_entry(self, others):
        """Return by what the topic is found; those of most conferences first."""
        names = (self.name, *others)
        return Entry(self.search_kind, self.pk, names, score=self.conferences)


class TopicName(Name):
    """A word or phrase for a topic."""

    topic = models.ForeignKey(
        Topic, verbose_name=_("topic"), on_delete=models.CASCADE, related_name="names"
    )

    class Meta(Name.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.UniqueConstraint(fields=["topic", "text"], name="topic_name_once")
        ]


class SubjectQuerySet(FactQuerySet):
    def visible(self):
        """Leave out what editors rejected, and what is about a chapter that they rejected."""
        return super().visible().exclude(section__state=Fact.State.REJECTED)

    def of_conferences(self):
        """Keep the topics of conferences, in order of time; undated ones last."""
        return (
            self.filter(conference__isnull=False)
            .select_related("conference")
            .order_by(
                F("conference__first_day").asc(nulls_last=True),
                F("conference__ordinal").asc(nulls_last=True),
                "conference__name",
                "pk",
            )
        )

    def of_documents(self):
        """Keep the topics of documents and of chapters, by title; a document before its chapters."""
        return (
            self.filter(conference__isnull=True)
            .select_related("document", "section__document")
            .order_by(
                Coalesce("document__title", "section__document__title"),
                Coalesce("document", "section__document"),
                F("section__number").asc(nulls_first=True),
                "pk",
            )
        )

    def by_year(self):
        """Return the ``years`` of the conferences of these topics, each with how many have the same; undated ones are left out."""
        rows = self.filter(conference__isnull=False).exclude(conference__years="")
        return (
            rows.order_by()
            .values_list("conference__years")
            .annotate(number=Count("conference", distinct=True))
        )

    def words(self):
        """Return the evidence of these facts that stands in passages."""
        return Evidence.objects.filter(
            pk__in=self.order_by().values("evidence"), passage__isnull=False
        )

    def passages(self):
        """Return the passages that these facts were read from, report by report, the newest first and the undated last."""
        return Passage.objects.filter(pk__in=self.words().values("passage")).order_by(
            F("document__published_last").desc(nulls_last=True),
            "document__title",
            "document_id",
            "number",
        )


class Subject(Fact):
    """That something is about a topic."""

    page_relations = ("topic",)
    kind_label = _("Topic")

    topic = models.ForeignKey(
        Topic,
        verbose_name=_("topic"),
        on_delete=models.PROTECT,
        related_name="subjects",
    )
    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="subjects",
    )
    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="subjects",
    )
    section = models.ForeignKey(
        Section,
        verbose_name=_("chapter"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="subjects",
    )

    objects = SubjectQuerySet.as_manager()
    visible = VisibleManager.from_queryset(SubjectQuerySet)()

    class Meta(Fact.Meta):
        ordering = ["topic", "pk"]
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["conference", "key"],
                condition=Q(conference__isnull=False),
                name="subject_once_of_conference",
                violation_error_message=ONCE,
            ),
            models.UniqueConstraint(
                fields=["document", "key"],
                condition=Q(document__isnull=False),
                name="subject_once_of_document",
                violation_error_message=ONCE,
            ),
            models.UniqueConstraint(
                fields=["section", "key"],
                condition=Q(section__isnull=False),
                name="subject_once_of_section",
                violation_error_message=ONCE,
            ),
            models.CheckConstraint(
                name="subject_of_one",
                condition=Q(
                    conference__isnull=False,
                    document__isnull=True,
                    section__isnull=True,
                )
                | Q(
                    conference__isnull=True,
                    document__isnull=False,
                    section__isnull=True,
                )
                | Q(
                    conference__isnull=True,
                    document__isnull=True,
                    section__isnull=False,
                ),
                violation_error_message=_(
                    "A topic is of a conference, a document or a chapter."
                ),
            ),
        ]

    def in_words(self):
        if self.document:
            words = _("%(topic)s, of %(document)s")
            return words % {"topic": self.topic, "document": self.document}
        if self.section is None:
            return str(self.topic)
        return _("%(topic)s, chapter %(number)d") % {
            "topic": self.topic,
            "number": self.section.number,
        }

    def __str__(self):
        return f"subject {self.pk}"

    def get_absolute_url(self):
        """Return where it stands on the topic's page, which shows it even where it shows only the first."""
        return f"{self.topic.get_absolute_url()}?fact={self.pk}#{self.anchor}"
