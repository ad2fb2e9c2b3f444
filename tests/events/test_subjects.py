"""Topics of a report, and of the documents and chapters whose words speak of them."""

from wicarchive.reading import read

TEXT = (
    "Cables\n\nThe “Blue Outlook” has two chapters: (1) Digital divide, (2) Cables. The second chapter condemns cyber war. "
    "Privacy was a topic[1].\n\n[1] Blue Outlook: „Human rights matter. Blockchain does not.“"
)


def test_whose_words_speak_of_a_topic():
    found = [
        (s.topic, s.own, s.document.title if s.document else None, s.chapter)
        for s in read(TEXT).events.subjects
    ]

    assert found == [
        ("Digital divide", True, None, None),
        ("Digital divide", False, "Blue Outlook", 1),
        ("Cyber war", True, None, None),
        ("Cyber war", False, "Blue Outlook", 2),
        ("Data protection and privacy", True, None, None),
        ("Human rights", False, "Blue Outlook", None),
        ("Blockchain", False, "Blue Outlook", None),
    ]


def test_what_nobody_s_words_hold_is_no_topic():
    text = "Cables\n\nIt was read[1].\n\n[1] Privacy Post, in: http://a.example/"

    assert read(text).events.subjects == ()
