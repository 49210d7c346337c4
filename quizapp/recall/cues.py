"""Words that turn the meaning of a statement: negations, opposites, and those that change who did it to whom."""

import re

_NEGATIONS = {
    "Arabic": "لم لن لا ليس ليست بدون",
    "English": ("not no never without unless none neither nor cannot nobody nothing hardly"),
    "French": "ne n pas jamais sans aucun aucune ni rien",
    "German": "nicht kein keine keinen keiner keinem keines nie niemals ohne weder",
    "Hindi": "नहीं न बिना नही",
    "Italian": "non mai senza nessun nessuna né",
    "Portuguese": "não nunca sem nenhum nenhuma nem",
    "Russian": "не нет никогда без ни",
    "Spanish": "no nunca jamás sin ningún ninguna ni tampoco",
}
_REFUSALS_WORDS = "refuse refused refuses refusing decline declined declines fail failed fails failure unable"
_REFUSALS = {
    "English": frozenset(_REFUSALS_WORDS.split()),
    "French": frozenset({"refuse", "refusé", "refusa", "refusent", "refus"}),
    "Spanish": frozenset({"negó", "negaron", "niega", "niegan", "negarse"}),
}
_TO = {"English": frozenset({"to"}), "French": frozenset({"de", "d"}), "Spanish": frozenset({"a"})}
_DENIALS = frozenset({"deny", "denies", "denied"})
_VOTED_WORDS = "voted voting vote votes said saying percent cent the a el votó votaron ciento"
_VOTED = frozenset(_VOTED_WORDS.split())
"""Behind these, and beside a number that is no year, "no" is a vote."""
_ABSENCE_WORDS = """
    lack lacks lacked lose loses lost disappear disappears disappeared vanish vanishes vanished
    fehlt fehlen fehlte fehlten weg verlor verloren manque manquent perdu perdió perdieron falta faltan perdeu
"""
_ABSENCE = frozenset(_ABSENCE_WORDS.split())
_UNNEGATING = frozenset({("not", "only"), ("not", "enough"), ("not", "just"), ("no", "doubt")})
"""Pairs of words of which the first one negates nothing that stands behind them."""
_COUNT = re.compile(r"(?!\d{4}$)\d[\d.,]*")
_NEGATIONS_UNSPACED = {
    "Japanese": re.compile("(?:な(?:い|かっ|く)|ません|ずに|ぬ)"),
    "Chinese": re.compile("(?:不|没有|没|未|无|并非)"),
    "Thai": re.compile("ไม่"),
}
_OPENERS = frozenset({"without", "ohne", "sans", "sin", "senza", "sem", "без"})
"""They begin a part of the sentence of their own: what stands before them is not negated."""
_CLOSERS_WORDS = "in on at by for because due since por en durante für wegen im am bei durch à pour par per di"
_CLOSERS = frozenset(_CLOSERS_WORDS.split())
"""They end such a part: "left without power by the storm"."""
_JOINTS_WORDS = """
    and but while whereas although though if unless because und aber sondern wenn falls weil et mais parce y pero
    mientras porque e ma и а но если और लेकिन لكن
"""
_JOINTS = frozenset(_JOINTS_WORDS.split())
_ANDS = frozenset({"and", "und", "et", "y", "e", "и", "और"})
_ARTICLES_WORDS = """
    the a an this that its his her their our der die das den dem des ein eine einer im am zum zur beim vom
    le la les un une ce cette son sa el los las una unos su il lo gli i uno o os um uma
"""
_ARTICLES = frozenset(_ARTICLES_WORDS.split())

