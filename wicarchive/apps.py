"""The admin of the archive."""

from django.contrib.admin import apps


class ArchiveAdminConfig(apps.AdminConfig):
    default = False  # for the admin, not for this package
    default_site = "documents.editing.site.ArchiveSite"
