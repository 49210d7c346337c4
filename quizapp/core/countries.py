"""Names of countries: those of ISO 3166 in English with their common variants, and what some call themselves."""

from quizapp.core.text import fold

_NAMES = """
Afghanistan|Åland Islands|Albania|Algeria|American Samoa|Andorra|Angola|Anguilla|Antarctica|Antigua And Barbuda
Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|The Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium
Belize|Benin|Bermuda|Bhutan|Bolivia|Plurinational State Of Bolivia|Bonaire|Bonaire, Sint Eustatius And Saba
Bosnia And Herzegovina|Bosnia & Herzegovina|Bosnia-Herzegovina|Bosnia|Botswana|Bouvet Island|Brazil
British Indian Ocean Territory|British Virgin Islands|Virgin Islands (British)|Brunei|Brunei Darussalam|Bulgaria
Burkina Faso|Burundi|Cabo Verde|Cape Verde|Cambodia|Cameroon|Canada|Cayman Islands|Central African Republic|Chad
Chile|China|People's Republic Of China|Mainland China|Christmas Island|Cocos Islands|Cocos (Keeling) Islands|Colombia
Comoros|Congo|Republic Of The Congo|Congo-Brazzaville|Democratic Republic Of The Congo|Democratic Republic Of Congo
Congo (Democratic Republic Of The)|Congo-Kinshasa|Dr Congo|Cook Islands|Costa Rica|Côte d'Ivoire|Ivory Coast|Croatia
Cuba|Curaçao|Cyprus|Northern Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt
El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Swaziland|Ethiopia|Falkland Islands|Malvinas
Falkland Islands (Malvinas)|Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia
French Southern Territories|Gabon|Gambia|The Gambia|Georgia|Germany|Ghana|Gibraltar|Greece|Greenland|Grenada
Guadeloupe|Guam|Guatemala|Guernsey|Guinea|Guinea-Bissau|Guyana|Haiti|Heard Island And McDonald Islands|Holy See
Vatican|Vatican City|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Islamic Republic Of Iran|Iraq|Ireland
Republic Of Ireland|Isle Of Man|Israel|Italy|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo
North Korea|Democratic People's Republic Of Korea|South Korea|Republic Of Korea|Korea|Kuwait|Kyrgyzstan|Laos
Lao People's Democratic Republic|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao|Macau
Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|Mauritius|Mayotte|Mexico
Micronesia|Federated States Of Micronesia|Moldova|Republic Of Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco
Mozambique|Myanmar|Burma|Namibia|Nauru|Nepal|Netherlands|The Netherlands|Holland|New Caledonia|New Zealand|Nicaragua
Niger|Nigeria|Niue|Norfolk Island|North Macedonia|Macedonia|Northern Mariana Islands|Norway|Oman|Pakistan|Palau
Palestine|State Of Palestine|Palestinian Territories|Occupied Palestinian Territories|Gaza|Gaza Strip|West Bank
Panama|Papua New Guinea|Paraguay|Peru|Philippines|The Philippines|Pitcairn|Pitcairn Islands|Poland|Portugal
Puerto Rico|Qatar|Réunion|Romania|Russia|Russian Federation|Rwanda|Saint Barthélemy|Saint Helena
Saint Kitts And Nevis|St Kitts And Nevis|Saint Lucia|St Lucia|Saint Martin|Saint Pierre And Miquelon
Saint Vincent And The Grenadines|St Vincent And The Grenadines|Samoa|San Marino|Sao Tome And Principe|Saudi Arabia
Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Sint Maarten|Slovakia|Slovak Republic|Slovenia|Solomon Islands
Somalia|Somaliland|South Africa|South Georgia And The South Sandwich Islands|South Sudan|Spain|Sri Lanka|Sudan
Suriname|Svalbard And Jan Mayen|Sweden|Switzerland|Syria|Syrian Arab Republic|Taiwan|Republic Of China|Tajikistan
Tanzania|United Republic Of Tanzania|Thailand|Timor-Leste|East Timor|Togo|Tokelau|Tonga|Trinidad And Tobago
Trinidad & Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Turks And Caicos Islands|Tuvalu|Uganda|Ukraine
United Arab Emirates|The United Arab Emirates|United Kingdom|The United Kingdom|Great Britain|Britain|England
Scotland|Wales|Northern Ireland|United States|The United States|United States Of America
The United States Of America|America|United States Minor Outlying Islands|Uruguay|Us Virgin Islands
United States Virgin Islands|Virgin Islands (U.S.)|Uzbekistan|Vanuatu|Venezuela|Bolivarian Republic Of Venezuela
Vietnam|Viet Nam|Wallis And Futuna|Western Sahara|Yemen|Zambia|Zimbabwe
"""
# What stands in the country's place of articles about no single one.
_REGIONS = """
Global|Worldwide|World|International|European Union|EU|Europe|Africa|Asia|Middle East|North America|Latin America
South America|Oceania|Antarctica
"""
# Too short, or too often a word of a topic ("Us Politics"), to be looked for at the beginning of another line.
_SHORT = "US|U.S.|USA|U.S.A.|UK|U.K.|UAE|U.A.E.|DRC|PRC|DPRK|ROK|KSA|CAR|PNG"
_OWN_NAMES = """
Argentinien|België|Belgique|Brasil|Česko|Chili|Danmark|Deutschland|Eesti|España|Éire|Hrvatska|Ísland|Italia|Latvija
Lietuva|Magyarország|México|Nederland|Norge|Österreich|Panamá|Perú|Polska|República Dominicana|România|Schweiz|Shqipëria
Slovenija|Slovensko|Srbija|Suisse|Svizzera|Suomi|Sverige|Việt Nam|Estados Unidos|Reino Unido|États-Unis|Royaume-Uni
Vereinigte Staaten|Großbritannien|Ελλάδα|Κύπρος|България|Беларусь|Казахстан|Россия|Србија|Україна|Հայաստան|საქართველო
ישראל|إيران|ایران|الأردن|الإمارات|الإمارات العربية المتحدة|البحرين|الجزائر|السعودية|المملكة العربية السعودية|السودان
العراق|الكويت|المغرب|اليمن|تونس|سوريا|عمان|فلسطين|قطر|لبنان|ليبيا|مصر|موريتانيا|الولايات المتحدة|افغانستان|پاکستان
भारत|नेपाल|संयुक्त राज्य अमेरिका|বাংলাদেশ|ভারত|இந்தியா|இலங்கை|భారతదేశం|ශ්‍රී ලංකාව|ไทย|ประเทศไทย|ລາວ|မြန်မာ|កម្ពុជា
中国|中國|中华人民共和国|日本|日本国|韩国|韓国|台湾|台灣|美国|美國|アメリカ|米国|英国|フランス|ドイツ|法国|德国|俄罗斯|印度|香港|新加坡
대한민국|한국|북한|미국|일본|중국|ኢትዮጵያ
"""


def _folded(block: str) -> frozenset[str]:
    return frozenset(fold(name) for line in block.strip().splitlines() for name in line.split("|"))


_LONG_NAMES = _folded(_NAMES) | _folded(_OWN_NAMES)
_ALL_NAMES = _LONG_NAMES | _folded(_REGIONS) | _folded(_SHORT)
_MOST_WORDS = max(name.count(" ") + 1 for name in _LONG_NAMES)


def is_country(text: str) -> bool:
    """Whether `text` is the name of a country, or of a region in place of one, and nothing else.

    Case, accents and punctuation do not matter.
    """
    return fold(text) in _ALL_NAMES


def leading_country(text: str) -> tuple[str, str] | None:
    """Part a country's name from the words that follow it: `Norway Crime` gives `Norway` and `Crime`.

    Takes the longest name that fits. None where no country's full name begins `text` or nothing follows it.
    """
    words = text.split(maxsplit=_MOST_WORDS)
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        name = " ".join(words[:count])
        if fold(name) in _LONG_NAMES:
            return name, " ".join(words[count:])
    return None
