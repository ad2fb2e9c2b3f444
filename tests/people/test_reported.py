"""Reported speech: who is said to have said what, in the report's words."""

import time

import pytest

from people.reading.subjects import leads
from tests.people.reading import quotations, read, reported

LEAD = "Kenyan President Anna Bell came. The Cable Agency met. "
TWO = "Kenyan President Anna Bell and Danish Minister Otto Blum came. The Cable Agency met. "
OUTLOOK = "The “Blue Outlook” has two chapters: (1) Nets, (2) Cables. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # People and bodies.
        (
            "Anna Bell said that nets are good.",
            [("Anna Bell", "said that nets are good")],
        ),
        (
            "Bell said in her letter that nets are good.",
            [("Anna Bell", "said in her letter that nets are good")],
        ),
        (
            "The Cable Agency called on all to knit.",
            [("Cable Agency", "called on all to knit")],
        ),
        ("Bell also urged all to knit.", [("Anna Bell", "also urged all to knit")]),
        (
            "According to Director Anna Bell, who spoke for Kenya, nets are good.",
            [("Anna Bell", "nets are good")],
        ),
        (
            "Nets are good and cables are long, Bell said, adding that all is well.",
            [
                (
                    "Anna Bell",
                    "Nets are good and cables are long, Bell said, adding that all is well",
                )
            ],
        ),
        # Nobody known, nobody speaking.
        ("It was said that nets are good.", []),
        ("Anna Bell was told that nets are good.", []),
        ("According to a poet, nets are good.", []),
        ("Anna Bell said it.", []),
        # What is quoted is quoted.
        ("Bell stressed that “we need new nets for all”.", []),
        (
            "Bell called on the whole world to “knit new nets for all”.",
            [("Anna Bell", "called on the whole world to “knit new nets for all”")],
        ),
        # By an office.
        (
            "The Kenyan leader said that nets are good.",
            [("Anna Bell", "said that nets are good")],
        ),
        ("The Danish leader said that nets are good.", []),
        # A document, by title or chapter.
        (
            f"{OUTLOOK}The second chapter condemns long cables[3].",
            [("Blue Outlook", "condemns long cables")],
        ),
        (f"{OUTLOOK}The ninth chapter condemns long cables.", []),
        (
            "The “Blue Outlook” calls for nets.",
            [("Blue Outlook", "calls for nets")],
        ),
        (
            f"{OUTLOOK}The report mainly reflects the position of cable makers.",
            [("Blue Outlook", "mainly reflects the position of cable makers")],
        ),
        (
            "It was reflected in its concluding report. In particular, this document says that nets are good.",
            [("concluding report", "says that nets are good")],
        ),
        ("The report mainly reflects the position of cable makers.", []),
        (f"{OUTLOOK}The cook condemns long cables.", []),
    ],
)
def test_reported_speech_is_read(text, expected):
    assert reported(LEAD + text) == expected


def doubts(text):
    return {q.text: q.doubt for q in read(LEAD + text).quotations}


def test_he_is_who_spoke_before():
    text = "“We need new nets for all” said Bell. She called on all to knit."

    assert doubts(text)["called on all to knit"] == (
        "“she” is taken for Anna Bell, who speaks before."
    )


NEWS = "“We need new nets for all,” Bell said in Oslo.\n\n"


def test_he_is_the_only_one_named_in_the_paragraph_before():
    text = f"{NEWS}At the fair, she called on all to knit."

    assert doubts(text)["called on all to knit"] == (
        "“she” is taken for Anna Bell, the only person named in the paragraph before."
    )


def test_a_paragraph_that_names_nobody_leaves_who_is_meant():
    text = f"{NEWS}It rained on all the nets.\n\n“Long nets reach far,” she said."

    assert quotations(LEAD + text)[1:] == [("Anna Bell", "Long nets reach far,")]


