"""Whether a word that opens a sentence, where a capital says nothing, is a name for all that."""

from collections.abc import Sequence

from quizapp.recall.cues import is_and, is_deed, is_mutual
from quizapp.recall.stopwords import is_faint, is_of_a_kind
from quizapp.recall.synonyms import WORDS
from quizapp.recall.tokens import Shape, Token

_VERBS_WORDS = {
    "English": """
        is was has had will would did does became came lost said says told met began left went rose fell grew saw put
        cut hit set ran paid got fought kept spent taught wrote drew flew threw knew brought wants plans plays spoke
        wins loses holds hosts signs joins leads leaves buys sells makes takes gives becomes rejects approves opposes
        runs heads owns chairs faces never also first then later finally officially
    """,
    "French": "a est sera fut avait était va ont",
    "German": """
        ist war wird wurde hat hatte gewann verlor besiegte trat kam ging fiel stieg blieb gab nahm schlug sagte
        bekam begann erhielt fand hielt lag rief schloss starb stand traf verließ zog
    """,
    "Italian": "è ha fu era sarà aveva",
    "Portuguese": "é foi era será tem teve tinha",
    "Spanish": "es fue era será ha había hizo dijo tuvo",
}
_VERBS = {language: frozenset(words.split()) for language, words in _VERBS_WORDS.items()}
"""What often stands behind who did it; for other verbs see `is_deed`."""
_SINGULAR_WORDS = "is was has a est sera fut avait était va ist war wird wurde hat è ha fu é foi es fue será"
_SINGULAR = frozenset(_SINGULAR_WORDS.split())
_COMMON_WORDS = """
    nobody everyone everybody someone somebody nothing everything something another none half most many few several some
    two three four five six seven eight nine ten today yesterday now then later finally meanwhile however
    police water oil gas gold coal steel food rain snow smoke fire fighting voting spending flooding building lending
    trading manufacturing shelling bombing training trade growth debt demand output supply turnout support talk
    violence evidence resistance insurance finance science traffic research public opposition voter
    industry business work weather drought earthquake flood storm heat tourism export import tax budget
    factory plant carmaker maker airline bank retailer regulator watchdog court judge jury mayor governor lawmaker
    official expert critic scientist researcher author writer singer player team club crowd suspect gunman pilot driver
    currency market economy profit income revenue wage rent rate share stock capital region province village town
    wheat grain rice corn sugar meat fish wood cotton copper iron staff personnel freedom peace war love
    coalition party movement rebel militia army navy crew school hospital church museum airport station

    hier aujourd demain ensuite chacun tout cela ceci ça rien personne
    ayer hoy mañana después nadie todo nada eso esto oggi ieri poi dopo nessuno tutto
    ontem hoje depois tudo ninguém isso gestern heute danach später jeder man niemand alles nichts wer dies jetzt davor
    zuvor dort dabei damals zuerst zuletzt schließlich grund ursache kanzler kanzlerin präsident präsidentin minister
    regen schnee hochwasser wasser feuer sturm öl gas strom geld militär
    ministerin partei koalition polizei gericht bundestag bundesrat parlament senat firma konzern unternehmen ziel folge
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_COMMON_ENDS_WORDS = "tion sion ment ness ity ism ship ly cracy dom ung heit keit schaft"
_COMMON_ENDS = tuple(_COMMON_ENDS_WORDS.split())
_NAME_ENDS = ("is", "us", "as", "os", "ss")
_OF = len("'s ")


def opens_as_name(tokens: Sequence[Token], place: int, language: str | None) -> bool:
    """Whether the word at `place`, which opens its sentence with a capital, is likely a name.

    So it is where its verb, "and" with another name, or what it owns follows, and it is no common word.
    """
    token = tokens[place]
    if place + 1 >= len(tokens) or tokens[place + 1].shape is not Shape.WORD or _is_common(token.word):
        return False
    after = tokens[place + 1]
    if after.part != token.part or after.text[0].isupper() or (_is_plural(token.word) and after.word not in _SINGULAR):
        return False
    if is_and(after.word):
        return place + 2 < len(tokens) and tokens[place + 2].text[0].isupper()
    verbs = _VERBS.get(language or "English", frozenset())
    is_verb = (
        after.word in verbs or is_deed(after.word) or is_mutual(after.word) or _is_german_past(after.word, language)
    )
    return is_verb or after.start - token.end == _OF


def is_common_word(word: str) -> bool:
    """Whether `word`, in small letters, is likely no name: it is listed, a plural, or ends as what is made of words."""
    return _is_common(word) or _is_plural(word)


def _is_german_past(word: str, language: str | None) -> bool:
    return language == "German" and word.endswith("te")


def _is_common(word: str) -> bool:
    is_listed = word in _COMMON or word in WORDS or is_faint(word) or is_of_a_kind(word)
    return is_listed or word.endswith(_COMMON_ENDS)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_NAME_ENDS)
