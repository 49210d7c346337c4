"""Where the clauses of a sentence meet, by language. Data for the cutter of clauses."""

import re
from dataclasses import dataclass

from quizapp.prose.english import VERBS

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joints:
    """How a language puts clauses together.

    `left_out` is a comma with a word that belongs to neither clause, `kept` a comma before a word that opens the second
    one, `bare` a joining word without a comma that is left out; each matches all that stands between the clauses.
    `opening` begins a sentence whose first comma ends its first clause; `aside` is a beginning that waits for its verb
    ("The vaccine, developed in Oxford"). `verb` tells a clause with a verb of its own;
    None where such words cannot be told. A clause has at least `least` words, or characters where `unspaced`.
    """

    left_out: re.Pattern[str] = _NEVER
    kept: re.Pattern[str] = _NEVER
    bare: re.Pattern[str] = _NEVER
    opening: re.Pattern[str] = _NEVER
    aside: re.Pattern[str] = _NEVER
    verb: re.Pattern[str] | None = None
    least: int = 4
    unspaced: bool = False


def _words(text: str) -> str:
    return "(?:" + "|".join(text.split()).replace("_", " ") + ")"


def _with_comma(words: str) -> re.Pattern[str]:
    return re.compile(rf",\s+{_words(words)}\s+")


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf",\s+(?={_words(words)}(?!\w))")


