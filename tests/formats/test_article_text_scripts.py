"""Articles in the scripts and languages of the world, with all that is read out of them."""

import pytest

from quizapp.core.article import Article, Question
from quizapp.formats.article_text import ArticleText

ARABIC = """\
مؤتمر المناخ في دبي يختتم أعماله

مؤتمر المناخ في دبي يختتم أعماله

munakh.example.org

مؤتمر المناخ في دبي يختتم أعماله

اجتمعت نحو 200 دولة في دبي ودعت إلى الانتقال بعيدًا عن الوقود الأحفوري.

العربية
الإمارات العربية المتحدة
مناخ، طاقة
البنك الدولي
سلطان الجابر
متى اختتم المؤتمر أعماله؟
اختتم المؤتمر أعماله في 13 ديسمبر 2023.
من ترأس المؤتمر ؟
ترأسه سلطان الجابر.
"""
HINDI = """\
vigyan.example.org
चंद्रयान-3 चंद्रमा पर उतरा
23 अगस्त 2023 को भारत का यान चंद्रमा के दक्षिणी ध्रुव के निकट उतरा।
- चंद्रयान-3 चंद्रमा पर कब उतरा?
- चंद्रयान-3 का लैंडर विक्रम 23 अगस्त 2023 को उतरा। उसके साथ रोवर प्रज्ञान था।
- प्रक्षेपण कहाँ से हुआ ?
- प्रक्षेपण श्रीहरिकोटा से हुआ।
"""
JAPANESE = """\
20年ぶりの新紙幣を発行

20年ぶりの新紙幣を発行

keizai.example.org

20年ぶりの新紙幣を発行

日本銀行は2024年7月3日、新しい紙幣を発行した。

日本語
日本
経済、歴史
日本銀行
渋沢栄一、津田梅子
新しい一万円札の肖像は誰か？
新しい一万円札の肖像は渋沢栄一である。裏面には東京駅の駅舎が描かれている。
新しい五千円札の肖像は「津田梅子」か？
はい、津田梅子である。
"""
CHINESE = """\
hangtian.example.org
嫦娥六号带回月球背面样品
嫦娥六号于2024年6月25日带回月球背面的样品。
- 嫦娥六号何时返回地球？
- 嫦娥六号于2024年6月25日返回地球。它降落在内蒙古。
- 样品来自哪里？
- 样品来自月球背面。
"""
GREEK = """\
nea.example.org
Νέα κυβέρνηση στην Ελλάδα
Η νέα κυβέρνηση ορκίστηκε τον Ιούνιο του 2023 στην Αθήνα.
Ελληνικά
Ελλάδα
ΠολιτικήΕκλογές
Νέα ΔημοκρατίαΒουλή Των Ελλήνων
Κυριάκος ΜητσοτάκηςΑλέξης Τσίπρας
- Ποιος είναι ο πρωθυπουργός;
- Ο πρωθυπουργός είναι ο Κυριάκος Μητσοτάκης· κέρδισε τις εκλογές.
- Πότε ορκίστηκε η κυβέρνηση;
- Ορκίστηκε στις 27 Ιουνίου 2023.
"""
SPANISH = """\
noticias.example.org
Primera mujer elegida presidenta de México
Claudia Sheinbaum ganó las elecciones del 2 de junio de 2024.
Español
México
PolíticaElecciones
MorenaUniversidad Nacional Autónoma De México (Unam)
Claudia SheinbaumXóchitl GálvezÁngel Gurría
- ¿Cuándo ganó Claudia Sheinbaum las elecciones?
- Las ganó el 2 de junio de 2024. «Es un honor», dijo.
- ¿A quién derrotó?
- Derrotó a Xóchitl Gálvez.
"""


def asked(*pairs):
    return tuple(Question(line=line, question=question, answer=answer) for line, question, answer in pairs)


