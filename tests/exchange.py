"""Exchanging the names, places, dates, figures and titles of the seeds, to show that none is known by heart."""

import json
import re
from random import Random

PEOPLE = (  # full name, the part that stands alone
    ("Amara Okafor", "Okafor"),
    ("Björn Lindqvist", "Lindqvist"),
    ("Chiara de Santis", "Santis"),
    ("Dmitri Volkov", "Volkov"),
    ("Élodie Marchand", "Marchand"),
    ("Farid al Rashid", "Rashid"),
    ("Grace Mbeki", "Mbeki"),
    ("Hiroko Tanaka", "Tanaka"),
    ("Isidro Peñalosa", "Peñalosa"),
    ("Jurgita Petrauskaitė", "Petrauskaitė"),
    ("Kwame Boateng", "Boateng"),
    ("Li Xiaolan", "Li"),
    ("Marek Wiśniewski", "Wiśniewski"),
    ("Ngozi Eze", "Eze"),
    ("Óscar Ibarra", "Ibarra"),
    ("Zhou Meifeng", "Zhou"),
)
CITIES = (  # city, ISO code, country
    ("Tartu", "EE", "Estonia"),
    ("Lisbon", "PT", "Portugal"),
    ("Nairobi", "KE", "Kenya"),
    ("Den Haag", "NL", "Netherlands"),
    ("São Paulo", "BR", "Brazil"),
    ("Kyoto", "JP", "Japan"),
    ("Tbilisi", "GE", "Georgia"),
    ("Montevideo", "UY", "Uruguay"),
)
STATES = (  # name, ISO code, what its leader is called by
    ("People’s Republic of China", "CN", "Chinese"),
    ("Federal Republic of Germany", "DE", "German"),
    ("Republic of Kenya", "KE", "Kenyan"),
    ("Kingdom of Norway", "NO", "Norwegian"),
)
SERIES = (
    "Planetary Network Congress",
    "Open Cable Forum",
    "Global Packet Summit",
    "Northern Wire Conference",
    "Universal Protocol Meeting",
)
OUTCOMES = (
    "Harbour Compass",
    "Tidewater Outlook",
    "Granite Declaration",
    "Meadow Papers",
    "Silver Lantern Statement",
)
AUTHORITIES = (
    ("Wireline Administration of Ruritania", "WAR"),
    ("Bureau for Packet Affairs", "BPA"),
    ("National Cable Agency of Freedonia", "NCAF"),
    ("Ministry of Signals", "MOS"),
)
COUNCILS = (
    ("Upper Steering Board", "USB"),
    ("Senior Protocol Panel", "SPP"),
    ("First-Tier Guidance Committee", "FTGC"),
)
LEAGUES = (
    "Calm Cable Trust",
    "Clean Packet Alliance",
    "Quiet Network Foundation",
    "Brightwire",
)
FIRMS = ("Quillmart", "Zebrano", "Pomello", "Lumeno", "Vantico", "Orbitel")
PAPERS = ("Ruritania Courier", "Freedonia Times", "The Cable Gazette")
PARTIES = (
    "Labour Party of Ruritania",
    "Green Union of Freedonia",
    "Democratic Alliance",
)
WORDS = "Amber Bridges Common Distant Early Fields Gentle Horizons Island Journeys Kindred Lanterns Mutual Northern Orchards Paths Quiet Rivers Shared Timber".split()
MONTHS = "January February March April May June July August September October November December".split()
MONATE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
TIMES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


def _suffix(number: int) -> str:
    return (
        "th"
        if 10 < number % 100 < 14
        else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )


def _theme(rng: Random, joint: str) -> str:
    words = rng.sample(WORDS, 8)
    return f"{words[0]} {words[1]} for {words[2]} {words[3]} and {words[4]}{joint}{words[5]} a {words[6]} of {words[7]}"


