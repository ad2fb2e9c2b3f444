"""The lists of well-known names as records: written once, left as editors made them, read again with what they added."""

import pytest
from django.core.management import CommandError, call_command

from documents.upkeep import bring_up_to_date
from events.models import Series, Topic
from people.models import Organisation, OrganisationName, Relation
from wicarchive.importing import archive_names
from wicarchive.reading import read

BODIES = """body = [
  {name = "Acme Union", acronym = "ACU", also = ["Union of Acme"], in_reports = ["Akme-Union"], group = "intergovernmental"},
  {name = "Acme Bureau", group = "government", country = "KE", part_of = "Acme Union"},
]
"""
SERIES = """series = [
  {name = "Acme Days", acronym = "ACD", in_reports = ["Akme-Tage"], organisation = "Acme Union"},
]
"""
TOPICS = """topic = [
  {name = "Cable law", also = ["law of cables"]},
]
"""


@pytest.fixture
def load(tmp_path, capsys, monkeypatch):
    """Return what loads lists, by default three small ones, and gives what it printed."""
    from people.reading.known_bodies import BodyIndex, read_bodies, using

    def load(bodies=BODIES, series=SERIES, topics=TOPICS):
        options = {"bodies": bodies, "series": series, "topics": topics}
        for name, text in options.items():
            options[name] = tmp_path / f"{name}.toml"
            options[name].write_text(text, encoding="utf-8")
        try:
            index = BodyIndex(read_bodies(options["bodies"]))
        except Exception:
            index = None
        with using(index):
            call_command("load_lists", **options)
        return capsys.readouterr().out

    return load


def told():
    return list(Organisation.objects.for_list().values_list("name", flat=True))


@pytest.mark.django_db
def test_lists_become_records_that_visitors_lists_leave_out(load):
    load()

    union = Organisation.objects.get(name="Acme Union")
    bureau = Organisation.objects.get(name="Acme Bureau")
    assert (union.acronym, union.group) == ("ACU", "intergovernmental")
    assert (bureau.country, bureau.listed) == ("KE", True)
    assert {n.text for n in union.names.all()} == {"Acme Union", "ACU", "Union of Acme"}
    assert Relation.objects.get(organisation=bureau).other == union
    assert Series.objects.get(name="Acme Days").organisation == union
    assert {n.text for n in Topic.objects.get().names.all()} == {
        "Cable law",
        "law of cables",
    }
    assert told() == []
    assert not Series.objects.for_list().exists()
    assert not Topic.objects.for_list().exists()


@pytest.mark.django_db
def test_loading_again_changes_nothing(load):
    load()

    assert "0 created, 0 changed" in load()


@pytest.mark.django_db
def test_what_editors_made_of_a_record_stays(load):
    load()
    Organisation.objects.filter(name="Acme Bureau").update(
        name="Bureau of Acme", country="", edited=["name", "country"]
    )
    OrganisationName.objects.filter(text="Union of Acme").update(rejected=True)

    assert "0 created, 0 changed" in load()
    assert Organisation.objects.get(name="Bureau of Acme").country == ""


@pytest.mark.django_db
def test_a_body_whose_name_editors_rejected_is_not_made_again(load):
    other = Organisation.objects.create(name="Bolt", sort_name="Bolt")
    other.names.create(text="Acme Union", rejected=True)
    other.names.create(text="Bolt")

    out = load(bodies='body = [{name = "Acme Union"}]', series="series = []")

    assert "Acme Union: left out" in out
    assert [o.name for o in Organisation.objects.all()] == ["Bolt"]


@pytest.mark.django_db
def test_merged_records_stay_one(load):
    union = Organisation.objects.create(name="Bolt", sort_name="Bolt")
    union.names.create(text="Acme Union")

    load(series="series = []")

    assert {o.name for o in Organisation.objects.all()} == {"Bolt", "Acme Bureau"}


@pytest.mark.django_db
def test_a_listed_body_is_shown_once_something_names_it(load):
    load()
    union = Organisation.objects.get(name="Acme Union")
    bureau = Organisation.objects.get(name="Acme Bureau")
    Relation.objects.create(
        organisation=union, other=bureau, kind="reports to", key="reports to"
    )
    bring_up_to_date()

    assert told() == ["Acme Bureau", "Acme Union"]


@pytest.mark.parametrize(
    ("bodies", "reason"),
    [
        ("body = [", "Invalid value (at end of document)"),
        ("bodies = []", "it has to hold “body = [ … ]” and nothing else"),
        ('body = [{acronym = "ACU"}]', "entry 1 has no name"),
        (
            'body = [\n  {name = "Acme", acro = "A"},\n]',
            "bodies.toml, line 2: Acme: there is no key “acro”",
        ),
        (
            'body = [{name = "Acme", also = "Bolt"}]',
            "line 1: Acme: “also” has to be a list of texts",
        ),
        (
            'body = [{name = "Acme"}, {name = "Bolt", also = ["ACME"]}]',
            "Bolt: “ACME” is a name of Acme, too",
        ),
        (
            'body = [{name = "Acme", part_of = "Bolt"}]',
            "Acme: “Bolt” is not in the list",
        ),
        ('body = [{name = "Acme", also = [" "]}]', "Acme: “ ” is no name"),
    ],
)
@pytest.mark.django_db
def test_a_bad_list_is_refused_by_name_line_and_reason(load, bodies, reason):
    with pytest.raises(CommandError) as error:
        load(bodies=bodies)

    assert reason in str(error.value)
    assert not Organisation.objects.exists()


@pytest.mark.django_db
def test_a_list_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="none.toml: cannot be opened"):
        call_command("load_lists", bodies=tmp_path / "none.toml")


TEXT = "Cables\n\nThe Blauer Draht met. The wired isles agreed on cable rules."


@pytest.mark.django_db
def test_names_that_editors_gave_are_read_in_the_next_report():
    assert archive_names().bodies is None
    body = Organisation.objects.create(name="Blue Wire", sort_name="Blue Wire")
    body.names.create(text="Blue Wire")
    body.names.create(text="Blauer Draht")
    topic = Topic.objects.create(name="Human rights")
    topic.names.create(text="cable rules")

    reading = read(TEXT, lists=archive_names())

    assert [(b.name, list(b.forms)) for b in reading.people.bodies] == [
        ("Blue Wire", ["Blauer Draht"])
    ]
    assert [s.topic for s in reading.events.subjects] == ["Human rights"]
    assert read(TEXT).people.bodies == ()


@pytest.mark.django_db
def test_names_that_came_from_reports_are_not_read_in_others():
    body = Organisation.objects.create(name="Blue Wire", sort_name="Blue Wire")
    body.names.create(text="Blue Wire")

    assert archive_names().bodies is None
