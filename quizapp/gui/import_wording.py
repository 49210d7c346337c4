"""The words of the import preview: states, findings, and what an import would do or has done."""

from collections.abc import Callable, Sequence
from pathlib import Path

from quizapp.core.article import Article, FindingKind, Question
from quizapp.core.article_editing import is_complete
from quizapp.core.choices import lacks_key
from quizapp.core.draft import AlikeQuestion, Draft, DraftState, QuestionState, Similar, SimilarChoice
from quizapp.core.draft_editing import is_without_cards, will_import, will_write
from quizapp.core.web_address import web_address
from quizapp.gui import wording
from quizapp.gui.i18n import tr, tr_count
from quizapp.services.importing import ImportResult

_SHOWN_FACETS = 6

_DRAFT_STATES: dict[DraftState, Callable[[], str]] = {
    DraftState.NEW: lambda: tr("New"),
    DraftState.UPDATE: lambda: tr("Update"),
    DraftState.DUPLICATE: lambda: tr("Duplicate"),
    DraftState.SIMILAR: lambda: tr("Similar"),
    DraftState.ERROR: lambda: tr("Error"),
}


def draft_state(value: DraftState) -> str:
    """Return the word of a draft's state: "Duplicate"."""
    return _DRAFT_STATES[value]()


def draft_sign(draft: Draft) -> str:
    """Return the word on a draft: its state, or that it is an article of which no card has been made yet."""
    is_plain = draft.state is DraftState.NEW and is_without_cards(draft)
    return tr("Article") if is_plain else draft_state(draft.state)


_QUESTION_STATES: dict[QuestionState, Callable[[], str]] = {
    QuestionState.NEW: lambda: tr("New"),
    QuestionState.CHANGED: lambda: tr("Changed"),
    QuestionState.SAME: lambda: tr("Same"),
}


def question_state(question: Question, state: QuestionState) -> str:
    """Return the word on a card of the preview: its state, that it lacks its key, or why it will not come along."""
    if not is_complete(question):
        return tr("No answer") if question.question else tr("No question")
    if lacks_key(question.kind, question.correct):
        return tr("Incomplete")
    return _QUESTION_STATES[state]()


_FINDINGS: dict[FindingKind, Callable[[], str]] = {
    FindingKind.MENDED: lambda: tr("Stray characters were tidied up"),
    FindingKind.GUESSED: lambda: tr("This can be read in two ways; please check"),
    FindingKind.LEFT_OVER: lambda: tr("This line is on no card yet"),
}


def finding(kind: FindingKind) -> str:
    """Return what a reader did with a line, in a sentence for the student."""
    return _FINDINGS[kind]()


def advice(article: Article, index: int) -> str:
    """Return what to do about the finding at `index` of `article`, or why something cannot be; "" where all can."""
    kind = article.findings[index].kind
    if kind is FindingKind.LEFT_OVER:
        return "" if article.questions else tr("It can join an answer once there is a question.")
    if kind is FindingKind.GUESSED:
        return tr("It is taken in already. If it came out wrong, mend it in the fields of the article or on its card.")
    return tr("It is taken in already; nothing is left to do.")


def findings(article: Article) -> str:
    """Return the heading over an article's findings; "" where it has none."""
    left_over = sum(each.kind is FindingKind.LEFT_OVER for each in article.findings)
    if left_over or not article.findings:
        return tr_count("1 line is on no card", "%Ln lines are on no card", left_over) if left_over else ""
    return tr_count("1 line was tidied up or guessed", "%Ln lines were tidied up or guessed", len(article.findings))


def about(article: Article) -> str:
    """Return what an article is about in one line: its first facets, or its summary where it has none."""
    names = (*article.topics, *article.people, *article.organizations)
    return " · ".join(names[:_SHOWN_FACETS]) or article.summary or ""


def fate(draft: Draft) -> str:
    """Return what importing `draft` would do, in a sentence."""
    if draft.state is DraftState.ERROR:
        return _fault(draft)
    if draft.state is DraftState.DUPLICATE:
        if draft.deck_id is None:
            return tr("The same article stands further up in this list.")
        return tr("This article is in your library already; nothing changes.")
    if draft.state is DraftState.NEW:
        count = draft.cards
        if is_without_cards(draft):
            return _plain(draft)
        if not count:
            return tr("No card of it can be imported yet.")
        return tr("{cards} will be added.", cards=wording.cards(count))
    return _similar(draft) if draft.state is DraftState.SIMILAR else _update(draft)


