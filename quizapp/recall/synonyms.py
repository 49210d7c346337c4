"""Words that mean the same: names of states with their adjectives and the capitals that stand for them, those of bodies
with their short forms, and a few common words.

A pair stands here where one may stand for the other in nearly every answer about the news. Irregular forms of verbs
stand here too, as the stemmer does not know them.
"""

import re
from collections.abc import Iterator

_NAMES = """
united states of america|united states|usa|us|u s|u s a|america|american|americans|ee uu|estados unidos|etats unis|usas
united states of america|washington|white house
united kingdom|uk|u k|great britain|britain|british|grossbritannien|reino unido|royaume uni|london|britons|brits
european union|eu|e u|europaische union|union europea|union europeenne|brussels
united nations|un|u n|uno|vereinte nationen|naciones unidas|nations unies|onu
north atlantic treaty organization|north atlantic treaty organisation|nato|otan
world health organization|world health organisation|weltgesundheitsorganisation; international monetary fund|imf
european central bank|ecb; international court of justice|icj; international criminal court|icc
world trade organization|world trade organisation|wto; soviet union|ussr|soviet; united arab emirates|uae|emirates
south korea|south korean|seoul|south koreans; north korea|north korean|pyongyang|north koreans
saudi arabia|saudi|saudis|riyadh|ksa; africa|african|africans; asia|asian; france|french|frankreich|paris
germany|german|germans|deutschland|allemagne|alemania|berlin; spain|spanish|spaniards|madrid
italy|italian|italians|rome; netherlands|dutch|holland|amsterdam; denmark|danish|copenhagen
sweden|swedish|swedes|stockholm; norway|norwegian|oslo; finland|finnish|finns|helsinki; iceland|icelandic
poland|polish|poles|warsaw; greece|greek|greeks|athens; turkey|turkiye|turkish|ankara|turks; ireland|irish|dublin
scotland|scottish; wales|welsh; switzerland|swiss|bern; portugal|portuguese|lisbon
hungary|hungarian|budapest|hungarians; czechia|czech republic|czech|czechs|prague
ukraine|ukrainian|kyiv|kiev|ukrainians; russia|russian|russians|russland|moscow|kremlin; china|chinese|beijing|prc
japan|japanese|tokyo|tokio; vietnam|vietnamese|hanoi; thailand|thai|thais|bangkok
philippines|philippine|filipino|filipinos|manila; myanmar|burma|burmese; india|indian|delhi|new delhi|indians
pakistan|pakistani|pakistanis|islamabad; israel|israeli|israelis; iraq|iraqi|iraqis|baghdad
iran|iranian|tehran|iranians; egypt|egyptian|cairo|egyptians; kenya|kenyan|kenyans|nairobi
nigeria|nigerian|nigerians|abuja; south africa|south african|south africans|pretoria|rsa
brazil|brazilian|brazilians|brasilia; mexico|mexican|mexicans; canada|canadian|canadians|ottawa
argentina|argentine|argentinian|argentines|buenos aires; chile|chilean|chileans; peru|peruvian|peruvians|lima
australia|australian|australians|canberra; europe|european|europeans|eu|european union; mumbai|bombay
ivory coast|cote d ivoire; east timor|timor leste; eswatini|swaziland; bosnia and herzegovina|bosnia|bosnian
republican|republicans|gop; democrats|democrat|dems; federal reserve|fed; supreme court|scotus
austria|austrian|austrians|vienna; belgium|belgian|belgians; romania|romanian|romanians|bucharest
bulgaria|bulgarian|bulgarians|sofia; serbia|serbian|serbs|belgrade; croatia|croatian|zagreb
slovakia|slovak|slovaks|bratislava; slovenia|slovenian|ljubljana; estonia|estonian|estonians|tallinn
latvia|latvian|latvians|riga; lithuania|lithuanian|lithuanians|vilnius; belarus|belarusian|belarusians|minsk
moldova|moldovan|moldovans|chisinau; georgia|georgian|georgians|tbilisi; armenia|armenian|armenians|yerevan
azerbaijan|azerbaijani|azerbaijanis|azeri|baku; albania|albanian|albanians|tirana; kosovo|pristina
indonesia|indonesian|indonesians|jakarta; malaysia|malaysian|kuala lumpur; cambodia|cambodian|phnom penh
bangladesh|bangladeshi|dhaka; nepal|nepali|nepalese|kathmandu; sri lanka|sri lankan|colombo
afghanistan|afghan|afghans|kabul; taiwan|taiwanese|taipei; mongolia|mongolian|ulaanbaatar; kazakhstan|kazakh|astana
uzbekistan|uzbek|tashkent; syria|syrian|syrians|damascus; lebanon|lebanese|beirut; jordan|jordanian|amman
yemen|yemeni|yemenis|sanaa; qatar|qatari|doha; kuwait|kuwaiti; libya|libyan|libyans|tripoli
tunisia|tunisian|tunisians|tunis; algeria|algerian|algerians|algiers; morocco|moroccan|moroccans|rabat
sudan|sudanese|khartoum; ethiopia|ethiopian|ethiopians|addis ababa; eritrea|eritrean|asmara; somalia|somali|mogadishu
uganda|ugandan|kampala; rwanda|rwandan|kigali; tanzania|tanzanian; ghana|ghanaian|accra; senegal|senegalese|dakar
mali|malian|bamako; burkina faso|burkinabe|ouagadougou; gabon|gabonese|libreville; cameroon|cameroonian
angola|angolan|luanda; zambia|zambian|lusaka; zimbabwe|zimbabwean|harare; mozambique|mozambican|maputo
democratic republic of the congo|democratic republic of congo|drc|dr congo|congo|congolese|kinshasa
colombia|colombian|colombians|bogota; venezuela|venezuelan|venezuelans|caracas; ecuador|ecuadorian|quito
bolivia|bolivian|la paz; uruguay|uruguayan|montevideo; paraguay|paraguayan|asuncion; guatemala|guatemalan
honduras|honduran|tegucigalpa; nicaragua|nicaraguan|managua; haiti|haitian|haitians|port au prince
cuba|cuban|cubans|havana; new zealand|new zealander|new zealanders|nz
opec|organization of the petroleum exporting countries
"""
_WORDS = """
prime minister|premier|pm; carbon dioxide|co2; gross domestic product|gdp; artificial intelligence|ai
climate change|global warming|climate; agreement|accord|deal|agree|pact|treaty|contract; treaty|pact
buy|bought|purchase|acquire|takeover|take over|took over|taken over|takes over; sell|sold|sale
start|begin|began|begun|launch|open|commence|initiate; end|finish|ended|complete|conclude|finalise|finalize
unlawful|illegal; resign|step down|stepped down|quit|resignation|stand down|stood down|steps down|stepping down
rise|rose|risen|increase|grow|grew|climb|jump|raise|hike|boost|go up|goes up|went up|gone up|surge|soar|growth|arise
fall|fell|fallen|drop|decline|decrease|lower|reduce|cut|plunge|plummet|slump|shrink|slash|go down|goes down|went down
fall|gone down|came down|come down; kill|die|dead|death|perish|killed|fatal; country|state|nation
government|administration|cabinet|govt|gov; withdraw|withdrew|withdrawn|pull out|pulled out|leave
attack|invade|invasion|assault|raid|offensive; law|act|bill|legislation; repeal|abolish|scrap|lift|revoke|rescind
ban|prohibit|forbid|forbade|forbidden|outlaw; need|require; help|aid|assist|support
protester|demonstrator|protestor|marcher; dismiss|fire|sack; ship|vessel|boat|freighter
company|firm|developer|corporation|business|enterprise|group; organisation|organization|body|association|agency|group
hit|strike|struck|crash|batter; explode|explosion|blow up|blew up|blast; three way|trilateral; two way|bilateral
investigation|inquiry|probe; important|crucial|vital|significant|key|major
large|big|huge|massive|giant|enormous|vast|larger; double|twice; following|next; follow|succeed|successor|replace
submit|hand in|handed in|hand over|handed over; detect|notice; treatment|therapy
oppose|against|dissent|object|objection|vote against|voted against|resist|no|voted no|vote no|voting no|voting against
maintain|keep|kept; uphold|upheld|confirm; overturn|overrule|annul|quash|struck down|strike down; win|won|victory|winner
lose|lost|loss; leave|left|exit|departure; lead|led|head|run|ran; hold|held|host|stage; meet|met|meeting
give|gave|given|provide|supply|offer|grant|hand over|handed over|donate; take|took|taken; send|sent; write|wrote|written
fly|flew|flown|flight; make|made; build|built|construct; choose|chose|chosen|choice; become|became
speak|spoke|spoken|speech; sink|sank|sunk; shoot|shot; come|came; go|went|gone; see|saw|seen
say|said|claim|state|assert|argue|declare; tell|told; find|found; get|got|receive|obtain|gain; bring|brought
think|thought|believe|belief|consider|reckon; break|broke|broken; draw|drew|drawn; freeze|froze|frozen
overthrow|overthrew|overthrown|topple|oust; city|town; people|inhabitants|residents|population|citizen|civilian|person
soldier|troop|men|force; judge|justice; power plant|nuclear plant|nuclear station; dispute|conflict|row; goal|aim|target
price|cost; vote|ballot|voter; poll|survey; delay|postpone|put off|hold up|held up; earthquake|quake
plane|aircraft|airplane|jet|airliner; prison|jail; arrest|detain|seize|capture; wound|injure
flee|fled|escape|run away|ran away; border|frontier|crossing; weapon|arms
shortage|lack|scarce|scarcity|too few|too little|not enough|insufficient; wage|pay|salary
verdict|ruling|judgement|judgment; pledge|promise|vow
expel|oust|deport|throw out|threw out|thrown out|kick out|kicked out; praise|hail|welcome|laud
criticise|criticize|condemn|attack|denounce|slam|criticism|critical|rebuke; manufacturer|maker|producer
chief|head|boss|leader|director|chairman|ceo|chief executive|chairwoman; largest|biggest; children|child|kids
woman|women|female; man|men|male; year|yr|annual|yearly; money|fund|cash; fighter|rebel|militant|insurgent
demonstrate|protest|rally|march; riot|unrest; job|post|position; worker|employee|staff|workman|workmen|labourer
fire|blaze|wildfire; flood|inundate|deluge; storm|hurricane|typhoon|cyclone; rain|rainfall|downpour; heat|hot|warm
ill|sick|disease; vaccine|jab|vaccinate; doctor|physician|medic; young|youth|teenager|teen|younger|youngest
elderly|old|senior|aged; rich|wealthy|affluent|richer|richest; poor|poverty|impoverished|poorer|poorest
farm|agriculture|farmer; student|pupil
lawmaker|legislator|mp|deputy|mps|member of parliament|members of parliament|parliamentarian; parliament|legislature
election|poll|elect|ballot; voter|electorate; rival|opponent|competitor|challenger|compete; ally|partner|friend
enemy|foe; alliance|coalition|bloc|partnership; talk|negotiate|negotiation|discuss|discussion|dialogue
demand|call for|calls for|called for|calling for|urge|request|ask; want|wish|seek|sought|desire|hope
try|attempt|seek|sought|effort; plan|scheme|project|programme|program|intend|intention
propose|proposal|suggest|proposition; decide|decision|resolve|determine; rule|decide|verdict; order|instruct|command
allow|permit|let|authorise|authorize
approve|accept|pass|adopt|ratify|endorse|clear|green light|said yes|say yes|says yes|yes|voted yes|vote yes|voting yes
approve|voted for|vote for|voting for|voted in favour|voted in favor
back|support|endorse|favour|favor|in favour|in favor
reject|refuse|turn down|turned down|rebuff|vote down|voted down|said no|no|voted no|vote no|voting no|vote against
reject|voted against; block|stop|halt|prevent|hold up|held up; stop|halt|cease|end|suspend|pause
cancel|call off|called off|scrap|axe|drop|abandon|ditch|give up|gave up|given up; resume|restart|renew
restore|bring back|brought back|reinstate; found|establish|create|set up|form|founder
continue|go on|went on|carry on|carried on; extend|prolong|lengthen; quick|fast|rapid|swift; slow|sluggish|slower
strong|powerful|stronger|strongest; severe|serious|grave; danger|dangerous|risk|threat|hazard|threaten
safe|safety|security|secure|safer; protect|safeguard|defend|shield; damage|harm|hurt; hurt|wound|injure
destroy|wreck|demolish|ruin|devastate; house|home|housing; rebuild|reconstruct|rebuilt; repair|fix
road|highway|motorway; harbour|harbor|port; cargo|freight|container; sea|ocean; island|isle
region|area|province|territory|zone|district; place|site|location; neighbour|neighbor; crop|harvest
hunger|famine|starve|starvation; drug|medicine|medication; crime|offence|offense; fraud|cheat|deceive|scam
corruption|bribe|bribery|graft; steal|stole|stolen|theft|robbery|heist; murder|kill|assassinate
sue|lawsuit|legal action|went to court|go to court|took to court|take to court; accuse|blame|charge|allege
fine|penalty|sanction|punish; pay|paid|payment; compensate|compensation|damages|reparation; lie|false|falsehood|untrue
warn|caution|alert; announce|declare|proclaim; expect|predict|forecast|anticipate; know|knew|known
show|reveal|demonstrate|indicate; study|research|analyse|analysis; scientist|researcher|expert
discover|find|found|uncover|discovery; examine|inspect|check|investigate; monitor|observe|supervise|oversee
regulator|watchdog|authority; surrender|hand over|handed over|give up|gave up|lay down|laid down
move|shift|relocate|transfer; return|come back|came back|go back|went back; visit|trip|travel|journey; arrive|come|reach
escape|evacuate; refugee|migrant|immigrant|asylum seeker|asylum seekers; whole|entire|complete; many|numerous
part|portion|share|section; team|crew; rescue|save; search|hunt; variant|strain|version; ancient|old
small|little|tiny|smaller|smallest; biggest|greatest; previous|former|earlier|prior|ex; current|present
main|key|major|chief|principal; same|identical|equal; hard|difficult|tough; expensive|costly; loan|credit|lend|borrow
budget|spending|spend|spent|expenditure; tax|levy|duty|tariff; profit|earnings; income|revenue; trade|commerce
goods|product|merchandise; sanction|embargo; buyer|customer|client|consumer; investor|shareholder; merge|merger|takeover
factory|plant; produce|make|manufacture|output; oil|petroleum|crude; petrol|gasoline|fuel|gas; electricity|power|energy
blackout|outage|power cut|power failure|lost power|losing power|lose power; emission|greenhouse gas|greenhouse gases
forest|woodland|jungle; deforestation|logging; nuclear|atomic; missile|rocket; bomb|shell|bombard
army|military|armed forces; war|conflict|fighting|hostilities; ceasefire|truce|cease fire|armistice; hostage|captive
prisoner|inmate|detainee; release|free|freed|set free|let go|got out|get out; coup|putsch; remove|oust|dismiss
appoint|name|nominate|designate
sworn|took office|oath|inaugurate|take office|takes office|taken office|took the oath|takes the oath
die|lost their lives|lose their lives|deadly|fatal; marriage|marry|wed|wedding; gay|same sex|homosexual
indigenous|native|aboriginal; muslim|islamic; film|movie; prize|award; match|game; record|all time high
internet|online|web; phone|telephone|mobile; chip|semiconductor; hack|cyberattack|cyber attack
secret|covert|confidential|hidden; close|shut|closure; deliberate|on purpose|intentional|intentionally
collide|collision|hit|crash|ram; cause|trigger|lead to|led to|reason; result|outcome|consequence
effect|impact|affect|influence; problem|issue|difficulty|trouble; solve|solution|resolve; improve|better
worsen|deteriorate|get worse|got worse; change|alter|modify|amend|reform|revise
join|accede|accession|membership|member|enter; split|divide|separate; independent|independence|autonomy|autonomous
separatist|secessionist|independentist; freedom|liberty|free; violate|breach|break|infringe; obey|comply|respect
force|oblige|compel; succeed|manage|success; unanimous|all voted; apologise|apologize|sorry|apology
promise|commit|commitment; fear|worry|concern|afraid; angry|anger|outrage|fury; surprise|unexpected; spread|expand
reach|hit|attain; exceed|surpass|overtake|overtook|overtaken; remain|stay|stayed
happen|occur|take place|took place|taken place; attend|take part|took part|taken part|participate; use|employ
land|touch down|touched down; launch|take off|took off|lift off|lifted off; spacecraft|probe|craft|lander|spaceship
moon|lunar; sun|solar; astronaut|cosmonaut; month|monthly; week|weekly; guarantee|assure|assurance|ensure
disaster|catastrophe; crisis|emergency; high|height|tall|higher; long|length|longer|longest; strength|strong|strengthen
dead|victim|fatality|casualty; missing|disappear; heatwave|heat wave; temperature|heat; plead|admit|confess
dig|dug|drill; carry|carries|transport; separate|apart; together|joint; huge|record; lift|ease; debt|owe|owed
cover|include
support|yes|voted yes|vote yes|voting yes|voted for|vote for|voting for|voted in favour|voted in favor|welcome
own|owner; drive|driver|drove|driven; birth|born; proof|prove|proven; advice|advise; live|alive|life; enter|entry
pursuit|pursue; weigh|weight; accelerate|speed up|sped up|hasten; low|lower; weak|weaker|weakest; old|older|oldest
short|shorter|shortest; cheap|cheaper|cheapest; fast|faster|fastest; warm|warmer|hot; cold|colder|cool; wide|wider|width
deep|deeper|deepest|depth; catch|caught; teach|taught; fight|fought; feel|felt; stand|stood; understand|understood
lend|lent; sweep|swept; swear|swore|sworn; tear|tore|torn; wear|wore|worn; stick|stuck; swim|swam|swum; ring|rang|rung
sing|sang|sung; drink|drank|drunk; ride|rode|ridden; hide|hid|hidden; throw|threw|thrown; blow|blew|blown
forget|forgot|forgotten; hang|hung; burn|burnt; learn|learnt; mean|meant; deal|dealt; hear|heard; run|ran
overcome|overcame; undergo|underwent; undertake|undertook; withhold|withheld; forgive|forgave|forgiven; eat|ate|eaten
shake|shook|shaken; arise|arose|arisen; bear|bore|borne; beat|beaten; bite|bit|bitten; feed|fed; bind|bound
foresee|foresaw|foreseen
"""
_UNITS = """
percent|per cent|prozent|por ciento|pour cent|per cento|porcento|pc|प्रतिशत|процентов|процента; dollar|dollars|usd
euro|euros|eur; pound|pounds|gbp; kilometre|kilometer|kilometres|kilometers|km; metre|meter|metres|meters|m
tonne|ton|tonnes|tons; minute|min|minutes; degree|degrees|grad|grados|degres|gradi
celsius|degree celsius|degrees celsius|grad celsius|grados celsius|degres celsius|centigrade
fahrenheit|degree fahrenheit|degrees fahrenheit
"""


def _groups(lines: str) -> Iterator[tuple[str, str]]:
    """Yield each phrase, all of them folded, with the first one of its group; ";" or a new line ends a group."""
    for line in re.split(r"; |\n", lines.strip()):
        group = line.split("|")
        yield from ((phrase, group[0]) for phrase in group)


def _of_several_groups(lines: str) -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for phrase, first in _groups(lines):
        groups[phrase] = groups.get(phrase, frozenset()) | {first}
    return groups


NAMES: dict[str, frozenset[str]] = _of_several_groups(_NAMES)
"""The names of each group, folded, and the ones that stand for all of theirs."""
UNITS: dict[str, str] = dict(_groups(_UNITS))
WORDS: dict[str, frozenset[str]] = _of_several_groups(_WORDS)
"""Common words of English; one may stand in several groups."""
LONGEST = max(phrase.count(" ") + 1 for phrase in (*NAMES, *UNITS, *WORDS))
"""So many words the longest phrase has."""
