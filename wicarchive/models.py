"""What the roof keeps for itself: reports that editors sent in and have not confirmed yet."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT = timedelta(days=1)
AT_MOST = 10  # of one editor


class UploadQuerySet(models.QuerySet):
    def waiting(self, owner):
        """Keep what an editor sent in and may still confirm, newest first."""
        return self.filter(owner=owner, received_at__gt=timezone.now() - KEPT)

    def tidy(self, owner):
        """Remove what nobody confirmed in time, and of an editor all but the newest."""
        self.filter(received_at__lte=timezone.now() - KEPT).delete()
        newest = self.waiting(owner).values_list("pk", flat=True)[:AT_MOST]
        self.filter(owner=owner).exclude(pk__in=list(newest)).delete()


class Upload(models.Model):
    """A report between being sent in and being confirmed: its bytes, and whose they are."""

    key = models.UUIDField(_("key"), default=uuid4, unique=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent in by"),
        on_delete=models.CASCADE,  # nobody else may confirm it
        related_name="+",
    )
    received_at = models.DateTimeField(_("received"), auto_now_add=True)
    file_name = models.CharField(_("file name"), max_length=255)
    content = models.BinaryField(_("bytes as received"))
    metadata_name = models.CharField(_("metadata file"), max_length=255, blank=True)
    metadata = models.BinaryField(_("metadata as received"), default=bytes)

    objects = UploadQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "-pk"]
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")

    def __str__(self):
        return self.file_name

    @property
    def beside(self):
        """Return name and bytes of the metadata file that came with it, or None."""
        if not self.metadata_name:
            return None
        return self.metadata_name, bytes(self.metadata)
