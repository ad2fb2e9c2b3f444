"""Topics, and what they are topics of."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models import ONCE, Addressed, Document, Fact, Name, Section
from events.models.conference import Conference


class Topic(Addressed):
    """A subject of Internet governance, such as cyber sovereignty."""

    name = models.CharField(_("name"), max_length=200)

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


class Subject(Fact):
    """That something is about a topic."""

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
        if self.section is None:
            return str(self.topic)
        return _("%(topic)s, chapter %(number)d") % {
            "topic": self.topic,
            "number": self.section.number,
        }

    def __str__(self):
        return f"subject {self.pk}"

    def get_absolute_url(self):
        record = self.conference or self.document or self.section.document
        return f"{record.get_absolute_url()}#{self.anchor}"
