"""The words of the statistics page: what each chart shows, said as a finding."""

from datetime import date, timedelta

from quizapp.core.stats import (
    LEAST_TOPIC_TESTS,
    MATURE_DAYS,
    MOST_TOPICS,
    CardCounts,
    Forecast,
    Retention,
    StatisticsReport,
    TrueRetention,
)
from quizapp.gui import wording
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.plain_text import isolated, shortened

_DAYS_KNOWN_BY_NAME = 6
_LONGEST_TOPIC = 60


def retention_finding(retention: TrueRetention) -> str:
    """Return what was recalled in the last month, or ever, against what is aimed at."""
    desired = wording.percent(retention.desired)
    month, ever = retention.last_30_days.share, retention.all_time.share
    if month is not None:
        return tr("True retention {share} in 30 days – target {desired}", share=wording.percent(month), desired=desired)
    if ever is not None:
        return tr("True retention {share} in all – target {desired}", share=wording.percent(ever), desired=desired)
    return tr("No memory tested yet – target {desired}", desired=desired)


def retention_note() -> str:
    """Return how true retention is counted."""
    return tr("The first answer of a day to cards in review; recalled is all that was not rated Again.")


def recalled(span: str, retention: Retention) -> str:
    """Return a span of days with its tests: "7 days, 42 of 47"."""
    if not retention.total:
        return span
    passed, total = wording.number(retention.passed), wording.number(retention.total)
    return tr("{span}, {passed} of {total}", span=span, passed=passed, total=total)


def topics_finding(report: StatisticsReport) -> str:
    """Return which topic is recalled worst, against what is aimed at."""
    if not report.weakest_topics:
        return tr("No topic has {reviews} in 30 days yet", reviews=wording.reviews(LEAST_TOPIC_TESTS))
    weakest, desired = report.weakest_topics[0], report.retention.desired
    values = {
        "topic": isolated(shortened(weakest.topic, _LONGEST_TOPIC)),
        "share": wording.percent(weakest.share),
        "desired": wording.percent(desired),
    }
    if weakest.share < desired:
        return tr("Weakest: {topic}, {share} recalled in 30 days – target {desired}", **values)
    return tr("All topics reach {desired} – weakest: {topic}, {share} recalled in 30 days", **values)


def topics_note(report: StatisticsReport) -> str:
    """Return which topics are shown, and how to go on from one."""
    least = wording.reviews(LEAST_TOPIC_TESTS)
    if not report.weakest_topics:
        return tr("Of each day the first review of a card counts, once it is learnt.")
    return tr(
        "At most {most} topics, each with {least} or more; of each day the first of a card counts. "
        "Enter or a click on a topic shows its decks.",
        most=wording.number(MOST_TOPICS),
        least=least,
    )


def reviews_finding(report: StatisticsReport) -> str:
    """Return how many reviews there were a day in the last month, or in all of it if few."""
    total = sum(day.answers for day in report.month)
    days = len(report.month)
    if total < days:
        return tr("{reviews} in the last {days}", reviews=wording.reviews(total), days=wording.days(days))
    mean = wording.reviews(round(total / days))
    return tr("{reviews} a day over the last {days}", reviews=mean, days=wording.days(days))


def reviews_note(report: StatisticsReport) -> str:
    """Return of which kinds the reviews of the last month were."""
    return tr(
        "{learn} while learning, {review} in review, {relearn} while relearning.",
        learn=wording.number(sum(day.learn for day in report.month)),
        review=wording.number(sum(day.review for day in report.month)),
        relearn=wording.number(sum(day.relearn for day in report.month)),
    )


def workload_finding(report: StatisticsReport) -> str:
    """Return how many minutes a day were studied in the last month, or in all of it if few."""
    total = sum(day.minutes for day in report.month)
    days = len(report.month)
    if total < days:
        return tr("{minutes} in the last {days}", minutes=wording.minutes(round(total)), days=wording.days(days))
    mean = wording.minutes(round(total / days))
    return tr("{minutes} a day over the last {days}", minutes=mean, days=wording.days(days))


def minutes(value: float) -> str:
    """Return minutes as a figure, those below ten with a decimal unless they are whole."""
    return wording.number(value, 0 if value >= 10 or value == round(value) else 1)


def workload_note() -> str:
    """Return how time is counted."""
    return tr("An answer counts for a minute at most: what takes longer was a pause.")


def forecast_finding(forecast: Forecast) -> str:
    """Return which of the days ahead has the most cards."""
    busiest = forecast.busiest
    if busiest is None:
        return tr("Nothing comes due in the next {days}", days=wording.days(len(forecast.days)))
    day = _day_ahead(busiest.day, forecast.days[0].day)
    return tr("Busiest day ahead: {day}, {cards}", day=day, cards=wording.cards(busiest.cards))


def forecast_note(forecast: Forecast) -> str:
    """Return how many cards were due before, and how many come."""
    coming = sum(day.cards for day in forecast.days)
    days = wording.days(len(forecast.days))
    if not forecast.backlog:
        return tr("{cards} in {days}, none overdue.", cards=wording.cards(coming), days=days)
    overdue = wording.number(forecast.backlog)
    return tr(
        "{cards} in {days}; the first bar is {overdue} overdue.",
        cards=wording.cards(coming),
        days=days,
        overdue=overdue,
    )


def year_finding(report: StatisticsReport) -> str:
    """Return on how many days of the year there was study."""
    studied, days = wording.number(report.days_studied), wording.number(len(report.year))
    return tr("Studied on {studied} of {days} days", studied=studied, days=days)


def cards_finding(cards: CardCounts) -> str:
    """Return how many cards are learnt, and how many of them for long (mature)."""
    learnt = cards.young + cards.mature
    return tr(
        "{learnt} of {cards} learnt, {mature} of them mature",
        learnt=wording.number(learnt),
        cards=wording.cards(cards.total),
        mature=wording.number(cards.mature),
    )


def cards_note() -> str:
    """Return what makes a card mature."""
    return tr(
        "Mature cards are still recalled after {days} with a likelihood of {share}; younger ones fade sooner.",
        days=wording.days(MATURE_DAYS),
        share=wording.percent(0.9),
    )


def streak_figures(report: StatisticsReport) -> list[tuple[str, str]]:
    """Return the figures at the head of the page, each with the words below it."""
    streak, today = report.streak, report.year[-1]
    return [
        (wording.number(streak.current), tr_count("day in a row", "days in a row", streak.current)),
        (wording.number(streak.longest), tr("longest streak")),
        (wording.number(today.answers), tr_count("review today", "reviews today", today.answers)),
        (wording.number(report.answers), tr_count("review in all", "reviews in all", report.answers)),
    ]


def _day_ahead(day: date, today: date) -> str:
    if day == today:
        return tr("today")
    if day == today + timedelta(days=1):
        return tr("tomorrow")
    if (day - today).days <= _DAYS_KNOWN_BY_NAME:
        return wording.weekday_name(day)
    return wording.weekday(day)
