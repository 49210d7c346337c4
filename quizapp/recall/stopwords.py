"""Words that say next to nothing of whether an answer is right, and those that say of what kind a name is."""

_STOP = {
    "Arabic": """
        في من إلى على عن أن إن كان كانت التي الذي هذا هذه ذلك مع بعد قبل كما بين هو هي أو ثم قد عام و
    """,
    "English": """
        a about across after again all also although am among an and any are as at away be because been before
        being both but by can could did do does during each even ever for from further had has have having he
        her here hers him his how i if in into is it its itself just later least may me might most much
        must my near now of off on once one only onto or other our out over own per please s same shall she
        should since so some still such t than that the their them then there these they this those though
        through thus to too toward towards under until up upon was we were what when where whereas whether which
        while who whom whose why will with within would yet you your
    """,
    "French": """
        le la les l un une des de du d et est une dans que qui pour par sur au aux en ce cette ces se s il elle
        ils elles a ont été sont sera était son sa ses leur avec plus qu y à lui
    """,
    "German": """
        der die das den dem des ein eine einen einem einer eines und ist sind war waren wird werden wurde wurden
        worden von vom zu zum zur mit sich auf für im in an am als auch es er sie ihr ihre sein seine hat haben
        hatte bei aus nach über um nur noch mehr dass da so wie bis dahin durch
    """,
    "Hindi": """
        का के की को में से पर और है हैं था थे थी ने यह वह एक लिए गया गई गए हुआ हुई हुए कर किया किए दिया दिए
        होने द्वारा भी ही जो तक
    """,
    "Italian": """
        il lo la i gli le l un uno una di del della dei delle e è sono nel nella in con per su a al alla che si
        da dal ha hanno fu era suo sua più
    """,
    "Portuguese": """
        o a os as um uma de do da dos das em no na nos nas e é são foi por para com que se ao à seu sua mais
    """,
    "Russian": """
        и в во на с со по к из за от до о об а но он она они его её их это этот был была были быть что как для
    """,
    "Spanish": """
        el la los las un una unos unas de del al en y e o que se su sus por para con es son fue fueron era lo le
        a ha han más como sigue sido unos también
    """,
}
_WORDS = {language: frozenset(words.split()) for language, words in _STOP.items()}
_FAINT_WORDS = """
    agree become became call come day do get give go have include keep know make main many new own say set take
    tell time use way would year first second more less fewer around almost nearly approximately circa roughly president
    minister prime secretary foreign chancellor general judge king queen leader government country people group
    président présidente ministre presidente presidenta ministro ministra präsident präsidentin ministerin
    ministerpräsident bundeskanzler kanzler президент президента министр премьер
    राष्ट्रपति प्रधानमंत्री मंत्री الرئيس رئيس وزير الوزير
"""
_FAINT = frozenset(_FAINT_WORDS.split())
_KINDS_WORDS = """
    accord act agency agreement alliance army assembly association authority award bank bay board bridge canal
    canyon center centre city commission committee conference congress convention council court cup dam
    declaration desert fund gulf institute island islands lake law league mountain mountains ocean olympics
    organisation organization pact parliament party port prize protocol republic reef river roads sea senate
    space strait summit tower treaty union university valley vaccine volcano wall war
"""
_KINDS = frozenset(_KINDS_WORDS.split())


def is_stop_word(word: str, language: str | None) -> bool:
    """Whether `word`, in small letters, counts for nothing."""
    return word in _WORDS.get(language or "English", _WORDS["English"])


def is_faint(word: str) -> bool:
    """Whether `word`, in small letters, counts for little: it stands in answers to anything."""
    return word in _FAINT


def is_of_a_kind(word: str) -> bool:
    """Whether `word`, in small letters, says at the end of a name of what kind it is: the Maastricht Treaty."""
    return word in _KINDS