_CHOICES: dict[SimilarChoice, Callable[[], str]] = {
    SimilarChoice.LINK: lambda: tr("Link as one story"),
    SimilarChoice.NEW_QUESTIONS: lambda: tr("Take only the new questions"),
    SimilarChoice.KEEP: lambda: tr("Keep both"),
}


def similar_choice(value: SimilarChoice) -> str:
    """Return what can become of a similar article, in words."""
    return _CHOICES[value]()


def likeness(similar: Similar) -> str:
    """Return what an article is like: "82 % like “Tunnel Opens”"."""
    return tr("{share} like “{title}”", share=wording.percent(similar.share), title=similar.title)


def alike_question(like: AlikeQuestion) -> str:
    """Return what a question is like."""
    return tr("Nearly the same as “{question}” in “{title}”", question=like.question, title=like.title)


def _similar(draft: Draft) -> str:
    count = draft.cards
    if not count:
        return tr("The other deck asks all of it already.")
    if draft.similar_choice is SimilarChoice.NEW_QUESTIONS:
        return tr("{cards} will be added to the other deck.", cards=wording.cards(count))
    if draft.similar_choice is SimilarChoice.LINK:
        return tr("{cards} will be added, in a deck of the same story.", cards=wording.cards(count))
    return tr("{cards} will be added.", cards=wording.cards(count))


def _plain(draft: Draft) -> str:
    if not draft.proposals:
        return tr("An article without questions. Cards that you make of it will be added.")
    return tr_count(
        "An article without questions. 1 card is proposed below its text.",
        "An article without questions. %n cards are proposed below its text.",
        len(draft.proposals),
    )


def _fault(draft: Draft) -> str:
    """Return what is wrong with a file or page, under its name alone: the path stands beside."""
    message = draft.message or tr("This file cannot be read.")
    return message if draft.path is None else message.replace(draft.path, place(draft.path))


def place(path: str) -> str:
    """Return what a file is called, or the address of a page without its scheme."""
    return path.partition("://")[2].rstrip("/") if web_address(path) else Path(path).name


def _update(draft: Draft) -> str:
    written = [state for index, state in enumerate(draft.states) if will_write(draft, index)]
    new, changed = written.count(QuestionState.NEW), written.count(QuestionState.CHANGED)
    if new and changed:
        return tr("{new} and {changed}. The schedule of your cards is kept.", new=_new(new), changed=_changed(changed))
    if new or changed:
        return tr("{cards}. The schedule of your cards is kept.", cards=_new(new) if new else _changed(changed))
    return tr("Facts about the article have changed; its cards stay as they are.")


def _new(count: int) -> str:
    return tr_count("1 new card", "%Ln new cards", count)


def _changed(count: int) -> str:
    return tr_count("1 changed card", "%Ln changed cards", count)


def import_button(drafts: Sequence[Draft], *, with_cards: bool = True) -> str:
    """Return what stands on the button that imports `drafts`: "Import 34 articles · 170 cards"."""
    wanted = [draft for draft in drafts if will_import(draft)]
    if not wanted:
        return tr("Nothing to import")
    articles = wording.articles(len(wanted))
    if not with_cards:
        return tr("Import {articles}", articles=articles)
    return tr(
        "Import {articles} · {cards}",
        articles=articles,
        cards=wording.cards(sum(draft.cards for draft in wanted)),
    )


def incomplete(drafts: Sequence[Draft]) -> str:
    """Return how many ticked questions of the chosen drafts cannot come along; "" where all can."""
    count = sum(draft.incomplete for draft in drafts if draft.chosen)
    if not count:
        return ""
    return tr_count(
        "1 question has no answer and will be left out.", "%Ln questions have no answer and will be left out.", count
    )


def nothing_new(drafts: Sequence[Draft]) -> str:
    """Return what is said where all of `drafts` are in the library already."""
    return tr_count(
        "This article is in your library already.", "All %Ln articles are in your library already.", len(drafts)
    )


def imported(result: ImportResult) -> str:
    """Return what an import has done: "5 cards added", with what could not be read."""
    added = tr_count("1 card added", "%Ln cards added", result.cards)
    updated = tr_count("1 card updated", "%Ln cards updated", result.changed_cards)
    if result.cards and result.changed_cards:
        done = tr("{added}, {updated}.", added=added, updated=updated)
    elif result.cards or result.changed_cards:
        done = tr("{cards}.", cards=added if result.cards else updated)
    else:
        done = tr_count("1 article updated.", "%Ln articles updated.", result.updated)
    if not result.errors:
        return done
    return tr(
        "{done} {unread}",
        done=done,
        unread=tr_count("1 file could not be read.", "%Ln files could not be read.", result.errors),
    )
