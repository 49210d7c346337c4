"""What the profile of the pictures has behind it and before it: answers of earlier days, feeds with their articles,
breaks, a backlog, cards that fail and one with a picture.
"""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from quizapp.context import AppContext
from quizapp.core.article import Article, Question
from quizapp.core.feed import FeedItem, FeedLink, FeedText, InboxQuery
from quizapp.core.picture import Picture, Side, digest_of
from quizapp.core.withdrawal import Reason
from quizapp.services.feed_refresh import Fetched, FoundFeed
from quizapp.services.reading import Reading
from quizapp.services.samples import SAMPLES

_FEEDS = {
    "Bridges of the World": (
        (
            "The Chacao bridge in Chile gets its second tower",
            "The tower stands on a rock in the middle of the channel.",
        ),
        ("Why the Øresund crossing is half a tunnel", "A bridge all the way would have been in the way of aircraft."),
        ("How the Golden Gate Bridge is painted", "The work never ends: the salt of the sea air attacks the steel."),
    ),
    "Water and Ice": (
        ("Lake Baikal holds a fifth of the world's fresh water", "It is also the deepest lake, at some 1,640 metres."),
        ("جسور فوق نهر النيل", "تربط الجسور ضفتي النهر في القاهرة."),
        ("氷河はなぜ青く見えるのか", "厚い氷は赤い光を吸収する。"),
    ),
}

TUNNEL = """\
news.example.org
Queen and President Open the Channel Tunnel
Britain and France are joined by rail below the sea.
- Who opened the Channel Tunnel?
- Queen Elizabeth II and President François Mitterrand opened it on 6 May 1994. Their trains met nose to nose in Calais.
- What did the Channel Tunnel cost?
- It cost 4.65 billion pounds. That was 80 per cent more than had been planned.
- How did the Queen travel to Calais?
- She came by Eurostar from London Waterloo. On the way back her car was carried by Le Shuttle to Folkestone.
"""
TUNNEL_AGAIN = """\
wire.example.org
Trains Meet in Calais as Channel Tunnel Opens
The Queen and President Mitterrand cut ribbons on both sides of the sea.
- Who opened the new Channel Tunnel?
- Queen Elizabeth and President Mitterrand opened it in Calais and Folkestone on 6 May 1994.
- By how much was the budget of the tunnel overrun?
- By 80 per cent. In the end it cost some 4.65 billion pounds.
- How long is the tunnel between Calais and Folkestone?
- It is 50 kilometres long. Of these 38 lie below the sea.
"""
"""Two articles of one event."""


def give_a_past(app: AppContext) -> None:
    """Let the sample cards have been answered on earlier days."""
    cards = app.seeding.cards_of_group(SAMPLES)
    for reviews in range(2, 7):
        app.seeding.add_reviews(cards[reviews - 2 : 45 : 5], reviews)


def let_cards_fail(app: AppContext) -> None:
    """Let some sample cards be leeches, and others be marked as wrong or out of date."""
    cards = app.seeding.cards_of_group(SAMPLES)
    for lapses in (5, 6, 8):
        app.seeding.add_lapses([cards[5 * lapses]], lapses)
    app.withdrawals.withdraw([cards[12].id], Reason.WRONG, "It was the mirror that was folded, not the shield.")
    app.withdrawals.withdraw([cards[17].id], Reason.OUTDATED)


def add_a_picture(app: AppContext) -> None:
    """Add an article with a card that shows a picture."""
    flag = _flag()
    question = Question(
        question="Whose flag is this, and where do its colours come from?",
        answer="It is the flag of Belgium, of 1831. Its colours are those of the arms of Brabant: a golden lion with "
        "red claws and tongue on black.",
        pictures=(Picture(digest=digest_of(flag), side=Side.QUESTION),),
    )
    article = Article(title="The Flags of Europe", questions=(question,), media={digest_of(flag): flag})
    app.importing.import_at_once([Reading(path=None, article=article)])


def hurry(app: AppContext, seconds: int) -> None:
    """Have answers shown by themselves after so many seconds, 0 for never."""
    app.change_settings(replace(app.settings, reveal_after=seconds))


def _flag() -> bytes:
    """Draw three upright stripes, as a PNG."""
    flag = QImage(480, 240, QImage.Format.Format_RGB32)
    painter = QPainter(flag)
    for place, name in enumerate(("black", "gold", "crimson")):
        painter.fillRect(160 * place, 0, 160, 240, QColor(name))
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(kept, QByteArray(b"PNG")).write(flag)
    return bytes(kept.data().data())


def plan_breaks(app: AppContext) -> None:
    """Plan one break that begins today and one for later."""
    today = app.today
    for first, last in ((0, 2), (10, 16)):
        app.study.breaks.plan((today + timedelta(days=first), today + timedelta(days=last)))


def fall_behind(app: AppContext) -> None:
    """End the break, and take so few reviews a day that what waits is a backlog."""
    app.study.breaks.remove(app.study.breaks.to_come[0])
    app.study.limits.set_pace(4)


def follow_feeds(app: AppContext) -> None:
    """Follow two feeds that have told of articles, and one that fails."""
    now = app.clock.now()
    found = []
    for place, (title, told) in enumerate(_FEEDS.items()):
        items = tuple(
            FeedItem(
                guid=name,
                title=name,
                url=f"https://feeds.example.org/{place}/{number}",
                summary=summary,
                published_at=now - timedelta(hours=5 * number + 2 * place + 1),
            )
            for number, (name, summary) in enumerate(told)
        )
        link = FeedLink(
            address=f"https://feeds.example.org/{place}.xml", title=title, site="https://feeds.example.org/"
        )
        found.append(FoundFeed(link=link, fetched=Fetched(at=now, text=FeedText(title=title, items=items))))
    app.feeds.follow(found)
    newest = app.feeds.find(InboxQuery())
    app.feeds.note_seen(newest[2:3])
    # No name ends in .invalid, so this feed fails on every computer.
    app.feeds.refresh(app.feeds.add([FeedLink(address="https://news.invalid/feed", title="Morning News")]).feeds)
