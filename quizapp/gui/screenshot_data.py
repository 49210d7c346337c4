"""What the profile of the pictures has behind it: answers of earlier days, and feeds with their articles."""

from datetime import timedelta

from quizapp.context import AppContext
from quizapp.core.feed import FeedItem, FeedLink, FeedText, InboxQuery
from quizapp.services.feed_refresh import Fetched, FoundFeed
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


def give_a_past(app: AppContext) -> None:
    """Let the sample cards have been answered on earlier days."""
    cards = app.seeding.cards_of_group(SAMPLES)
    for reviews in range(2, 7):
        app.seeding.add_reviews(cards[reviews - 2 : 45 : 5], reviews)


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
