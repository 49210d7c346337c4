"""Words of English that tell what a name is, and whether a sentence can be read alone. Data for the other modules."""

_TITLES_WORDS = """
    president vice prime minister premier chancellor secretary general state king queen prince princess emperor pope
    cardinal archbishop bishop rabbi imam mayor governor senator representative congressman congresswoman judge justice
    chief attorney ambassador commissioner chairman chairwoman chair director administrator executive officer captain
    colonel major lieutenant admiral sergeant professor doctor sir lord lady dame baroness sheikh sultan deputy foreign
    interior defence defense finance speaker leader treasurer president-elect director-general secretary-general
    attorney-general vice-president mr mrs ms dr prof gov sen rep gen lt col capt sgt rev
"""
TITLES = frozenset(_TITLES_WORDS.split())
"""What stands before the name of a person, in capitals there."""
_BEFORE_A_PERSON = ("er", "or", "ist", "man", "woman", "naut", "ician", "eer", "ant", "ers", "ors", "ists", "nauts")

_ORGANIZATIONS_WORDS = """
    academy administration agency alliance association authority bank board bureau cabinet center centre chamber church
    college commission committee community company conference confederation congress consortium corp corporation council
    court department directorate federation force forces forum foundation fund government group inc institute
    institution league ltd ministry movement nations office organisation organization panel parliament party police
    reserve school senate service society treasury tribunal trust union university assembly airlines motors
"""
ORGANIZATIONS = frozenset(_ORGANIZATIONS_WORDS.split())
_PLACES_WORDS = """
    airport archipelago avenue basin bay beach bridge canal cape castle cathedral channel city coast desert forest gulf
    harbour harbor island islands isle lake mountain mountains museum ocean palace park peninsula plateau port province
    reef region river sea square stadium stade station strait street tower town valley volcano
"""
PLACES = frozenset(_PLACES_WORDS.split())
_PLACES_FIRST_WORDS = "cape fort gulf lake mount port stade isle"
PLACES_FIRST = frozenset(_PLACES_FIRST_WORDS.split())
WITH_OF = ORGANIZATIONS | PLACES | {"bank", "republic", "kingdom", "states", "secretary", "house", "duchess", "duke"}
"""What a name may go on after with "of"."""
_WITH_ON_WORDS = """
    panel council commission committee conference convention organisation organization centre center institute agency
    association fund office foundation forum
"""
WITH_ON = frozenset(_WITH_ON_WORDS.split())
"""What it may go on after with "on" and "for" as well."""
_PARTICLES_WORDS = "de da do dos das del della di du la le el van von der den bin ibn al y"
PARTICLES = frozenset(_PARTICLES_WORDS.split())

_ADJECTIVES = ("ese", "ish", "ean", "ian", "ican", "aqi", "aeli", "istani", "ench", "utch", "reek", "hai", "wiss")
_NO_ADJECTIVES = frozenset({"Marian", "Christian", "Sebastian", "Adrian", "Julian", "Vivian", "Ian", "Brian", "Dorian"})

_FUNCTION_WORDS_WORDS = """
    a about above across after again against all almost along already also although always among an and another any
    around as at because before behind below beneath beside besides between beyond both but by despite down during each
    either else even every except few fewer first for from further here how however i if in indeed inside instead into
    it its just last later least less like many meanwhile more moreover most much near nearly neither never
    nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others our out
    outside over own per perhaps rather roughly same second several shortly since so some somebody someone something
    soon still such than that the their them then there these they third this those though through throughout thus to
    today together too toward towards two under unless until up upon we what when where whether which while who whom
    whose why will with within without yesterday yet you your he she his her him my me us
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_WORDS.split())

_AUXILIARIES = "is was are were be been has have had do does did will would can could may might must shall should"
_IRREGULAR = """
    became began bent bit blew bore bought broke brought built came caught chose cost crept cut dealt drew drank drove
    ate fell fed felt fought found fled flew forgot froze gave got went grew hung heard held hit kept knew laid led left
    lent let lost lay made meant met overtook paid put quit ran rang read rode rose said sang sank sat saw sent sold
    sought set shook shot showed shrank shut slept slid spent split spoke spread sprang stood stole struck strove swam
    swept swore swung taught thought threw told took tore understood upset withdrew woke won wore wrote
"""
_PRESENT = """
    says aims belongs plans wants has makes takes gives holds lies stands leads owns runs works remains hopes expects
    believes calls covers handles weighs costs measures plays produces uses sells supports opposes opens closes begins
    ends lives includes contains serves employs exports imports borders becomes comes goes shares
"""
VERBS = frozenset((_AUXILIARIES + _IRREGULAR + _PRESENT).split())

_CLOSED = """
    and or but nor in on at to of for from by with without within into onto over under after before during since until
    between among across through against near off who which that whose where when while as than because although if
    also then now still about around via per not never later first again too this last next according
"""
AFTER_A_NAME = VERBS | frozenset(_CLOSED.split())
"""What may follow a name that stands for itself; other small words make it a part of what they name."""


def is_adjective(word: str) -> bool:
    """Whether `word`, in capitals, says where somebody or something comes from: Swedish, Chinese, European."""
    return word.endswith(_ADJECTIVES) and word not in _NO_ADJECTIVES


def is_verb(word: str) -> bool:
    """Whether `word`, in small letters, is likely a verb of the kind that tells what was done."""
    return word in VERBS or (word.endswith("ed") and len(word) > 4)


def announces_person(word: str) -> bool:
    """Whether `word`, in small letters, is what somebody is: singer, minister, cosmonaut."""
    return word in TITLES or (len(word) > 4 and word.endswith(_BEFORE_A_PERSON))
