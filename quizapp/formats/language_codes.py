"""The languages that pages name by a code (ISO 639-1, https://www.loc.gov/standards/iso639-2/php/code_list.php)."""

_CODES = """
af Afrikaans|am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali|bs Bosnian|ca Catalan
cs Czech|cy Welsh|da Danish|de German|el Greek|en English|eo Esperanto|es Spanish|et Estonian|eu Basque|fa Persian
fi Finnish|fil Filipino|fo Faroese|fr French|ga Irish|gl Galician|gu Gujarati|ha Hausa|he Hebrew|hi Hindi|hr Croatian
hu Hungarian|hy Armenian|id Indonesian|ig Igbo|is Icelandic|it Italian|iw Hebrew|ja Japanese|ka Georgian|kk Kazakh
km Khmer|kn Kannada|ko Korean|ku Kurdish|ky Kyrgyz|la Latin|lo Lao|lt Lithuanian|lv Latvian|mk Macedonian
ml Malayalam|mn Mongolian|mr Marathi|ms Malay|mt Maltese|my Burmese|nb Norwegian|ne Nepali|nl Dutch|nn Norwegian
no Norwegian|or Odia|pa Punjabi|pl Polish|ps Pashto|pt Portuguese|ro Romanian|ru Russian|rw Kinyarwanda|sd Sindhi
si Sinhala|sk Slovak|sl Slovenian|so Somali|sq Albanian|sr Serbian|st Sesotho|sv Swedish|sw Swahili|ta Tamil|te Telugu
tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tl Tagalog|tr Turkish|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|xh Xhosa
yi Yiddish|yo Yoruba|zh Chinese|zu Zulu
"""
_NAMES = dict(pair.split(" ") for line in _CODES.strip().splitlines() for pair in line.split("|"))


def language_of(code: str | None) -> str | None:
    """Return the English name of the language of a `code` such as "en" or "pt-BR", None where it is not known."""
    return _NAMES.get((code or "").strip().lower().replace("_", "-").partition("-")[0])
