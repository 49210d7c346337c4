import pytest

from quizapp.core.language import is_english, language_of

TEXTS = {
    "English": "The bridge was opened in May, and it is the longest of the country, as the minister said.",
    "German": "Die Brücke wurde im Mai eröffnet, und sie ist die längste des Landes, sagte der Minister.",
    "French": "Le pont a été ouvert en mai et il est le plus long du pays, a dit le ministre dans la ville.",
    "Spanish": "El puente se abrió en mayo y es el más largo del país, como dijo el ministro en la ciudad.",
    "Italian": "Il ponte è stato aperto a maggio ed è il più lungo della regione, ha detto il ministro nella città.",
    "Japanese": "橋は五月に開通した。国内で最も長いと大臣は述べた。",
    "Chinese": "大桥于五月通车，部长说这是全国最长的桥。",
    "Korean": "다리는 오월에 열렸고 장관은 그것이 가장 길다고 말했다.",
    "Arabic": "افتتح الجسر في مايو وهو الأطول في البلاد كما قال الوزير.",
    "Persian": "پل در ماه مه گشایش یافت و وزیر گفت که بلندترین پل کشور است.",
    "Urdu": "پل مئی میں کھلا اور وزیر نے کہا کہ یہ ملک کا سب سے بڑا پل ہے۔",
    "Russian": "Мост открыли в мае, и министр сказал, что он самый длинный.",
    "Ukrainian": "Міст відкрили в травні, і міністр сказав, що він найдовший у країні.",
    "Greek": "Η γέφυρα άνοιξε τον Μάιο και είναι η μεγαλύτερη.",
    "Hindi": "पुल मई में खुला और मंत्री ने कहा कि यह देश का सबसे लंबा पुल है।",
    "Thai": "สะพานเปิดในเดือนพฤษภาคม",
    "Hebrew": "הגשר נפתח במאי והוא הארוך ביותר.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_letters_and_common_words_tell_the_language(language):
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "123", "Oslo Lima Quito", "Bread, milk, eggs, soap, rice, tea, nuts, salt, oil"])
def test_where_too_little_is_said_none_is_named(text):
    assert language_of(text) is None


def test_a_chinese_text_may_name_a_japanese_product():
    assert language_of(TEXTS["Chinese"] * 4 + "ポッキー") == "Chinese"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (None, TEXTS["English"], True),
        ("English", TEXTS["English"], True),
        ("British English", "Oslo Lima Quito", True),
        ("German", TEXTS["English"], False),
        ("English", TEXTS["German"], False),
        (None, TEXTS["German"], False),
    ],
)
def test_english_is_what_is_called_so_and_reads_so(language, text, expected):
    assert is_english(language, text) == expected