class Exchange:
    """One round: a replacement for each thing exchanged, the same in the text and in the answers."""

    def __init__(self, seed: int):
        rng = Random(seed)
        self.words: dict[str, str] = {}
        self.sixth, self.third = rng.sample(range(1, 13), 2)
        self._people(rng)
        self._bodies(rng)
        self._places(rng)
        self._dates(rng)
        self.figures = {
            1500: rng.randint(1001, 9999),
            83: rng.randint(21, 190),
            1600: rng.randint(1001, 9999),
            110: rng.randint(21, 190),
        }
        self.words |= {
            "1,500": f"{self.figures[1500]:,}",
            "83 countries": f"{self.figures[83]} countries",
            "1600 people": f"{self.figures[1600]} people",
            "110 countries": f"{self.figures[110]} countries",
            "Intelligent Interconnection for Openness and Cooperation: Building a Community with a Shared Future in Cyberspace": _theme(
                rng, ": "
            ),
            "Innovation-driven Internet Development for the Benefit of All — Building a Community of Common Future in Cyberspace": _theme(
                rng, " — "
            ),
            "Internet a joint global responsibility": " ".join(
                rng.sample(WORDS, 4)
            ).capitalize(),
        }
        outcome, year = rng.choice(OUTCOMES), rng.randint(2003, 2039)
        self.words |= {
            "Wuzhen Outlook 2019": f"{outcome} {year}",
            "Wuzhen Outlook": outcome,
        }

    def _people(self, rng: Random):
        for old, new in zip(
            (
                ("Xi Jinping", "Xi"),
                ("Huang Kunming", ""),
                ("Werner Zorn", "Zorn"),
                ("Jack Ma", ""),
                ("Fadi Chehadé", ""),
                ("Denis Davydov", "Davydov"),
            ),
            rng.sample(PEOPLE, 6),
            strict=True,
        ):
            self.words[old[0]] = new[0]
            if old[1]:
                self.words[old[1]] = new[1]

    def _bodies(self, rng: Random):
        series = rng.choice(SERIES)
        self.words["World Internet Conference"] = series
        self.words["WIC governing"] = (
            "".join(word[0] for word in series.split()) + " governing"
        )
        authority, council = rng.choice(AUTHORITIES), rng.choice(COUNCILS)
        self.words |= {
            "Cyberspace Administration of China": authority[0],
            "CAC": authority[1],
        }
        self.words |= {"High-Level Advisory Council": council[0], "HAC": council[1]}
        self.words["Safe Internet League"] = rng.choice(LEAGUES)
        self.words |= dict(
            zip(("Google", "Apple", "Alibaba"), rng.sample(FIRMS, 3), strict=True)
        )
        self.words |= {
            "China Daily": rng.choice(PAPERS),
            "Communist Party of China": rng.choice(PARTIES),
        }

    def _places(self, rng: Random):
        city, self.country, country = rng.choice(CITIES)
        self.words |= {"Wuzhen": city, "China)": f"{country})"}
        state, self.state, adjective = rng.choice(STATES)
        self.words |= {
            "People’s Republic of China": state,
            "People's Republic of China": state,
            "Chinese leader": f"{adjective} leader",
        }

    def _dates(self, rng: Random):
        year, month, day = (
            rng.randint(2001, 2039),
            rng.randint(1, 12),
            rng.randint(1, 20),
        )
        last = day + rng.randint(1, 7)
        self.start, self.end = (
            f"{year}-{month:02}-{day:02}",
            f"{year}-{month:02}-{last:02}",
        )
        note_day = rng.randint(1, 28)
        self.note_date = f"{year}-{month:02}-{note_day:02}"
        self.years = {"2018": f"{year - 1}", "2017": f"{year - 2}"}
        self.words |= {
            "20 -22 October 2019": f"{day} -{last} {MONTHS[month - 1]} {year}",
            "20 to 22 October 2019": f"{day} to {last} {MONTHS[month - 1]} {year}",
            "21. Oktober 2019": f"{note_day}. {MONATE[month - 1]} {year}",
            "20. Oktober 2019": f"{day}. {MONATE[month - 1]} {year}",
            "since 2018": f"since {year - 1}",
            "in 2017": f"in {year - 2}",
            "6th World": f"{self.sixth}{_suffix(self.sixth)} World",
            "3rd World": f"{self.third}{_suffix(self.third)} World",
            "sixth time": f"{TIMES[self.sixth - 1]} time",
        }

    def text(self, text: str) -> str:
        """Return ``text`` with everything exchanged at once, the longest first."""
        ordinals = {
            old: new
            for old, new in self.words.items()
            if old in ("6th World", "3rd World")
        }
        text = re.sub(
            r"\b(6th|3rd)(?=\sWorld Internet)",
            lambda m: ordinals[f"{m[1]} World"].split()[0],
            text,
        )
        words = {old: new for old, new in self.words.items() if old not in ordinals}
        forms = [
            re.escape(old).replace(r"\ ", r"\s")
            for old in sorted(words, key=len, reverse=True)
        ]
        pattern = "|".join(
            rf"(?<!\w){form}" + (r"(?!\w)" if form[-1].isalnum() else "")
            for form in forms
        )
        return re.sub(pattern, lambda m: words[m[0].replace("\u00a0", " ")], text)

    def gold(self, gold: dict) -> dict:
        """Return the answers with the same exchanges."""
        gold = json.loads(json.dumps(gold))
        event = gold["event"]
        for key in ("attendance", "countries"):
            event[key] = self.figures[event[key]]
        event["ordinal"] = self.sixth if event["ordinal"] == 6 else self.third
        event["country"] = self.country
        if event["start"]:
            event["start"], event["end"] = self.start, self.end
        for note in gold["footnotes"]:
            if note["date"]:
                note["date"] = {"2019-10-21": self.note_date, "2019-10-20": self.start}[
                    note["date"]
                ]
        return self._strings(gold)

    def whole(self, answers: dict, *, of_the_state: bool) -> dict:
        """Return the answers of tests/scoring/whole with the same exchanges.

        ``of_the_state``: whether the report names its president by the state's full name.
        """
        answers = self._strings(answers)
        for position in answers["positions"]:
            *_, country, since, until, _ = position
            position[4], position[5] = (self.years.get(y, y) for y in (since, until))
            if of_the_state and country:
                position[3] = self.state
        return answers

    def _strings(self, value):
        if isinstance(value, str):
            return value if value.startswith("http") else self.text(value)
        if isinstance(value, list):
            return [self._strings(item) for item in value]
        if isinstance(value, dict):
            return {self.text(key): self._strings(item) for key, item in value.items()}
        return value
