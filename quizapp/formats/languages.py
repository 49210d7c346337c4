"""Names of languages: in English, and what their speakers call them."""

from quizapp.core.text import fold

_NAMES = """
Afrikaans|Akan|Albanian|Amharic|Arabic|Modern Standard Arabic|Aragonese|Armenian|Assamese|Asturian|Aymara|Azerbaijani
Azeri|Balochi|Bambara|Bashkir|Basque|Belarusian|Belarussian|Bengali|Bangla|Berber|Bhojpuri|Bislama|Bosnian|Breton
Bulgarian|Burmese|Cantonese|Catalan|Cebuano|Chechen|Chichewa|Chinese|Simplified Chinese|Traditional Chinese
Chinese (Simplified)|Chinese (Traditional)|Mandarin|Mandarin Chinese|Cornish|Corsican|Croatian|Czech|Danish|Dari
Dhivehi|Dogri|Dutch|Dzongkha|English|American English|British English|English (US)|English (UK)|Esperanto|Estonian
Ewe|Faroese|Farsi|Fijian|Filipino|Finnish|Flemish|French|Canadian French|Frisian|Fula|Galician|Ganda|Georgian|German
Swiss German|Greek|Modern Greek|Greenlandic|Guarani|Gujarati|Haitian Creole|Hausa|Hawaiian|Hebrew|Hindi|Hmong
Hungarian|Icelandic|Igbo|Indonesian|Bahasa Indonesia|Inuktitut|Irish|Irish Gaelic|Italian|Japanese|Javanese|Kannada
Kashmiri|Kazakh|Khmer|Kikuyu|Kinyarwanda|Kirundi|Konkani|Korean|Kurdish|Kurmanji|Sorani|Kyrgyz|Lao|Latin|Latvian
Lingala|Lithuanian|Luganda|Luxembourgish|Macedonian|Maithili|Malagasy|Malay|Bahasa Melayu|Malayalam|Maltese|Manipuri
Maori|Marathi|Moldovan|Mongolian|Montenegrin|Nahuatl|Navajo|Ndebele|Nepali|Norwegian|Bokmål|Nynorsk|Occitan|Odia
Oriya|Oromo|Ossetian|Papiamento|Pashto|Persian|Polish|Portuguese|Brazilian Portuguese|European Portuguese|Punjabi
Quechua|Romanian|Romansh|Russian|Samoan|Sanskrit|Santali|Scottish Gaelic|Serbian|Serbo-Croatian|Sesotho|Setswana
Shona|Sindhi|Sinhala|Sinhalese|Slovak|Slovene|Slovenian|Somali|Spanish|Castilian|Latin American Spanish|Sundanese
Swahili|Kiswahili|Swazi|Swedish|Tagalog|Tajik|Tamil|Tatar|Telugu|Tetum|Thai|Tibetan|Tigrinya|Tok Pisin|Tongan|Tsonga
Turkish|Turkmen|Twi|Ukrainian|Urdu|Uyghur|Uzbek|Venda|Vietnamese|Welsh|Wolof|Xhosa|Yiddish|Yoruba|Zulu
"""
_OWN_NAMES = """
Azərbaycanca|Bosanski|Català|Čeština|Cymraeg|Dansk|Deutsch|Eesti|Español|Castellano|Euskara|Français|Gaeilge|Galego
Hrvatski|Íslenska|Italiano|Latviešu|Lietuvių|Magyar|Nederlands|Norsk|O‘zbek|Polski|Português|Română|Shqip|Slovenčina
Slovenščina|Srpski|Suomi|Svenska|Tiếng Việt|Türkçe|Ελληνικά|Беларуская|Български|Қазақша|Македонски|Монгол|Русский
Српски|Українська|Հայերեն|ქართული|עברית|العربية|عربي|فارسی|اردو|پښتو|کوردی|हिन्दी|हिंदी|मराठी|नेपाली|বাংলা|ਪੰਜਾਬੀ
ગુજરાતી|ଓଡ଼ିଆ|தமிழ்|తెలుగు|ಕನ್ನಡ|മലയാളം|සිංහල|ไทย|ภาษาไทย|ລາວ|မြန်မာ|ខ្មែរ|አማርኛ|ትግርኛ|中文|汉语|漢語|简体中文|繁體中文
日本語|한국어
"""

_FOLDED = frozenset(
    fold(name) for block in (_NAMES, _OWN_NAMES) for line in block.strip().splitlines() for name in line.split("|")
)


def is_language(text: str) -> bool:
    """Whether `text` is the name of a language and nothing else; case, accents and punctuation do not matter."""
    return fold(text) in _FOLDED
