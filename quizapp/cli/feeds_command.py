"""`quizapp feeds`: the feeds whose new articles wait in the inbox."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from quizapp.cli.launch import Launch
from quizapp.cli.named import named_path
from quizapp.cli.output import say
from quizapp.cli.wording import counted
from quizapp.context import AppContext
from quizapp.core.feed import FeedRow
from quizapp.core.ids import FeedId
from quizapp.errors import QuizAppError
from quizapp.services.feeds import Added

_EPILOG = """\b
With --json each command but export prints one object:
  add, import  {"added": [FEED], "known": n}
  list         {"feeds": [FEED], "waiting": n}
  remove       {"removed": [FEED]}
  refresh      {"asked": n, "new": n, "failed": n, "feeds": [FEED]}

\b
FEED is {"id", "title", "address", "site", "refreshed_at", "error",
         "error_since", "waiting", "new"}: when it was last asked, why and since
when it fails, how many of its articles wait in the inbox, and how many of
those were not looked at yet. Times are ISO 8601 in UTC; unknown is null.

\b
Exit status: 0 all went well, 1 something could not be fetched or read, 2 the
call is wrong.
"""

_JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


@click.group(epilog=_EPILOG)
def command() -> None:
    """Follow feeds: RSS, Atom and JSON Feed. Their new articles wait in the inbox of the window."""


@command.command()
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@_JSON
@click.pass_obj
def add(launch: Launch, *, addresses: tuple[str, ...], as_json: bool) -> None:
    """Follow feeds by their addresses, or by that of a page that names its feed."""
    with AppContext.open(launch.profile, launch.clock) as app:
        found = []
        for address in addresses:
            feeds = app.feeds.look_up(address)
            if len(feeds) > 1:
                names = "".join(f"\n  {each.link.address}" for each in feeds)
                raise QuizAppError(f"{address} names {len(feeds)} feeds:{names}\nAdd one of them.")
            found += feeds
        added = app.feeds.follow(found)
        unasked = set(app.feeds.due()) & set(added.feeds)
        app.feeds.refresh(unasked)
        _tell_added(app, added, as_json=as_json)


@command.command("list")
@_JSON
@click.pass_obj
def list_feeds(launch: Launch, *, as_json: bool) -> None:
    """List the feeds, with how many articles wait and why one fails."""
    with AppContext.reading(launch.profile, launch.clock) as app:
        rows = app.feeds.feeds()
    if as_json:
        _print_json(feeds=_as_dicts(rows), waiting=sum(row.waiting for row in rows))
    else:
        _print_rows(rows)
        if not rows:
            say("No feed is followed.")


@command.command()
@click.argument("names", nargs=-1, required=True, metavar="FEED...")
@_JSON
@click.pass_obj
def remove(launch: Launch, *, names: tuple[str, ...], as_json: bool) -> None:
    """Follow feeds no longer: FEED is an id, an address or a title. Decks that came from them stay."""
    with AppContext.open(launch.profile, launch.clock) as app:
        rows = app.feeds.feeds()
        wanted = {row.feed.id: row for name in names for row in _named(rows, name)}
        app.feeds.remove(wanted)
    if as_json:
        _print_json(removed=_as_dicts(wanted.values()))
    else:
        say(f"{counted(len(wanted), 'feed')} removed")


@command.command()
@click.argument("names", nargs=-1, metavar="[FEED...]")
@_JSON
@click.pass_context
def refresh(context: click.Context, *, names: tuple[str, ...], as_json: bool) -> None:
    """Ask feeds, all of them if none is named, for new articles."""
    launch: Launch = context.obj
    with AppContext.open(launch.profile, launch.clock) as app:
        rows = app.feeds.feeds()
        wanted = [row.feed.id for name in names for row in _named(rows, name)] if names else None
        result = app.feeds.refresh(wanted)
        rows = [row for row in app.feeds.feeds() if wanted is None or row.feed.id in wanted]
    if as_json:
        _print_json(asked=result.asked, new=result.new, failed=len(result.faults), feeds=_as_dicts(rows))
    else:
        _print_rows(rows)
        say(f"{counted(result.new, 'new article')} from {counted(result.asked, 'feed')}")
    context.exit(1 if result.faults else 0)


@command.command("import")
@click.argument("file", type=named_path)
@_JSON
@click.pass_context
def import_list(context: click.Context, *, file: Path, as_json: bool) -> None:
    """Follow the feeds of an OPML file that another feed reader has exported."""
    launch: Launch = context.obj
    with AppContext.open(launch.profile, launch.clock) as app:
        added = app.feeds.import_list(file)
        _tell_added(app, added, as_json=as_json)
    for address in added.refused:
        say(f'"{address[:200]}" is no address of the web and was left out.', err=True)
    context.exit(1 if added.refused else 0)


@command.command("export")
@click.argument("file", type=named_path)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def export_list(launch: Launch, *, file: Path, force: bool) -> None:
    """Write the feeds to an OPML file, which any feed reader imports."""
    with AppContext.reading(launch.profile, launch.clock) as app:
        number = app.feeds.export_list(file, replace=force)
    say(f"{counted(number, 'feed')} written to {file}")


def _named(rows: Iterable[FeedRow], name: str) -> list[FeedRow]:
    """Return the feeds that `name` means, at least one."""
    found = [row for row in rows if name in {str(row.feed.id), row.feed.address}]
    found = found or [row for row in rows if row.feed.title.casefold() == name.casefold()]
    if not found:
        raise click.UsageError(f'There is no feed with the id, address or title "{name}".')
    return found


def _tell_added(app: AppContext, added: Added, *, as_json: bool) -> None:
    rows = _with_ids(app.feeds.feeds(), added.feeds)
    if as_json:
        _print_json(added=_as_dicts(rows), known=added.known)
    else:
        _print_rows(rows)
        say(f"{counted(len(rows), 'feed')} added, {added.known} known already")


def _with_ids(rows: Iterable[FeedRow], feed_ids: Iterable[FeedId]) -> list[FeedRow]:
    wanted = set(feed_ids)
    return [row for row in rows if row.feed.id in wanted]


def _print_rows(rows: Iterable[FeedRow]) -> None:
    for row in rows:
        feed = row.feed
        say(f"{feed.id:>4}  {feed.title}  ({row.waiting} waiting)  {feed.address}")
        if feed.error is not None:
            say(f"      fails: {feed.error}")


def _print_json(**values: object) -> None:
    say(json.dumps(values, indent=2))


def _as_dicts(rows: Iterable[FeedRow]) -> list[dict[str, Any]]:
    return [
        {
            "id": row.feed.id,
            "title": row.feed.title,
            "address": row.feed.address,
            "site": row.feed.site,
            "refreshed_at": _iso(row.feed.refreshed_at),
            "error": row.feed.error,
            "error_since": _iso(row.feed.error_since),
            "waiting": row.waiting,
            "new": row.new,
        }
        for row in rows
    ]


def _iso(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()