_OPPOSITES = """
win|lose defeated
rise raise grow|fall lower
support approve accept pass adopt endorse back|oppose reject dismiss
help|oppose
uphold|overturn
maintain keep extend continue retain|end abandon
repeal|maintain keep introduce impose
start|end
stay remain join|leave
keep join sign|withdraw
allow permit legalise legalize|ban
legal lawful|illegal unlawful
binding|nonbinding
above more|below less fewer
before|after
large|small
strengthen|weaken
convict|acquit clear
guilty|innocent
yes|no
import|export
northern north|southern south
eastern east|western west
first|last
buy|sell
arrive|depart
confirm|deny
increase|decrease
success|failure
succeed|fail
oldest|youngest
highest|lowest
higher|lower less
largest|smallest
majority|minority
kill|survive
keep retain|lose remove oust
arrest detain jail imprison|release free acquit
appoint|dismiss sack
bar banned|clear allow
close shut|open reopen
impose|lift ease
found create|dissolve abolish
build|demolish destroy
enter|leave quit
appear|disappear
admit|deny
defend|attack
invest|divest
advance|retreat
gain|lose
recover|worsen
worsen|improve
profit|loss
surplus|deficit
growth|decline
victory|defeat
shortage|surplus
drought|flood
high|low
strong|weak
cheap|expensive
public|private
domestic|foreign
conservative|liberal
same|different
praise welcome|criticise criticize condemn
accelerate|slow
expand|shrink
tighten|ease loosen
deploy|withdraw
borrow|lend
agree|disagree refuse
promise pledge|refuse
accept|refuse
renew restore reaffirm|withdraw cancel abandon
resume|halt suspend
advance deploy send station|withdraw
capture detain|free
underestimate|overestimate
encourage|discourage
unite merge|divide split
reveal disclose publish|hide conceal withhold
admit welcome|expel
approve allow|block veto
cause allow|prevent avoid
protect create|harm destroy
save rescue|kill
rich|poor
new young|old
early earlier|late later
fast|slow
hot|cold
dry|wet
inside|outside
national|international
temporary|permanent
partial|complete total full
safe|dangerous
peace|war
friend ally|enemy
supporter|opponent critic
minimum|maximum
voluntary|compulsory mandatory
unanimous|divided
hire|fire dismiss sack
soar surge jump climb|fall drop plunge
double triple|halve
add|remove
alive born|dead died
elect|defeat
land|crash
delay|accelerate
close|continue
capture|lose
crewed manned|uncrewed unmanned
vergrößert|verkleinert
steigen|sinken
steigt|sinkt fällt
gestiegen|gesunken gefallen
erhöhen erhöhte erhöht anheben angehoben|senken senkte senkt gesenkt kürzte gekürzt verringerte verringert
erhöhung anhebung|senkung kürzung
gewann gewonnen|verlor verloren
stieg|sank fiel
billigte annehmen nahm angenommen|lehnte abgelehnt ablehnen
beschloss beschlossen|verwarf verworfen lehnte abgelehnt
erlaubt|verboten
ja dafür zugestimmt|nein dagegen abgelehnt
mehr|weniger
aceptó aceptaron aprobó aprobaron aprobado|rechazó rechazaron rechazado
ganó ganaron|perdió perdieron
subió aumentó|bajó disminuyó
más|menos
augmenté|baissé diminué
gagné|perdu
accepté adopté approuvé voté|rejeté refusé
oui pour|non contre
autorisé|interdit
permitió permitido|prohibió prohibido
вырос выросла выросло выросли увеличился увеличилась|упал упала упало упали снизился снизилась сократился сократилась
принял приняла приняли одобрил одобрила одобрили|отклонил отклонила отклонили отверг отвергла отвергли
выиграл выиграла победил победила|проиграл проиграла
разрешил разрешила|запретил запретила
बढ़ा बढ़ी बढ़े|घटा घटी घटे
जीता जीती जीते|हारा हारी हारे
मंजूर स्वीकार|खारिज अस्वीकार
ارتفع ارتفعت زاد زادت|انخفض انخفضت تراجع تراجعت
فاز فازت|خسر خسرت
وافق وافقت|رفض رفضت
استئناف عودة|قطع
فتح|إغلاق
可決 承認|否決 拒否
賛成|反対
増加|減少
上昇|下落 低下
勝利|敗北
通过 批准|否决
接受 同意|拒绝
增加|减少
上升|下降
赞成|反对
"""
_SAYING_WORDS = """
    said says warned warns reported reports added told announced stated explained wrote according
    sagte sagten erklärte erklärten teilte mitteilte berichtete warnte schrieb laut
    dit déclaré affirmé annoncé prévenu indiqué selon dijo dijeron afirmó anunció advirtió informó según
    disse afirmou informou segundo ha detto secondo сообщил сообщила сообщили заявил заявила заявили
    कहा बताया قال قالت أعلن
"""
_SAYING = frozenset(_SAYING_WORDS.split())
_PASSIVE = frozenset({"by", "von", "durch", "par", "por", "da"})
_VERB_ENDS = ("ed", "ó", "aron", "ieron", "é", "ée")
_VERBS_WORDS = """
    beat won led shot struck sold gave sent chose made built took held bought lost left withdrew overthrew upheld fought
    sought brought caught broke drove forbade hit hurt kept lent met paid quit saw spent stole taught told understood
    came gewann schlug verlor verließ trat fiel stieg nahm gab hielt rief schoss traf warf zog entschied unterzeichnete
"""
_VERBS = frozenset(_VERBS_WORDS.split())
_MUTUAL_WORDS = "meet met agree agreed talk talked speak spoke negotiate negotiated sign signed join joined"
_MUTUAL = frozenset(_MUTUAL_WORDS.split())


