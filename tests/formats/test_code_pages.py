"""The code pages of other scripts and alphabets are told by the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.code_pages import code_page_of

TEXTS = {
    "cp1251": "Столица России;Москва\nСтолица Франции;Париж\nПервый космонавт;Гагарин\n",
    "koi8_r": "Столица России;Москва\nСтолица Франции;Париж\nПервый космонавт;Гагарин\n",
    "cp1253": "Πρωτεύουσα της Γαλλίας;Παρίσι\nΠρωτεύουσα της Ισπανίας;Μαδρίτη\n",
    "cp1255": "בירת צרפת;פריז\nבירת ספרד;מדריד\nבירת איטליה;רומא\n",
    "cp1256": "عاصمة فرنسا;باريس\nعاصمة إسبانيا;مدريد\nعاصمة مصر;القاهرة\n",
    "shift_jis": "フランスの首都;パリ\nスペインの首都;マドリード\n日本の首都;東京\n",
    "euc_jp": "フランスの首都はパリである。\nスペインの首都はマドリードである。\n日本の首都;東京\n",
    "gb18030": "法国的首都是哪座城市？;巴黎\n西班牙的首都是哪座城市？;马德里\n中国的首都;北京\n",
    "big5": "法國的首都;巴黎\n西班牙的首都;馬德里\n中國的首都;北京\n",
    "euc_kr": "프랑스의 수도;파리\n스페인의 수도;마드리드\n한국의 수도;서울\n",
}
ALPHABETS = [
    ("cp1250", "Která řeka protéká Prahou?;Vltava, nejdelší česká řeka\nKteré moře je nejslanější?;Mrtvé moře\n"),
    ("cp1250", "Która rzeka płynie przez Kraków?;Wisła, najdłuższa, jej źródło leży w górach\n"),
    ("cp1250", "Melyik folyó folyik át Budapesten?;A Duna, őszi árvizei hosszúak és nagyszerűek\n"),
    ("cp1250", "Ce râu trece prin Bucureşti?;Dâmboviţa, care se varsă în Argeş\n"),
    ("cp1250", "Koja rijeka teče kroz Zagreb?;Sava, čista i još šira nego što se čini; đak uči\n"),
    ("cp1254", "Hangi nehir Kahire'den geçer?;Nil, dünyanın en uzun nehirlerinden, ışığı güzel, şehri büyük\n"),
    ("cp1257", "Kura upe tek caur Rīgu?;Daugava, garākā Latvijas upe, šķiet, tās ūdeņi ieplūst jūras līcī\n"),
    ("cp1257", "Kokia upė teka per Kauną?;Nemunas, įteka į Kuršių marias, čia daug žuvų\n"),
]
LATIN = [
    "Ö",
    "déjà vu",
    "Hauptstadt von Österreich?;Wien\nFluss in Köln?;Rhein\n",
    "ÄÖÜ;äöü\n" * 2,
    "Où était-il né, l'élève âgé?;À Orléans, près de là\n" * 20,
    "Hver er höfuðborg Íslands?;Reykjavík, við Faxaflóa í suðvestri\n" * 20,
    "Que rio passa pelo Porto?;O Douro, que não é só água: são emoções e corações à beira\n",
    "¿Qué río pasa por Sevilla?;El Guadalquivir, que nació más allá; el niño soñó con él mañana\n",
    "Quel fleuve ?;«Le Nil», près de l’équateur, où l’été dure; ça coule à côté, cœur et œuvre\n",
    "Vilken flod?;Nilen, som är världens längsta, både bred och lång på många ställen i Skåne\n",
    "Hvilken flod?;Den løber på sin vis ærlig til søen, forbi øer og gårde på Jyllands østkyst\n",
    "Names: François, Müller, Ångström, Nuñez, Gonçalves, Zoë, Málaga, Björk, Strauß, D'Hôtel\n",
    "£5 and £7, 3½ of 4°, 2¾, ±3, Word® and Excel®, ©2026, n° 5, 10 µm\n" * 9,
    "",
]


@pytest.mark.parametrize("times", [1, 50])
@pytest.mark.parametrize("page", TEXTS)
def test_a_script_tells_its_code_page(page, times):
    text = TEXTS[page] * times
    assert text.encode(page).decode(code_page_of(text.encode(page))) == text


def test_english_beside_another_script_leaves_it_told():
    data = "Capital of Russia?;Столица России — Москва\nCapital of France?;Столица Франции — Париж\n".encode("cp1251")
    assert code_page_of(data) == "cp1251"


@pytest.mark.parametrize(("page", "text"), ALPHABETS)
@pytest.mark.parametrize("times", [1, 50])
def test_an_alphabet_tells_its_code_page(page, text, times):
    assert code_page_of((text * times).encode(page)) == page


@pytest.mark.parametrize("text", LATIN)
def test_a_text_in_a_western_alphabet_is_of_none(text):
    assert code_page_of(text.encode("cp1252")) is None


@given(st.binary(max_size=500))
def test_any_bytes_have_one_or_none(data):
    page = code_page_of(data)
    assert page is None or page in TEXTS.keys() | {page for page, _ in ALPHABETS}
