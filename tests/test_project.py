"""The rules that hold for the whole code base. Each checker takes source text, so that
each is shown here to find what it is meant to find."""

import ast
import hashlib
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import models
from django.test.utils import isolate_apps

BASE_DIR = Path(settings.BASE_DIR)

# From the ground up: what each floor may import of the others.
FLOORS = {
    "documents": set(),
    "people": {"documents"},
    "events": {"documents", "people"},
    "wicarchive": {"documents", "people", "events"},
}
APPS = ("documents", "people", "events")
# A pure reader gets text and gives records; it knows no database and no storing.
NOT_FOR_READERS = re.compile(
    r"django\b|psycopg\b|sqlite3\b|(\w+\.)(models|storing|store|admin|views|fields)\b"
)
NAMED_AFTER_NOTHING = {"base", "common", "core", "helpers", "misc", "tools", "utils"}
RENDERING = "documents/rendering.py"

SEEDS = {
    "000_b664187f6654f30d.txt": "b2dae1826ff61b43a05dff1c3ae8cfec8508b68295130e9f9d717912582074b3",
    "003_0fc83cb276c838c4.txt": "217c81ed11abc95e109f9ddd5f1e307f418c194ede36640ee92de938b2c1cf06",
}


def names(paths):
    return [path.relative_to(BASE_DIR).as_posix() for path in sorted(paths)]


def modules_of(package):
    return names((BASE_DIR / package).rglob("*.py"))


ALL_MODULES = [name for package in FLOORS for name in modules_of(package)]
READERS = [
    name
    for app in APPS
    for name in modules_of(app)
    if re.match(r"\w+/reading(\.py|/)", name)
]
TEMPLATES = names(
    path
    for folder in ("templates", *FLOORS)
    for path in (BASE_DIR / folder).rglob("*.html")
)


@cache
def source_of(name):
    return (BASE_DIR / name).read_text(encoding="utf-8")


# What a module imports, at its top or anywhere inside