def is_negation(word: str, language: str | None, *, before: str = "", after: str = "") -> bool:
    """Whether `word`, in small letters, negates; "n't" counts as a word. The words beside it tell a vote of "no"."""
    is_vote_or_number = word == "no" and (before in _VOTED or _COUNT.fullmatch(before) or after[:1].isdigit())
    if is_vote_or_number or (word, after) in _UNNEGATING:
        return False
    return word == "n't" or word in _WORDS.get(language or "English", _WORDS["English"])


def is_refusal(word: str, language: str | None, *, after: str) -> bool:
    """Whether `word` before the word `after` says that something was not done: "refused to". Two negations affirm."""
    language = language or "English"
    if language == "English" and is_denial(word):
        return True
    return word in _REFUSALS.get(language, ()) and after in _TO[language]


def is_absence(word: str) -> bool:
    """Whether `word`, in small letters, says that something is not there: who lost the majority has none."""
    return word in _ABSENCE


def is_denial(word: str) -> bool:
    """Whether `word`, in small letters, says that something is not so, and is a deed of its own too."""
    return word in _DENIALS


def negates_unspaced(text: str, language: str | None) -> bool:
    """Whether there is a negation in `text`, of a language that puts no spaces between words."""
    pattern = _NEGATIONS_UNSPACED.get(language or "")
    return pattern is not None and pattern.search(text) is not None


def opens_part(word: str) -> bool:
    """Whether `word`, in small letters, begins a part of a sentence that is negated or affirmed by itself."""
    return word in _OPENERS


def closes_part(word: str) -> bool:
    """Whether before `word`, in small letters, ends what such an opener began."""
    return word in _CLOSERS


def joins_parts(word: str) -> bool:
    """Whether `word`, in small letters, stands between two such parts."""
    return word in _JOINTS


def is_and(word: str) -> bool:
    """Whether `word`, in small letters, may stand between two who do something together."""
    return word in _ANDS


def is_article(word: str) -> bool:
    """Whether behind `word`, in small letters, stands what something is and not what it is called."""
    return word in _ARTICLES


def is_agent_mark(word: str) -> bool:
    """Whether `word`, in small letters, names who did it behind a passive verb."""
    return word in _PASSIVE


def is_saying(word: str) -> bool:
    """Whether `word`, in small letters, tells who said what stands before it."""
    return word in _SAYING


def is_mutual(word: str) -> bool:
    """Whether what the verb `word` says holds both ways round: A met B, B met A."""
    return word in _MUTUAL


def is_deed(word: str) -> bool:
    """Whether `word`, in small letters, or its first one, is likely a verb of what somebody did to somebody."""
    verb = word.partition(" ")[0]
    return verb.endswith(_VERB_ENDS) or verb in _VERBS


def opposites() -> list[tuple[list[str], list[str]]]:
    """Return the words of each two sides of which one contradicts the other."""
    sides = (line.split("|") for line in _OPPOSITES.strip().splitlines())
    return [(one.split(), other.split()) for one, other in sides]


_WORDS = {language: frozenset(words.split()) for language, words in _NEGATIONS.items()}