_VERBS = "|".join(sorted(VERBS))
_PRESENT = (
    "allows bans brings causes comprises contributes creates defines demands forbids forms gains grows helps keeps "
    "limits names needs obliges offers pays prevents protects provides raises ranks reaches receives reduces reflects "
    "regulates represents requires rises sets shows strengthens threatens turns votes warns wins writes"
)
_ENGLISH_VERB = rf"(?:{_VERBS}|{_words(_PRESENT)}|[a-z]{{3,}}ed|(?<=\bit )[a-z]+s|(?<=which )[a-z]+s|(?<=who )[a-z]+s)"
_CALM_AFTER = r"(?:the|an?|its|his|her|their|that|to|in|on|at|by|from|into|for|with|against|as|about|over|[\dA-Z])"
"""Behind a word in -ed: with these it is a verb, where "increased trade" has none."""
_ENGLISH = Joints(
    left_out=_with_comma("and but yet so or nor and_that"),
    kept=re.compile(
        r",\s+(?=(?:(?:of |at |to |in |for )?which|whose|whom?|where(?:as)?|when|while|(?:al|even )?though"
        r"|because|since|as|after|before|until|unless|if|with|following|including|even|[a-z]{3,}(?:ing|ed)|led|made|built|held|won)\s)"
    ),
    bare=re.compile(
        r"\s+(?:(?:and|but)\s+(?=(?:then |later |also |that )?(?:"
        rf"(?:{_VERBS})\s|[a-z]{{3,}}ed\s+{_CALM_AFTER}\b"
        r"|(?:he|she|they|it|that)\s))|(?=(?:while|whereas|although|because)\s))"
    ),
    opening=re.compile(r"(?:After|Although|Though|While|When|Whereas|Because|Since|As|If|Once|Before|Until)\s"),
    aside=re.compile(r"^[^,]{1,60}, (?:[a-z]{3,}ed|made|built|held|led|known|born|set) [^,]*$"),
    verb=re.compile(rf"(?<![\w-]){_ENGLISH_VERB}(?![\w-])"),
)
_GERMAN_VERB = (
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte soll sollen muss müssen "
    "will wollen gab kam ging steht stand liegt lag nahm trat schloss begann gewann verlor starb fand hielt blieb "
    "stieg fiel sank beschloss erließ rief wies bot bat trug schlug flog zog schrieb sprach traf brach half warf griff "
    "gilt kommt wuchs verband entschied unterlag bekam erhielt übernahm verschob vertrat empfing betrat"
)
_GERMAN = Joints(
    left_out=_with_comma("und aber doch sondern oder"),
    kept=_before(
        "während wobei weil da obwohl nachdem bevor wodurch sodass als wenn wo der die das dem denen dessen deren"
    ),
    bare=re.compile(rf"\s+und\s+(?={_words(_GERMAN_VERB)}\s|[a-zäöüß]{{3,}}ten?\s)"),
    opening=re.compile(r"(?:Nachdem|Während|Obwohl|Weil|Als|Wenn|Da|Bevor)\s"),
    verb=re.compile(
        rf"(?<!\w)(?:{_words(_GERMAN_VERB)}|(?!nicht|selbst|sonst|zuerst|zuletzt)[a-zäöüß]{{3,}}t(?:en?)?)(?!\w)"
    ),
)
_FRENCH = Joints(
    left_out=_with_comma("et mais puis"),
    kept=_before("qui dont où tandis_que alors_que bien_que lorsque après avant car ce_qui notamment"),
    bare=re.compile(r"\s+et\s+(?=(?:a|ont|est|sont|il|elle|ils|elles|sera|seront|avait|était|fut)\s)"),
)
_SPANISH = Joints(
    left_out=_with_comma("y e pero"),
    kept=_before("que quien quienes cuyo cuya donde mientras_que aunque cuando tras después_de ya_que porque lo_que"),
    bare=re.compile(r"\s+y\s+(?=(?:fue|fueron|es|son|ha|han|será|había|se|era|\w{3,}ó)\s)"),
)
_ITALIAN = Joints(
    left_out=_with_comma("e ma"),
    kept=_before("che cui dove mentre anche_se quando dopo poiché perché il_che"),
    bare=re.compile(r"\s+e\s+(?=(?:è|sono|ha|hanno|fu|furono|sarà|aveva|era)\s)"),
)
_PORTUGUESE = Joints(
    left_out=_with_comma("e mas"),
    kept=_before("que quem cujo cuja onde enquanto embora quando após depois_de porque pois o_que"),
    bare=re.compile(r"\s+e\s+(?=(?:foi|foram|é|são|tem|será|havia|era|\w{3,}ou)\s)"),
)
_RUSSIAN = Joints(
    left_out=_with_comma("и а но"),
    kept=_before("который которая которое которые где когда хотя поскольку после так_как чтобы"),
)
# "And" is the first letter of the next word, where it is not that of a minister, an agency or Washington.
_ARABIC = Joints(
    kept=re.compile(r"،\s+(?=(?:كما|بينما|حيث|بعد|قبل|لكن)\s|و(?!زير|زارة|كالة|فد|سط|لاية|اشنطن|احد)\w{2})"),
    least=3,
)
_HINDI = Joints(
    left_out=re.compile(r",\s+(?:और|लेकिन|तथा|परंतु)\s+"),
    kept=re.compile(r",\s+(?=(?:जबकि|जो|जिसे|जिसने|जिसमें|जिससे|जहाँ|जहां)\s)"),
    bare=re.compile(
        r"(?:(?<=\sहै)|(?<=\sथा)|(?<=\sथी)|(?<=\sथे)|(?<=\sकी)|(?<=\sगया)|(?<=\sगई)|(?<=\sकिया))\s+(?:और|लेकिन|तथा)\s+"
    ),
)
_KOREAN = Joints(kept=re.compile(r"(?<=[고며나만데]),?\s+"), least=3)
_CHINESE = Joints(kept=re.compile(r"[，,](?=\w)"), least=10, unspaced=True)
_JAPANESE = Joints(kept=re.compile(r"(?<=[してりがばきけえめれびみげ])、"), least=10, unspaced=True)
_THAI = Joints(kept=re.compile(r"(?:(?<!\d)|(?<=\d{4}))\s+(?!\d)"), least=20, unspaced=True)

JOINTS = {
    "Arabic": _ARABIC,
    "Chinese": _CHINESE,
    "English": _ENGLISH,
    "French": _FRENCH,
    "German": _GERMAN,
    "Hindi": _HINDI,
    "Italian": _ITALIAN,
    "Japanese": _JAPANESE,
    "Korean": _KOREAN,
    "Portuguese": _PORTUGUESE,
    "Russian": _RUSSIAN,
    "Spanish": _SPANISH,
    "Thai": _THAI,
}
"""Of other languages, semicolons and lists are known."""