def imports_of(source, module):
    """Dotted names that ``source`` imports; relative ones are resolved from ``module``."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                found.update(alias.name for alias in node.names)
            case ast.ImportFrom():
                origin = node.module or ""
                if node.level:
                    parts = module.removesuffix(".py").split("/")[: -node.level]
                    origin = ".".join([*parts, origin] if origin else parts)
                found.update(f"{origin}.{alias.name}" for alias in node.names)
            case ast.Call(
                func=ast.Name(id="import_module" | "import_string" | "__import__")
                | ast.Attribute(attr="import_module" | "import_string"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                found.add(name)
    return found


def upward_imports(source, module):
    """What ``source`` imports of a floor that its own floor may not know."""
    own = module.split("/")[0]
    forbidden = FLOORS.keys() - FLOORS[own] - {own} | {"tests"}
    return {
        name for name in imports_of(source, module) if name.split(".")[0] in forbidden
    }


def upward_labels(source, module):
    """Models named by a label, "events.Conference", that ``source`` could not import."""
    own = module.split("/")[0]
    forbidden = FLOORS.keys() - FLOORS[own] - {own}
    label = re.compile(rf"({'|'.join(forbidden)})\.[A-Z]\w*") if forbidden else None
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if label
        and isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and label.fullmatch(node.value)
    }


@pytest.mark.parametrize(
    ("module", "line", "name"),
    [
        ("documents/models.py", "import people", "people"),
        ("documents/models.py", "import events.models as e", "events.models"),
        ("documents/a/b.py", "def f():\n    from people import x", "people.x"),
        ("documents/models.py", "from ..people import models", "people.models"),
        ("documents/admin.py", "import_module('events.admin')", "events.admin"),
        (
            "people/models.py",
            "if TYPE_CHECKING:\n    from events import models",
            "events.models",
        ),
        ("people/models.py", "from wicarchive import urls", "wicarchive.urls"),
        ("events/models.py", "from wicarchive.reading import read", None),
        ("events/models.py", "from tests.factories import make", None),
    ],
)
def test_upward_import_is_found(module, line, name):
    found = upward_imports(line, module)

    assert len(found) == 1
    assert name is None or found == {name}


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("people/models.py", "from documents.models import Document"),
        ("events/models.py", "from people.models import Person\nimport documents"),
        ("wicarchive/views.py", "import events, people, documents"),
        ("people/models.py", "from . import facts\nfrom .models import person"),
        ("people/a/b.py", "from ..models import Person"),
        ("documents/models.py", "import peoples\nfrom django.db import models"),
    ],
)
def test_downward_import_is_allowed(module, line):
    assert upward_imports(line, module) == set()


def test_upward_label_is_found():
    line = 'models.ForeignKey("events.Conference", models.CASCADE)'

    assert upward_labels(line, "people/models.py") == {"events.Conference"}
    assert upward_labels(line, "wicarchive/models.py") == set()


@pytest.mark.parametrize("module", ALL_MODULES)
def test_imports_run_downwards(module):
    assert upward_imports(source_of(module), module) == set()
    assert upward_labels(source_of(module), module) == set()


# Readers


def impure_imports(source, module):
    return {name for name in imports_of(source, module) if NOT_FOR_READERS.match(name)}


@pytest.mark.parametrize(
    "line",
    [
        "import django",
        "from django.utils.text import slugify",
        "def read():\n    from people.models import Person",
        "from people import storing",
        "from .models import Person",
    ],
)
def test_impure_import_is_found(line):
    assert len(impure_imports(line, "people/reading.py")) == 1


def test_pure_import_is_allowed():
    line = "import re\nfrom documents.reading import read\nfrom . import words"

    assert impure_imports(line, "people/reading/bodies.py") == set()


def test_there_are_readers_on_each_floor():
    assert {name.split("/")[0] for name in READERS} == set(APPS)


@pytest.mark.parametrize("module", READERS)
def test_readers_are_pure(module):
    assert impure_imports(source_of(module), module) == set()


def test_readers_run_without_django():
    """Nor do the modules that they lean on import it."""
    script = (
        "import sys, documents.reading, people.reading, events.reading\n"
        "sys.exit('django' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", script], cwd=BASE_DIR, env={})

    assert done.returncode == 0


# Habits


def habits_broken(source, module):
    """What ``source`` does against the rules that no import table can say."""
    broken = set()
    for name in imports_of(source, module):
        if name.startswith(("django.db.models.signals", "django.dispatch")) or (
            re.match(r"django\.(db|core|contrib)\b.*\bsignals\b", name)
        ):
            broken.add("signal")
        if name.startswith("django.contrib.contenttypes") or "Generic" in name:
            broken.add("generic relation")
        if re.search(r"\b(mark_safe|SafeString|SafeText|SafeData)$", name):
            broken.add("mark_safe")
        if name.endswith(".*"):
            broken.add("star import")
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr="receiver" | "signals") | ast.Name(id="receiver"):
                broken.add("signal")
            case ast.Attribute(attr="GenericForeignKey" | "GenericRelation"):
                broken.add("generic relation")
            case ast.Attribute(attr="mark_safe" | "SafeString" | "__html__"):
                broken.add("mark_safe")
            case ast.FunctionDef(name="__html__"):
                broken.add("mark_safe")
    if module == RENDERING:
        broken.discard("mark_safe")
    return broken


@pytest.mark.parametrize(
    ("source", "habit"),
    [
        ("from django.db.models.signals import post_save", "signal"),
        ("from django.db.models import signals", "signal"),
        ("from django.dispatch import receiver", "signal"),
        ("models.signals.post_save.connect(f)", "signal"),
        ("from django.core.signals import request_finished", "signal"),
        (
            "from django.contrib.contenttypes.fields import GenericForeignKey",
            "generic relation",
        ),
        ("def f():\n    from django.utils.safestring import mark_safe", "mark_safe"),
        ("from django.utils import safestring\nsafestring.mark_safe(x)", "mark_safe"),
        ("class A:\n    def __html__(self): ...", "mark_safe"),
        ("from wicarchive.settings import *", "star import"),
    ],
)
def test_broken_habit_is_found(source, habit):
    assert habits_broken(source, "people/models.py") == {habit}


def test_rendering_alone_marks_safe():
    line = "from django.utils.safestring import mark_safe"

    assert habits_broken(line, RENDERING) == set()


@pytest.mark.parametrize("module", ALL_MODULES)
def test_habits_are_kept(module):
    assert habits_broken(source_of(module), module) == set()


def nameless(module):
    """Parts of a module's path that do not say what it knows."""
    return NAMED_AFTER_NOTHING & set(module.removesuffix(".py").split("/"))


def test_nameless_module_is_found():
    assert nameless("people/utils.py") == {"utils"}
    assert nameless("people/common/names.py") == {"common"}
    assert nameless("people/reading/words.py") == set()


@pytest.mark.parametrize("module", ALL_MODULES)
def test_modules_are_named_after_what_they_know(module):
    assert nameless(module) == set()