@pytest.mark.parametrize(
    "between",
    [
        "Bell met Minister Otto Blum.\n\n",
        "Mr Bell came.\n\n",
        "The minister came.\n\n",
        "A\n\nB\n\nC\n\nD\n\n",
        "It rained.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n",
        "The minister of Peru came. ",
    ],
)
def test_he_is_nobody_of_the_paragraph_before_where_another_may_be_meant(between):
    assert reported(f"{LEAD}{NEWS}{between}She called on all to knit.") == []


def test_whom_quoted_words_speak_of_is_not_meant():
    text = "Bell said: “Each minister must knit new nets.” She called on all to knit."

    assert reported(LEAD + text) == [("Anna Bell", "called on all to knit")]


def test_what_it_did_is_told_without_that():
    text = "Backing nets, Bell said it lowered the price of nets."

    assert reported(LEAD + text) == [("Anna Bell", "said it lowered the price of nets")]


def test_a_sentence_that_ends_with_a_colon_may_begin_with_where():
    text = "In her address to all delegates in the hall, Bell thanked the knitters: “Such long nets are good for all.”"

    assert quotations(LEAD + text) == [
        ("Anna Bell", "Such long nets are good for all.")
    ]


def test_he_may_be_quoted():
    text = "“We need new nets for all” said Bell. She called on all to “knit new nets for all”."

    assert quotations(LEAD + text)[1:] == [("Anna Bell", "knit new nets for all")]


def test_the_leader_of_two_is_nobody():
    text = "Kenyan Minister Otto Blum came. The Kenyan leader said that nets are good."

    assert reported(LEAD + text) == []


PARAGRAPH = (
    "Most important is the 2nd chapter. The text reflects the needs of cable makers. "
    "The central element is the length of cables. All these proved that “long cables are good”[1]. "
    "The main point is another."
)
NOTE = "\n\n[1] Blue Outlook: „It is a fact that long cables are good. They reach.“"


def test_a_paragraph_goes_on_with_a_document_up_to_its_note():
    told = [
        (q.text, q.chapter, q.doubt)
        for q in read(f"{OUTLOOK}\n\n{PARAGRAPH}{NOTE}").quotations
        if not q.direct
    ]

    goes_on = "It stands between sentences on Blue Outlook and the note that quotes it."
    assert told == [
        (
            "reflects the needs of cable makers",
            2,
            "“The text” is taken for Blue Outlook, chapter 2, spoken of before.",
        ),
        ("The central element is the length of cables", 2, goes_on),
        ("All these proved that “long cables are good”", 2, goes_on),
    ]


def test_words_that_a_note_quotes_too_are_its_document_s():
    text = f"{OUTLOOK}\n\n{PARAGRAPH}{NOTE}"

    assert ("Blue Outlook", "long cables are good") in quotations(text)
    assert ("Blue Outlook", "long cables are good") not in quotations(
        text.replace("[1]. The main", ". The main") + " Elsewhere[1]."
    )


@pytest.mark.parametrize(
    ("sentence", "quoted", "chapter"),
    [
        ("The second chapter calls for cables[1].", "„Cables are long. So are nets.“", 2),
        ("It was read[1].", "„II. Cables are long: They reach.“", 2),
        ("It was read[1].", "„Cables are long. So are nets.“", None),
        ("It was read[1].", "„I. Nets are good. II. Cables are long.“", None),
    ],
)  # fmt: skip
def test_the_chapter_that_a_note_quotes_from(sentence, quoted, chapter):
    text = f"{OUTLOOK}\n\n{sentence}\n\n[1] Blue Outlook: {quoted}"

    (found,) = [q for q in read(text).quotations if q.direct]

    assert found.chapter == chapter


