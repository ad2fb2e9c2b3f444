"""Which part of a name sorts it: the family name, which in some countries stands first."""

from documents.folding import fold

# The commonest family names that stand before the given name in Chinese, Korean and Vietnamese
# reports, in their usual romanisation. A name in another order ("Ada Li") does not begin with one.
FAMILY_FIRST = frozenset(
    "bai bao bian cai cao chai che chen cheng cui dai deng ding dong du duan fan fang feng fu gan gao ge geng gong gu guan guo han hao he hou hu huang jia jiang jin kang "
    "kim kong lai lei li liang liao lin lian liu lou long lu luo lv ma mao meng miao mo mu nguyen nie ni ning niu pan pang park pei peng qi qian qiao qin qiu qu rao ren ruan shan shang shao shen shi shu "
    "sha song su sun tan tang tao teng tian tong tran wan wang wei wen wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yi yin yu yuan zeng "
    "zang zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zong zou".split()
)

# Words that belong to the family name behind them, capital as they are: "St. John, Ada".
SAINTS = frozenset(["St.", "St", "Saint", "Sankt"])


def sort_name(name: str, forms: list[str] | tuple[str, ...] = ()) -> str:
    """Return the form by which a person is listed: 'Lovelace, Ada', 'Mao Dun', 'St. John, Ada', 'Cruz, Ana de la'.

    ``forms`` are the ways a report writes the person: a part that stands alone ("Lovelace") is the
    family name. Names in one word, or not in an alphabet with capitals, stay as they are.
    """
    words = name.split()
    if len(words) < 2 or not name[0].isupper():
        return name
    alone = {fold(form) for form in forms if " " not in form}
    if fold(words[0]) in alone and fold(words[-1]) not in alone:
        return name
    if (
        fold(words[0]) in FAMILY_FIRST
        and fold(words[-1]) not in alone
        and len(words) <= 3
    ):
        return name
    family = len(words) - 1
    if family > 1 and words[family - 1] in SAINTS:
        family -= 1
    given = words[:family]
    return f"{' '.join(words[family:])}, {' '.join(given)}"