def inheriting_tables(known_models):
    """Models that split one record over two tables."""
    return {model.__name__ for model in known_models if model._meta.parents}


@isolate_apps("documents")
def test_inheriting_table_is_found():
    class Parent(models.Model):  # noqa: DJ008
        class Meta:
            app_label = "documents"

    class Child(Parent):  # noqa: DJ008
        class Meta:
            app_label = "documents"

    assert inheriting_tables([Parent, Child]) == {"Child"}


def test_no_table_inherits_from_another():
    known = [model for app in APPS for model in apps.get_app_config(app).get_models()]

    assert known
    assert inheriting_tables(known) == set()


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# Templates


def template_faults(source):
    """What the escaping of Django or the Content-Security-Policy would be broken by."""
    source = re.sub(
        r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", "", source, flags=re.DOTALL
    )
    faults = set()
    if re.search(r"\|\s*(safe|safeseq)\b|\{%\s*autoescape\s+off\b", source):
        faults.add("unescaped")
    if re.search(r"<style\b|\sstyle\s*=", source, re.IGNORECASE):
        faults.add("inline style")
    if re.search(
        r"<script\b(?![^>]*\ssrc=)(?![^>]*\stype=\"application/(ld\+)?json\")|\son[a-z]+\s*=|javascript:",
        source,
        re.IGNORECASE,
    ):
        faults.add("inline script")
    if re.search(
        r"(\ssrc|<link[^>]*\shref)\s*=\s*[\"']?(https?:)?//", source, re.IGNORECASE
    ):
        faults.add("another host")
    return faults


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("{{ text|safe }}", "unescaped"),
        ("{{ text|linebreaks | safe }}", "unescaped"),
        ("{% autoescape off %}", "unescaped"),
        ('<p style="color: red">', "inline style"),
        ("<style>p {}</style>", "inline style"),
        ("<script>alert()</script>", "inline script"),
        ('<a onclick="f()">', "inline script"),
        ('<script src="//cdn.example/x.js"></script>', "another host"),
        ('<link rel="stylesheet" href="https://cdn.example/x.css">', "another host"),
    ],
)
def test_template_fault_is_found(source, fault):
    assert template_faults(source) == {fault}


def test_sound_template_is_allowed():
    source = (
        '<link href="{% static "x.css" %}"><script src="{% static "x.js" %}" defer></script>'
        '<a href="https://example.org">{{ text }}</a>{# style="" #}'
    )

    assert template_faults(source) == set()


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_are_sound(template):
    assert template_faults(source_of(template)) == set()


# What is shipped beside the code


def test_seeds_are_as_received():
    seeds = BASE_DIR / "seeds"

    assert {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in seeds.glob("*.txt")
    } == SEEDS


@pytest.mark.parametrize("name", SEEDS)
def test_seed_has_metadata(name):
    path = (BASE_DIR / "seeds" / name).with_suffix(".toml")

    metadata = tomllib.loads(path.read_text(encoding="utf-8"))

    assert {"kind", "language", "publisher", "url", "rights"} <= metadata.keys()
    assert "published" not in metadata  # known for neither


def locked(name):
    """Requirement -> its hashes, as one lock file pins it."""
    text = source_of(f"requirements/{name}.txt").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line and line[:1] not in "# "]
    pins = {}
    for line in lines:
        pin, *hashes = line.split(" --hash=")
        pins[pin.partition(";")[0].strip()] = {digest.strip() for digest in hashes}
    return pins


@pytest.mark.parametrize("name", ["run", "dev"])
def test_lock_pins_each_requirement_by_hash_and_names_no_address(name):
    pins = locked(name)

    assert len(pins) > 10
    assert all(re.fullmatch(r"[\w.\-\[\]]+==[\w.]+", pin) for pin in pins)
    assert all(
        re.fullmatch(r"sha256:[0-9a-f]{64}", h) for hs in pins.values() for h in hs
    )
    assert all(pins.values())
    assert "://" not in source_of(f"requirements/{name}.txt")


def test_locks_agree_with_each_other_and_with_the_project():
    project = tomllib.loads(source_of("pyproject.toml"))["project"]
    run, dev = locked("run"), locked("dev")

    def missing(wanted, pins):
        held = {pin.partition("==")[0].partition("[")[0] for pin in pins}
        return {
            name
            for line in wanted
            if (name := re.match(r"[\w-]+", line)[0].lower()) not in held
        }

    assert run.items() <= dev.items()
    assert missing(project["dependencies"], run) == set()
    assert missing(project["optional-dependencies"]["dev"], dev) == set()
