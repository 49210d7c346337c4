"""Words that mean the same: names of states with their adjectives and the capitals that stand for them, those of bodies
with their short forms, and a few common words.

Kept small: a pair stands here where one may stand for the other in nearly every answer about the news.
"""

from collections.abc import Iterator

_NAMES = """
united states of america|united states|usa|us|u s|u s a|america|american|americans|ee uu|estados unidos|etats unis|usas
united kingdom|uk|u k|great britain|britain|british|grossbritannien|reino unido|royaume uni|london
european union|eu|e u|europaische union|union europea|union europeenne|brussels
united nations|un|u n|uno|vereinte nationen|naciones unidas|nations unies|onu
north atlantic treaty organization|north atlantic treaty organisation|nato|otan
world health organization|world health organisation|weltgesundheitsorganisation
international monetary fund|imf
european central bank|ecb
international court of justice|icj
international criminal court|icc
world trade organization|world trade organisation|wto
soviet union|ussr|soviet
united arab emirates|uae|emirates
south korea|south korean|seoul
north korea|north korean|pyongyang
saudi arabia|saudi|saudis|riyadh
africa|african
asia|asian
france|french|frankreich|paris
germany|german|germans|deutschland|allemagne|alemania|berlin
spain|spanish
italy|italian
netherlands|dutch|holland
denmark|danish
sweden|swedish|swedes
norway|norwegian
finland|finnish|finns
iceland|icelandic
poland|polish|poles|warsaw
greece|greek
turkey|turkiye|turkish|ankara
ireland|irish
scotland|scottish
wales|welsh
switzerland|swiss
portugal|portuguese
hungary|hungarian|budapest
czechia|czech republic|czech
ukraine|ukrainian|kyiv|kiev
russia|russian|russians|russland|moscow|kremlin
china|chinese|beijing
japan|japanese|tokyo
vietnam|vietnamese
thailand|thai
philippines|philippine|filipino
myanmar|burma|burmese
india|indian|delhi|new delhi
pakistan|pakistani
israel|israeli
iraq|iraqi
iran|iranian|tehran
egypt|egyptian|cairo
kenya|kenyan
nigeria|nigerian
south africa|south african
brazil|brazilian
mexico|mexican
canada|canadian
argentina|argentine
chile|chilean
peru|peruvian
australia|australian
europe|european
mumbai|bombay
ivory coast|cote d ivoire
east timor|timor leste
eswatini|swaziland
bosnia and herzegovina|bosnia|bosnian
republican|republicans|gop
democrats|democrat|dems
federal reserve|fed
supreme court|scotus
"""
_WORDS = """
prime minister|premier|pm
carbon dioxide|co2
gross domestic product|gdp
artificial intelligence|ai
climate change|global warming
agreement|accord|deal|agree
treaty|pact
buy|bought|purchase|acquire
sell|sold|sale
start|begin|began|begun|launch|open
end|finish|ended
lawful|legal
unlawful|illegal
resign|step down|stepped down|quit|resignation
rise|rose|risen|increase|grow|grew|climb|jump
fall|fell|fallen|drop|decline|decrease|lower|reduce|cut
kill|die|dead|death|perish
country|state|nation
government|administration|cabinet|govt|gov
withdraw|withdrew|withdrawn|pull out|pulled out|leave
attack|invade|invasion|assault
law|act|bill|legislation
repeal|abolish|scrap|lift|revoke|rescind
ban|prohibit|forbid|forbade|forbidden|outlaw
need|require
help|aid|assist|support
protester|demonstrator|protestor
dismiss|fire|sack
ship|vessel
company|firm|developer
organisation|organization|body|association
hit|strike|struck|crash
explode|explosion|blow up|blew up|blast
three way|trilateral
two way|bilateral
investigation|inquiry|probe
important|crucial|vital|significant
large|big
double|twice
following|next
follow|succeed|successor|replace
submit|hand in|handed in
detect|notice
treatment|therapy
oppose|against
maintain|keep|kept
uphold|upheld|confirm
overturn|overrule|annul|quash|struck down|strike down
win|won|victory
lose|lost
leave|left
lead|led
hold|held
meet|met|meeting
give|gave|given
take|took|taken
send|sent
write|wrote|written
fly|flew|flown
make|made
build|built
choose|chose|chosen
become|became
speak|spoke|spoken
sink|sank|sunk
shoot|shot
come|came
go|went|gone
see|saw|seen
say|said
tell|told
find|found
get|got
bring|brought
think|thought
break|broke|broken
draw|drew|drawn
freeze|froze|frozen
overthrow|overthrew|overthrown
city|town
people|inhabitants|residents|population
soldier|troop|men
judge|justice
power plant|nuclear plant|nuclear station
dispute|conflict|row
goal|aim|target
price|cost
vote|ballot
poll|survey
delay|postpone|put off
earthquake|quake
plane|aircraft|airplane
prison|jail
arrest|detain
wound|injure
flee|fled|escape
border|frontier
weapon|arms
shortage|lack
wage|pay|salary
verdict|ruling|judgement|judgment
pledge|promise|vow
expel|oust
praise|hail
criticise|criticize|condemn
manufacturer|maker|producer
chief|head|boss
largest|biggest
children|child|kids
woman|women
man|men
year|yr|annual|yearly
"""
_UNITS = """
percent|per cent|prozent|por ciento|pour cent|per cento|porcento|pc|प्रतिशत|процентов|процента
dollar|dollars|usd
euro|euros|eur
pound|pounds|gbp
kilometre|kilometer|kilometres|kilometers|km
metre|meter|metres|meters|m
tonne|ton|tonnes|tons
minute|min|minutes
degree|degrees|grad|grados|degres|gradi
celsius|degree celsius|degrees celsius|grad celsius|grados celsius|degres celsius|centigrade
fahrenheit|degree fahrenheit|degrees fahrenheit
"""


def _groups(lines: str) -> Iterator[tuple[str, str]]:
    """Yield each phrase, all of them folded, with the first one of its group."""
    for line in lines.strip().splitlines():
        group = line.split("|")
        yield from ((phrase, group[0]) for phrase in group)


def _of_several_groups(lines: str) -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for phrase, first in _groups(lines):
        groups[phrase] = groups.get(phrase, frozenset()) | {first}
    return groups


NAMES: dict[str, str] = dict(_groups(_NAMES))
"""The names of each group, folded, and the one that stands for all of them."""
UNITS: dict[str, str] = dict(_groups(_UNITS))
WORDS: dict[str, frozenset[str]] = _of_several_groups(_WORDS)
"""Common words of English; one may stand in several groups."""
LONGEST = max(phrase.count(" ") + 1 for phrase in (*NAMES, *UNITS, *WORDS))
"""So many words the longest phrase has."""
