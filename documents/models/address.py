"""Addresses of records: a slug is made once; when an editor changes it, the old one redirects."""

from collections.abc import Iterable
from functools import cache
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.db import models
from django.urls import get_script_prefix, reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from documents.folding import fold
from documents.lookups import Lookup
from documents.models.mark import Marking, kind_of, records_of, write_marks
from documents.models.searched import Searched

SLUG_LENGTH = 120
NUMBERS_AT_ONCE = 50  # so many are asked for, where a slug is taken


class FormerAddress(models.Model):
    """A slug that a record once had, and the one that it has now."""

    kind = models.CharField(_("kind of record"), max_length=60)
    slug = models.CharField(_("former slug"), max_length=SLUG_LENGTH)
    current = models.CharField(_("current slug"), max_length=SLUG_LENGTH)

    class Meta:
        ordering = ["kind", "slug"]
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug"], name="former_address_once"
            ),
        ]

    def __str__(self):
        return f"{self.kind}/{self.slug} → {self.current}"


_SLUG = "slug"  # stands for any in an address


@cache
def _around_slug(page: str, prefix: str) -> tuple[str, str]:
    """Return what stands before and behind the slug in the address of a page of records, where the site has a prefix."""
    before, _slug, after = reverse(page, args=[_SLUG]).rpartition(_SLUG)
    return before, after


class Addressed(Marking, Searched, models.Model):
    """A record with a page of its own."""

    # Whether what lists know of other kinds follows from what they know of this one.
    others_hang_on_it = False

    slug = models.CharField(
        _("slug"),
        max_length=SLUG_LENGTH,
        unique=True,
        blank=True,
        validators=[validate_unicode_slug],
        help_text=_(
            "The last part of the page's address. The old address goes on working when you change it."
        ),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)
    edited = models.JSONField(
        _("fields set by an editor"),
        default=list,
        editable=False,
        help_text=_("An import leaves these as they are, also where they are empty."),
    )

    # By an index of its own those told of are counted without looking at their rows.
    is_told = models.BooleanField(
        _("told to visitors"), default=True, editable=False, db_index=True
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Give the record a free slug if it has none; keep the way from a slug it had before."""
        self.complete()
        kind = self._meta.model_name
        if not self.slug:
            self.take_slug()
        super().save(*args, **kwargs)
        before = getattr(self, "_slug_in_database", None)
        if before and before != self.slug:
            FormerAddress.objects.filter(kind=kind, slug=self.slug).delete()
            FormerAddress.objects.filter(kind=kind, current=before).update(
                current=self.slug
            )
            FormerAddress.objects.update_or_create(
                kind=kind, slug=before, defaults={"current": self.slug}
            )
        self._slug_in_database = self.slug

    def address(self, page: str) -> str:
        """Return the address of one of the record's pages.

        Django's ``reverse`` looks through the patterns of all addresses; a page has hundreds of links.
        """
        before, after = _around_slug(page, get_script_prefix())
        return f"{before}{quote(self.slug)}{after}"

    @classmethod
    def relist(cls, pks: Iterable[int]):
        """Bring what lists know of records up to date; some of them may be gone."""
        records = cls._base_manager.filter(pk__in=pks)
        told = set(
            cls.objects.filter(pk__in=pks).tellable().values_list("pk", flat=True)
        )
        was_told = set(records.filter(is_told=True).values_list("pk", flat=True))
        for is_told, others in ((True, told - was_told), (False, was_told - told)):
            if others:
                turned = records.filter(pk__in=others)
                models.QuerySet.update(turned, is_told=is_told)
                # What they belong to tells of them.
                own = {(kind_of(cls), pk) for pk in others}
                write_marks(records_of(turned) - own)

    def complete(self):
        """Compute what follows from other fields; called before the row is written."""

    @classmethod
    def from_db(cls, db, field_names, values):
        record = super().from_db(db, field_names, values)
        record.note_stored()
        return record

    def note_stored(self):
        """Note the slug that the record has in the database, from where it comes."""
        self._slug_in_database = self.__dict__.get("slug")

    def clean(self):
        """Refuse a slug by which readers know another record."""
        super().clean()
        before = getattr(self, "_slug_in_database", None)
        others = FormerAddress.objects.filter(
            kind=self._meta.model_name, slug=self.slug
        )
        if self.slug and others.exclude(current=before or "").exists():
            raise ValidationError(
                {
                    "slug": _(
                        "Another record had this address; links to it must go on working."
                    )
                }
            )

    def slug_words(self):
        """Return the words that a slug is made of."""
        return str(self)

    def take_slug(self):
        """Give the record a slug that no record of its kind has or had."""
        (self.slug,) = free_slugs(type(self), [self.slug_base()])

    def slug_base(self):
        """Return a slug of this record's words, which another record may have or have had."""
        base = slugify(fold(self.slug_words()), allow_unicode=True)
        base = base[: SLUG_LENGTH - 6].strip("-")
        return base or self._meta.model_name


def free_slugs(model: type[Addressed], slugs: Iterable[str]) -> list[str]:
    """Return the slugs of new records, numbered so that no record of their kind has or had them."""
    slugs = list(slugs)
    taken = _taken(model, set(slugs))
    asked: dict[str, int] = {}  # up to which number of each slug
    free = []
    for base in slugs:
        slug, number = base, 1
        while slug in taken:
            number += 1
            if number > asked.get(base, 1):
                taken |= _taken(model, _numbered(base, number))
                asked[base] = number + NUMBERS_AT_ONCE - 1
            slug = f"{base}-{number}"
        taken.add(slug)
        free.append(slug)
    return free


def _numbered(base: str, first: int) -> list[str]:
    return [f"{base}-{number}" for number in range(first, first + NUMBERS_AT_ONCE)]


@cache
def _slugs(model: type[Addressed]) -> Lookup:
    now = model._base_manager.filter(slug__among="slugs").values_list("slug")
    kind = model._meta.model_name
    before = FormerAddress.objects.filter(kind=kind, slug__among="slugs")
    return Lookup(
        lambda: now.order_by().union(before.order_by().values_list("slug"), all=True)
    )


def _taken(model: type[Addressed], slugs: Iterable[str]) -> set[str]:
    """Return which of the slugs a record of a kind has or had."""
    return {slug for (slug,) in _slugs(model).rows(slugs=slugs)}
