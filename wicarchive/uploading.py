"""The pages in the admin where an editor sends in a report, sees what would happen, and confirms.

Why the bytes wait in a table: docs/decisions/0023-uploads-wait-in-a-table.md.
"""

import logging
from pathlib import PurePath

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from documents.arrival import METADATA_SUFFIX, SUFFIXES, is_importable
from documents.decoding import LARGEST, Unreadable
from documents.metadata import LARGEST as LARGEST_METADATA
from documents.metadata import BadMetadata
from wicarchive.confirming import OtherwiseNow, fingerprint, import_as_seen, preview
from wicarchive.files import SUFFIXES_TOLD
from wicarchive.importing import Halted, Unimportable, archive_names, read_arrival
from wicarchive.logs import IMPORT
from wicarchive.models import Upload
from wicarchive.receiving import BoundedUpload
from wicarchive.telling import grouped, lines_of, printable

log = logging.getLogger(IMPORT)
PERMISSION = "documents.add_accession"


class UploadForm(forms.Form):
    """A report, and the file of metadata beside it."""

    report = forms.FileField(
        label=gettext_lazy("Report"),
        max_length=255,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "%(suffixes)s, of at most %(size)d MB. An import knows a report again by "
            "its address, else by this file name."
        )
        % {"suffixes": SUFFIXES_TOLD, "size": LARGEST // 1024**2},
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
    )
    metadata = forms.FileField(
        label=gettext_lazy("Metadata"),
        required=False,
        max_length=255,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "A .toml file with what is known of the report: title, publisher, author, "
            "url, published, language, licence, rights."
        ),
        widget=forms.FileInput(attrs={"accept": METADATA_SUFFIX}),
    )

    def __init__(self, *args, too_large=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.too_large = too_large

    def clean(self):
        # What was too large never arrived; that is why it seems to be missing.
        largest = {"report": LARGEST, "metadata": LARGEST_METADATA}
        for name in self.too_large:
            self.errors.pop(name, None)
            size = largest[name]
            told = f"{size // 1024**2} MB" if size >= 1024**2 else f"{size // 1024} KB"
            self.add_error(name, _("The file is larger than %s.") % told)

    def clean_report(self):
        report = self.cleaned_data["report"]
        if not is_importable(report.name):
            raise forms.ValidationError(
                _("“%(name)s” is no report: its name must end in %(suffixes)s."),
                params={"name": report.name, "suffixes": SUFFIXES_TOLD},
            )
        return report

    def clean_metadata(self):
        metadata = self.cleaned_data["metadata"]
        if metadata and PurePath(metadata.name).suffix.lower() != METADATA_SUFFIX:
            raise forms.ValidationError(_("The name of this file must end in .toml."))
        return metadata

    def upload(self, owner) -> Upload:
        """Return what was sent in, not stored yet."""
        report, metadata = self.cleaned_data["report"], self.cleaned_data["metadata"]
        return Upload(
            owner=owner,
            file_name=report.name,
            content=report.read(),
            metadata_name=metadata.name if metadata else "",
            metadata=metadata.read() if metadata else b"",
        )


def _read(upload: Upload):
    """Read what was sent in. Raises Unreadable, BadMetadata."""
    lists = archive_names()
    return read_arrival(upload.file_name, bytes(upload.content), upload.beside, lists)


def _page(request, name, status=200, **context):
    context = {**admin.site.each_context(request), **context}
    return TemplateResponse(
        request, f"admin/documents/{name}.html", context, status=status
    )


def _show_form(request, form, status=200):
    waiting = Upload.objects.waiting(request.user).defer("content", "metadata")
    title = _("Import a report")
    return _page(
        request, "import_report", status, form=form, waiting=waiting, title=title
    )


def _show_preview(request, upload, report, outcome, status=200):
    return _page(
        request,
        "import_preview",
        status,
        title=_("Import a report: what it would do"),
        upload=upload,
        report=report,
        outcome=outcome,
        given=[
            (key.replace("_", " "), value, report.metadata.source_of(key))
            for key, value in report.metadata.given().items()
        ],
        groups=grouped(outcome.changes),
        seen=fingerprint(report, outcome),
    )


def _permitted(view):
    """Make a view of the admin's own, for those who may add to the archive's texts."""

    def checked(request, *args, **kwargs):
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        # Before anything reads the request, so that it is never more than a report may be.
        request.upload_handlers = [BoundedUpload(request)]
        return csrf_protect(view)(request, *args, **kwargs)

    return admin.site.admin_view(csrf_exempt(checked))


@require_http_methods(["GET", "HEAD", "POST"])
def _send_in(request):
    """Take a report in, to wait for its editor, and show what importing it would do."""
    if request.method != "POST":
        return _show_form(request, UploadForm())
    request.POST  # noqa: B018 - reads the files
    too_large = request.upload_handlers[0].too_large
    form = UploadForm(request.POST, request.FILES, too_large=too_large)
    if not form.is_valid():
        return _show_form(request, form)
    upload = form.upload(request.user)
    try:
        report = _read(upload)
        outcome = preview(report, request.user)
    except BadMetadata as error:
        name = upload.metadata_name
        is_beside = name and str(error).startswith(name)
        form.add_error("metadata" if is_beside else "report", _told(error))
    except (Unreadable, Unimportable, Halted) as error:
        form.add_error("report", _told(error))
    else:
        upload.save()
        Upload.objects.tidy(request.user)
        return _show_preview(request, upload, report, outcome)
    return _show_form(request, form)


def _told(error) -> str:
    """Return a message as a sentence: of bytes it says “is empty”, without the name."""
    return _("The file %s.") % error if isinstance(error, Unreadable) else f"{error}."


@require_http_methods(["GET", "HEAD", "POST"])
def _confirm(request, key):
    """Show again what importing a waiting report would do; import it, or discard it."""
    upload = Upload.objects.waiting(request.user).filter(key=key).first()
    if upload is None:
        messages.warning(
            request,
            _(
                "This report is not waiting any more: it was imported, discarded, or is older than a day."
            ),
        )
        return redirect("import-report")
    if "discard" in request.POST:
        upload.delete()
        messages.success(request, _("“%s” was discarded.") % upload)
        return redirect("import-report")
    try:
        report = _read(upload)
        if request.method == "POST":
            return _import(request, upload, report)
        return _show_preview(request, upload, report, preview(report, request.user))
    except (BadMetadata, Unreadable, Unimportable, Halted) as error:
        messages.error(request, _told(error))
        return redirect("import-report")


def _import(request, upload, report):
    """Import a report as it was shown; where that is not possible any more, show it anew."""
    try:
        with transaction.atomic():
            outcome = import_as_seen(report, request.POST.get("seen", ""), request.user)
            upload.delete()
    except OtherwiseNow:
        messages.warning(
            request,
            _(
                "The archive has changed in between: nothing was imported. This is what the import would do now."
            ),
        )
        outcome = preview(report, request.user)
        return _show_preview(request, upload, report, outcome, status=409)
    log.info("%s (by %s)", printable(lines_of(outcome)[0]), request.user)
    document = outcome.document
    if document is None:
        messages.success(request, f"{report.name}: {outcome.held}")
        return redirect("import-report")
    LogEntry.objects.log_actions(
        request.user.pk,
        [document],
        ADDITION if document.accessions.count() == 1 else CHANGE,
        _("Imported from %s.") % report.name,
        single_object=True,
    )
    messages.success(
        request,
        format_html(
            _(
                "{name} was imported: {created} created, {changed} changed, {problems} to "
                'review. See <a href="{document}">{title}</a> or <a href="{text}">its '
                "text with the facts</a>."
            ),
            name=report.name,
            created=outcome.created_in_all,
            changed=outcome.changed_in_all,
            problems=outcome.problems,
            document=document.get_absolute_url(),
            title=document,
            text=document.get_text_url(),
        ),
    )
    return redirect("import-report")


send_in, confirm = _permitted(_send_in), _permitted(_confirm)
