"""The words that people write above the columns of a table, and what they call by them."""

import re
from collections.abc import Sequence

from quizapp.core.columns import SINGLE, ColumnRole
from quizapp.core.text import fold

_WORDS = {
    ColumnRole.QUESTION: """
        question|questions|question text|question title|q|front|prompt|term|terms|word|words|cloze|clue|text|stem
        item|statement|problem|query|frage|fragen|vorderseite|begriff|lückentext|pregunta|preguntas|anverso|término
        question texte|recto|terme|mot|pergunta|questão|frente|termo|domanda|fronte|termine|vraag|voorkant|begrip
        pytanie|przód|pojęcie|вопрос|вопросы|термин|питання|запитання|otázka|kérdés|întrebare|soru|ön yüz|terim
        fråga|framsida|spørsmål|spørgsmål|kysymys|ερώτηση|سؤال|السؤال|שאלה|प्रश्न|सवाल|প্রশ্ন|問題|問い|質問|表|문제|질문|앞면
        问题|題目|题目|正面|câu hỏi|pertanyaan|คำถาม
    """,
    ColumnRole.ANSWER: """
        answer|answers|answer text|a|back|response|reply|definition|meaning|translation|solution|model answer
        antwort|antworten|rückseite|lösung|bedeutung|übersetzung|respuesta|respuestas|reverso|definición|significado
        traducción|réponse|verso|définition|signification|traduction|resposta|costas|definição|tradução|risposta|retro
        definizione|traduzione|antwoord|achterkant|betekenis|vertaling|odpowiedź|tył|definicja|tłumaczenie|ответ|ответы
        определение|перевод|відповідь|означення|odpověď|válasz|răspuns|cevap|yanıt|arka yüz|anlam|svar|baksida
        vastaus|απάντηση|جواب|الجواب|الإجابة|إجابة|תשובה|उत्तर|जवाब|উত্তর|答え|回答|解答|裏|답|정답|대답|뒷면|答案|背面
        trả lời|câu trả lời|đáp án|jawaban|คำตอบ
    """,
    ColumnRole.CHOICES: """
        choice|choices|option|options|alternative|alternatives|possible answers|answer option|answer options
        answer choice|answer choices|wrong|wrong answer|wrong answers|incorrect|incorrect answer|incorrect answers
        distractor|distractors|auswahl|auswahlmöglichkeiten|antwortmöglichkeit|antwortmöglichkeiten|falsche antwort
        opción|opciones|alternativa|alternativas|choix|proposition|propositions|opção|opções|opzione|opzioni|scelta
        optie|opties|keuze|keuzes|opcja|opcje|вариант|варианты|варіант|варіанти|možnost|možnosti|seçenek|şık|alternativ
        اختيار|خيار|विकल्प|選択肢|보기|선택지|选项|選項
    """,
    ColumnRole.CORRECT: """
        correct|right|key|answer key|correct answer|correct answers|correct answer s|right answer|correct option
        correct choice|correct index|correct answer index|answer letter|correct letter|solution key
        richtig|richtige antwort|korrekt|correcta|respuesta correcta|bonne réponse|réponse correcte|resposta correta
        correta|risposta corretta|corretta|juist|juiste antwoord|poprawna odpowiedź|правильный ответ|верный ответ
        правильна відповідь|správná odpověď|doğru cevap|rätt svar|الإجابة الصحيحة|सही उत्तर|正解|정답 번호
        正确答案|正確答案
    """,
    ColumnRole.EXPLANATION: """
        explanation|answer explanation|rationale|extra|back extra|context|comment|comments|note|notes|remark|remarks
        feedback|reason|hint|details|example|examples|reasoning|erklärung|erläuterung|begründung|anmerkung|bemerkung
        hinweis|beispiel|kommentar|explicación|nota|notas|comentario|ejemplo|explication|remarque|commentaire|exemple
        explicação|comentário|spiegazione|commento|uitleg|toelichting|opmerking|wyjaśnienie|uwagi|komentarz|объяснение
        пояснение|комментарий|пояснення|vysvětlení|açıklama|förklaring|شرح|تفسير|הסבר|व्याख्या|解説|해설|解释|解析
    """,
    ColumnRole.TOPICS: """
        tag|tags|topic|topics|subject|subjects|category|categories|theme|area|label|labels|keyword|keywords
        schlagwort|schlagwörter|schlagworte|thema|themen|kategorie|kategorien|fach|etiqueta|etiquetas|tema|temas
        categoría|categorías|étiquette|étiquettes|thème|thèmes|catégorie|sujet|matière|categoria|categorias|tópico
        etichetta|etichette|argomento|onderwerp|onderwerpen|categorie|tagi|temat|kategoria|тег|теги|тема|темы|категория
        категорія|téma|štítky|etiket|etiketler|konu|ämne|وسم|موضوع|विषय|タグ|分類|태그|주제|标签|標籤|主题|类别
    """,
    ColumnRole.SOURCE: """
        source|sources|reference|references|url|link|website|site|origin|publisher|newspaper|quelle|quellen|fuente
        fuentes|enlace|lien|référence|fonte|fontes|bron|źródło|источник|ссылка|джерело|zdroj|kaynak|källa|مصدر|स्रोत
        出典|출처|来源|來源
    """,
    ColumnRole.DATE: """
        date|day|as of|published|publication date|published at|datum|stand|fecha|data|dato|дата|tarih|تاريخ|दिनांक|तारीख
        日付|日期|날짜
    """,
    ColumnRole.DECK: """
        deck|deck name|set|quiz|quiz title|chapter|unit|lesson|stapel|kapitel|lektion|mazo|capítulo|lección|paquet
        chapitre|leçon|baralho|mazzo|capitolo|lezione|hoofdstuk|les|talia|rozdział|колода|глава|урок|розділ|deste|kort
        デッキ|덱|牌组
    """,
    ColumnRole.IGNORED: """
        id|guid|uid|uuid|no|nr|n|number|index|type|question type|note type|notetype|model|difficulty|level|time limit
        time limit sec|time in seconds|time|points|score|marks|image|image link|picture|audio|sound|video|created
        modified|due|interval|ease|reps|lapses|nummer|typ|número|numéro|type de question|номер|тип
    """,
}
_ROLE_OF = {
    fold(word.strip()): role
    for role, block in _WORDS.items()
    for line in block.strip().splitlines()
    for word in line.split("|")
}
_NUMBERED = re.compile(r"(.+?) ?(?:\d{1,2}|(?<= )[a-h])")
_BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]{0,60}[)\]）]\s*$")
_LETTERS = "abcdefgh"
_LONGEST = 60