EXPECTED = {
    ARABIC: Article(
        title="مؤتمر المناخ في دبي يختتم أعماله",
        source="munakh.example.org",
        summary="اجتمعت نحو 200 دولة في دبي ودعت إلى الانتقال بعيدًا عن الوقود الأحفوري.",
        language="العربية",
        country="الإمارات العربية المتحدة",
        topics=("مناخ", "طاقة"),
        organizations=("البنك الدولي",),
        people=("سلطان الجابر",),
        questions=asked(
            (16, "متى اختتم المؤتمر أعماله؟", "اختتم المؤتمر أعماله في 13 ديسمبر 2023."),
            (18, "من ترأس المؤتمر ؟", "ترأسه سلطان الجابر."),
        ),
        line=1,
    ),
    HINDI: Article(
        title="चंद्रयान-3 चंद्रमा पर उतरा",
        source="vigyan.example.org",
        summary="23 अगस्त 2023 को भारत का यान चंद्रमा के दक्षिणी ध्रुव के निकट उतरा।",
        questions=asked(
            (
                4,
                "चंद्रयान-3 चंद्रमा पर कब उतरा?",
                "चंद्रयान-3 का लैंडर विक्रम 23 अगस्त 2023 को उतरा। उसके साथ रोवर प्रज्ञान था।",
            ),
            (6, "प्रक्षेपण कहाँ से हुआ ?", "प्रक्षेपण श्रीहरिकोटा से हुआ।"),
        ),
        line=1,
    ),
    JAPANESE: Article(
        title="20年ぶりの新紙幣を発行",
        source="keizai.example.org",
        summary="日本銀行は2024年7月3日、新しい紙幣を発行した。",
        language="日本語",
        country="日本",
        topics=("経済", "歴史"),
        organizations=("日本銀行",),
        people=("渋沢栄一", "津田梅子"),
        questions=asked(
            (
                16,
                "新しい一万円札の肖像は誰か？",
                "新しい一万円札の肖像は渋沢栄一である。裏面には東京駅の駅舎が描かれている。",
            ),
            (18, "新しい五千円札の肖像は「津田梅子」か？", "はい、津田梅子である。"),
        ),
        line=1,
    ),
    CHINESE: Article(
        title="嫦娥六号带回月球背面样品",
        source="hangtian.example.org",
        summary="嫦娥六号于2024年6月25日带回月球背面的样品。",
        questions=asked(
            (4, "嫦娥六号何时返回地球？", "嫦娥六号于2024年6月25日返回地球。它降落在内蒙古。"),
            (6, "样品来自哪里？", "样品来自月球背面。"),
        ),
        line=1,
    ),
    GREEK: Article(
        title="Νέα κυβέρνηση στην Ελλάδα",
        source="nea.example.org",
        summary="Η νέα κυβέρνηση ορκίστηκε τον Ιούνιο του 2023 στην Αθήνα.",
        language="Ελληνικά",
        country="Ελλάδα",
        topics=("Πολιτική", "Εκλογές"),
        organizations=("Νέα Δημοκρατία", "Βουλή Των Ελλήνων"),
        people=("Κυριάκος Μητσοτάκης", "Αλέξης Τσίπρας"),
        questions=asked(
            (9, "Ποιος είναι ο πρωθυπουργός;", "Ο πρωθυπουργός είναι ο Κυριάκος Μητσοτάκης· κέρδισε τις εκλογές."),
            (11, "Πότε ορκίστηκε η κυβέρνηση;", "Ορκίστηκε στις 27 Ιουνίου 2023."),
        ),
        line=1,
    ),
    SPANISH: Article(
        title="Primera mujer elegida presidenta de México",
        source="noticias.example.org",
        summary="Claudia Sheinbaum ganó las elecciones del 2 de junio de 2024.",
        language="Español",
        country="México",
        topics=("Política", "Elecciones"),
        organizations=("Morena", "Universidad Nacional Autónoma De México (Unam)"),
        people=("Claudia Sheinbaum", "Xóchitl Gálvez", "Ángel Gurría"),
        questions=asked(
            (
                9,
                "¿Cuándo ganó Claudia Sheinbaum las elecciones?",
                "Las ganó el 2 de junio de 2024. «Es un honor», dijo.",
            ),
            (11, "¿A quién derrotó?", "Derrotó a Xóchitl Gálvez."),
        ),
        line=1,
    ),
}
NAMES = ["arabic", "hindi", "japanese", "chinese", "greek", "spanish"]


@pytest.mark.parametrize(("text", "article"), EXPECTED.items(), ids=NAMES)
def test_an_article_in_any_script_is_read_without_a_doubt(text, article):
    assert ArticleText().read(text, path=None) == [article]


def test_articles_in_all_scripts_may_stand_in_one_file():
    titles = [article.title for article in ArticleText().read("\n".join(EXPECTED), path=None)]
    assert titles == [article.title for article in EXPECTED.values()]


def test_marks_of_direction_stay_in_texts_and_go_from_names():
    text = "\u200f" + "\n\u200f".join(ARABIC.splitlines())
    (article,) = ArticleText().read(text, path=None)
    assert (article.title, article.source) == ("\u200fمؤتمر المناخ في دبي يختتم أعماله", "munakh.example.org")
    assert (article.language, article.topics, article.people) == ("العربية", ("مناخ", "طاقة"), ("سلطان الجابر",))
    assert article.questions[0].question == "\u200fمتى اختتم المؤتمر أعماله؟"
    assert article.findings == ()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Ո՞վ է Հայաստանի վարչապետը։", "Հայաստանի վարչապետը Նիկոլ Փաշինյանն է։"),
        ("የኢትዮጵያ ጠቅላይ ሚኒስትር ማን ነው፧", "ጠቅላይ ሚኒስትሩ አቢይ አህመድ ነው።"),
        ("Кто построил станцию?", "Станцию построили пятнадцать стран."),
        ("누가 노벨 문학상을 받았는가?", "한강이 2024년 노벨 문학상을 받았다."),
        ("ใครได้รับรางวัล?", "ฮันคังได้รับรางวัลในปี 2024"),
        ("מי זכה בפרס?", "האן קאנג זכתה בפרס בשנת 2024."),
        ("Quand la cathédrale a-t-elle rouvert ?", "Elle a rouvert en décembre 2024."),
    ],
)
def test_questions_of_other_scripts(question, answer):
    text = f"example.org\nTitle\n- {question}\n- {answer}\n- {question}\n- {answer}"
    (article,) = ArticleText().read(text, path=None)
    assert article.questions == asked((3, question, answer), (5, question, answer))
    assert article.findings == ()
