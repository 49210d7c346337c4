"""Words that turn the meaning of a statement: negations, opposites, and those that change who did it to whom."""

import re

_NEGATIONS = {
    "Arabic": "لم لن لا ليس ليست بدون",
    "English": (
        "not no never without none neither nor cannot nobody nothing hardly refuse refused refuses refusing decline "
        "declined denied denies deny fail failed fails unable"
    ),
    "French": "ne n pas jamais sans aucun aucune ni rien",
    "German": "nicht kein keine keinen keiner keinem keines nie niemals ohne weder",
    "Hindi": "नहीं न बिना नही",
    "Italian": "non mai senza nessun nessuna né",
    "Portuguese": "não nunca sem nenhum nenhuma nem",
    "Russian": "не нет никогда без ни",
    "Spanish": "no nunca jamás sin ningún ninguna ni tampoco",
}
_NEGATIONS_UNSPACED = {
    "Japanese": re.compile("(?:な(?:い|かっ|く)|ません|ずに|ぬ)"),
    "Chinese": re.compile("(?:不|没有|没|未|无|并非)"),
    "Thai": re.compile("ไม่"),
}
_OPENERS = frozenset({"without", "ohne", "sans", "sin", "senza", "sem", "без"})
"""They begin a part of the sentence of their own: what stands before them is not negated."""
_JOINTS_WORDS = "and but while whereas although though und aber sondern et mais y pero mientras e ma и а но और लेकिन لكن"
_JOINTS = frozenset(_JOINTS_WORDS.split())

_OPPOSITES = """
win|lose
win|defeated
rise|fall
raise|fall
raise|lower
support|oppose
help|oppose
accept|reject
approve|reject
uphold|overturn
maintain|end
keep|end
start|end
stay|leave
remain|leave
join|leave
allow|ban
permit|ban
legal|illegal
above|below
before|after
more|less
more|few
large|small
strengthen|weaken
import|export
northern|southern
north|south
east|west
eastern|western
first|last
buy|sell
arrive|depart
keep|withdraw
join|withdraw
sign|withdraw
confirm|deny
oldest|youngest
highest|lowest
largest|smallest
vergrößert|verkleinert
steigen|sinken
gestiegen|gesunken
gewann|verlor
stieg|sank
stieg|fiel
billigte|lehnte
erlaubt|verboten
angenommen|abgelehnt
aprobó|rechazó
aprobaron|rechazaron
ganó|perdió
subió|bajó
augmenté|baissé
gagné|perdu
accepté|rejeté
"""
_PASSIVE = frozenset({"by", "von", "durch", "par", "por", "da"})
_VERB_ENDS = ("ed", "ó", "aron", "ieron", "é", "ée")
_VERBS_WORDS = "beat won led shot struck sold gave sent chose made built took held bought"
_VERBS = frozenset(_VERBS_WORDS.split())
_MUTUAL_WORDS = "meet met agree agreed talk talked speak spoke negotiate negotiated sign signed join joined"
_MUTUAL = frozenset(_MUTUAL_WORDS.split())


def is_negation(word: str, language: str | None) -> bool:
    """Whether `word`, in small letters, negates; "n't" counts as a word."""
    return word == "n't" or word in _WORDS.get(language or "English", _WORDS["English"])


def negates_unspaced(text: str, language: str | None) -> bool:
    """Whether there is a negation in `text`, of a language that puts no spaces between words."""
    pattern = _NEGATIONS_UNSPACED.get(language or "")
    return pattern is not None and pattern.search(text) is not None


def opens_part(word: str) -> bool:
    """Whether `word`, in small letters, begins a part of a sentence that is negated or affirmed by itself."""
    return word in _OPENERS


def joins_parts(word: str) -> bool:
    """Whether `word`, in small letters, stands between two such parts."""
    return word in _JOINTS


def is_agent_mark(word: str) -> bool:
    """Whether `word`, in small letters, names who did it behind a passive verb."""
    return word in _PASSIVE


def is_mutual(word: str) -> bool:
    """Whether what the verb `word` says holds both ways round: A met B, B met A."""
    return word in _MUTUAL


def is_deed(word: str) -> bool:
    """Whether `word`, in small letters, is likely a verb of what somebody did to somebody."""
    return word.endswith(_VERB_ENDS) or word in _VERBS


def opposites() -> list[tuple[str, str]]:
    """Return the pairs of words of which one contradicts the other."""
    pairs = (line.partition("|") for line in _OPPOSITES.strip().splitlines())
    return [(one, other) for one, _, other in pairs]


_WORDS = {language: frozenset(words.split()) for language, words in _NEGATIONS.items()}