def role_of(name: str) -> ColumnRole | None:
    """Return what a column under `name` holds, None where the name does not tell."""
    if len(name) > _LONGEST:
        return None
    folded = fold(name)
    return _ROLE_OF.get(folded) or _ROLE_OF.get(fold(_BRACKETS.sub("", name)))


def roles_of(names: Sequence[str]) -> list[ColumnRole | None]:
    """Return what the columns under `names` hold, None for each whose name does not tell.

    Columns that are numbered or lettered alike ("Option A", "Answer 2") are choices, and so are A, B and so on.
    """
    roles: list[ColumnRole | None] = []
    lettered = _lettered(names)
    numbered = [_numbered(name) for name in names]
    several = {role for role in numbered if role is not None and numbered.count(role) > 1}
    for place, (name, series) in enumerate(zip(names, numbered, strict=True)):
        is_choice = place in lettered or (series in several and series in {ColumnRole.CHOICES, ColumnRole.ANSWER})
        role = ColumnRole.CHOICES if is_choice else role_of(name) or series
        roles.append(role if role not in SINGLE or role not in roles else ColumnRole.IGNORED)
    return roles


def _lettered(names: Sequence[str]) -> range:
    """Return the places of columns in a row that are named A, B and so on; a lone A is an answer."""
    folded = [fold(name) if len(name) <= _LONGEST else "" for name in names]
    begin = folded.index("a") if "a" in folded else len(folded)
    end = begin
    for letter, name in zip(_LETTERS, folded[begin:], strict=False):
        if name != letter:
            break
        end += 1
    return range(begin, end) if end - begin > 1 else range(0)


def _numbered(name: str) -> ColumnRole | None:
    """Return the role of a name that ends in a number or a letter, without either."""
    match = _NUMBERED.fullmatch(fold(name)) if len(name) <= _LONGEST else None
    return None if match is None else _ROLE_OF.get(match[1].strip())