def test_the_report_in_a_note_is_the_one_that_the_title_names():
    text = (
        f"{OUTLOOK}It was read[1].\n\n"
        "[1] “Blue Outlook” released, cables feared: „The report shows that cables are long. In addition, it ends.“"
    )

    (told,) = [q for q in read(text).quotations if not q.direct]

    assert (told.speaker.title, told.text) == (
        "Blue Outlook",
        "shows that cables are long",
    )
    assert told.doubt.endswith("which the title of what is quoted names.")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        # Whoever stands behind the name, or before it, speaks.
        ("After meeting Blum, Bell said that nets are good.", "Anna Bell"),
        ("Like Blum, Bell said that nets are good.", "Anna Bell"),
        ("Blum, quoting Bell, said that nets are good.", "Otto Blum"),
        ("Blum, whom Bell met, said that nets are good.", "Otto Blum"),
        ("Blum replied to Bell and said that nets are good.", "Otto Blum"),
        ("At the opening of the forum Bell said that nets are good.", "Anna Bell"),
        ("Bell and Blum said that nets are good.", "Anna Bell"),
        ("Mr. Bell said that nets are good.", "Anna Bell"),
        ("Dr. Anna Bell said that nets are good.", "Anna Bell"),
        ("Bell has said that nets are good.", "Anna Bell"),
        ("Then the Kenyan president said that nets are good.", "Anna Bell"),
    ],
)
def test_who_acts_in_the_sentence_speaks(sentence, who):
    assert [name for name, _ in reported(TWO + sentence)] == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        # Denied, asked, supposed, told of by others.
        "Bell never said that nets are good.",
        "Bell did not say that nets are good.",
        "Neither Bell nor Blum said that nets are good.",
        "Nobody from the Cable Agency said that nets are good.",
        "If Bell said that nets are good, all would be well.",
        "Had Bell said that nets are good, all would be well.",
        "Did Bell say that nets are good?",
        "It remained open whether Bell said that nets are good.",
        "Bell denied that Blum said that nets are good.",
        "Bell was expected to say that nets are good.",
        "Bell allegedly said that nets are good.",
        # Somebody else.
        "A critic of Bell said that nets are good.",
        "Bell’s critics said that nets are good.",
        "The spokesman of Anna Bell said that nets are good.",
        "The head of the Cable Agency said that nets are good.",
        "According to critics of Bell, nets are good.",
        "According to a letter to Anna Bell, nets are good.",
        "Unlike Bell, many said that nets are good.",
        "Bell met cooks who demanded new nets for all.",
        "The net that Bell condemned was not good.",
        "The wife of the Kenyan president said that nets are bad.",
        "The Kenyan prime minister said that nets are bad.",
        "The former Kenyan president said that nets are bad.",
        # No speech.
        "On the second day, when all had come, Bell said goodbye.",
        "The Cable Agency has invited 30 cooks.",
    ],
)
def test_what_somebody_did_not_say_is_not_read(sentence):
    assert reported(TWO + sentence) == []


@pytest.mark.parametrize(
    "between",
    ["Blum answered.", "Then Minister Carl Dorn came.", "The minister of Peru left."],
)
def test_he_is_open_when_somebody_else_came_between(between):
    text = f"Bell said that nets are good. {between} She said that cables are bad."

    assert reported(TWO + text) == [("Anna Bell", "said that nets are good")]


@pytest.mark.parametrize(
    "text",
    [
        "The Cable Agency issued its own report. The report condemns cables.",
        "The “Red Charter” was read. The document condemns cables.",
        "The “Red Charter” was read. The second chapter condemns cables.",
        "The second chapter of his book was read. The text condemns cables.",
        "The UN report condemns cables.",
        "The annual report condemns cables.",
        "The report by the Cable Agency condemns cables.",
        "The statement condemns cables.",
        "The report hardly condemns cables.",
        "\n\nThe first part deals with the opening.",
    ],
)
def test_another_document_is_not_the_outcome(text):
    assert reported(OUTLOOK + text) == []


def test_the_charter_is_no_report():
    text = "The “Red Charter” was read. The report condemns cables."

    assert reported(OUTLOOK + text) == [("Blue Outlook", "condemns cables")]


def test_a_run_of_titles_is_looked_at_once():
    began = time.process_time()

    assert not leads("Minister " * 19 + "x y ", [], is_body=False)

    assert time.process_time() - began < 1
