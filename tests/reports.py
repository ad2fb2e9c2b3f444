"""The reports that tests read: the seeds, the practice reports, and texts made of awkward parts."""

from pathlib import Path

from hypothesis import strategies as st

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
PRACTICE = HERE / "scoring" / "texts"
FILES = sorted([*SEEDS.glob("*.txt"), *PRACTICE.glob("*.txt")])

# Parts that readers look for, so that texts made of them reach far into the code.
PARTS = (
    "The 4th Cable Forum",
    "took place in Oslo",
    "from 3 to 5 May 2019",
    "Oslo, 3. – 5. Mai 2019",
    "under the theme “One Net”",
    "attended by some 1,500 people from 83 countries",
    "organised by the Cable Agency of Utopia (CAU)",
    "President of the Republic of Kenya Anna Bell",
    "Anna Bell (Cable Agency), a member of the Board of Utopia,",
    "Bell",
    "said Anna Bell in her keynote speech",
    "The opening speech was delivered by",
    "has been chaired by Professor Otto Blum since 2018",
    "who resigned from office in 2017",
    "is the successor of the co-chairs",
    "lacked the CEOs of Acme and Bolt",
    "‘We need new rules for all the nets’",
    "’Open and closed the wrong way’",
    "„Never closed",
    "The “Blue Outlook 2019” comprises two chapters",
    "(1) Nets, (2) Cables",
    "(2) Cables, (3) Nets",
    "(1), (2), (3) .",
    "its concluding report",
    "under the title of The Age of Cables",
    "adopted the “Oslo Declaration”",
    "the UN system (OEWG & UNGEE6)",
    "UN Charter",
    "ICANN 67",
    "[1]",
    "[2][3].",
    "\n1. [1] Nets for all, Oslo Post, 3. Mai 2019: „Words. More of them, in: http://a.example/x",
    "\n[2] Blue Outlook 2019: „II. Words.“ In: „https://b.example/",
    "\n[3] http://c.example/",
    "\n[5] Nets, in: http://[a",
    "\n[4] — : „x“",
    "\nMehr zum Thema\nQ4/2019\n",
    "\nQ4/2019 - 4th Cable Forum (CF)\n",
    "\n• One\n- Two\n",
    "representing Norway",
    "习近平",
    "ǅ Ω ß ﬁ ² ½ ᵃᵇ İstanbul",
    "São Paulo (Brazil)",
    "Dr. A. B. van der Berg",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\r\n",
    "\x0b\x0c\x1c\x85\u2028\u2029",
)

any_text = st.text(
    st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=200
)
awkward_text = st.lists(
    st.one_of(
        st.sampled_from(PARTS),
        st.sampled_from([" ", " ", ". ", ", ", "\n", "\n\n", " and ", " by ", " of "]),
        st.sampled_from(list("()[]{}„“”\"'‘’«».,:;!?…-–—•0123456789")),
        st.text(
            st.characters(exclude_characters="\x00", exclude_categories=["Cs"]),
            max_size=4,
        ),
    ),
    max_size=40,
).map("".join)
