"""Has feedparser read feeds, and prints what it read as JSON: a list with an item for each file.

Usage: feeds.py FILE...
"""

import json
import sys
import time

import feedparser


def moment(parsed):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None


def read(path):
    with open(path, "rb") as file:
        # Sanitising would take out what the comparison looks for.
        feed = feedparser.parse(file.read(), sanitize_html=False)
    return {
        "version": feed.version,
        "trouble": str(feed.bozo_exception) if feed.bozo else None,
        "title": feed.feed.get("title"),
        "link": feed.feed.get("link"),
        "description": feed.feed.get("subtitle"),
        "language": feed.feed.get("language"),
        "updated": moment(feed.feed.get("updated_parsed")),
        "entries": [entry(found) for found in feed.entries],
    }


def entry(found):
    return {
        "id": found.get("id"),
        "headline": found.get("title"),
        "link": found.get("link"),
        "published": moment(found.get("published_parsed")),
        "updated": moment(found.get("updated_parsed")),
        "authors": [author.get("name") for author in found.get("authors", [])],
        "tags": [tag.get("label") or tag.get("term") for tag in found.get("tags", [])],
        "summary": found.get("summary") if "summary_detail" in found else None,
        "via": [
            {"url": link["href"], "source": link.get("title")}
            for link in found.get("links", [])
            if link.get("rel") == "via"
        ],
        "texts": [content.value for content in found.get("content", [])],
    }


print(json.dumps([read(path) for path in sys.argv[1:]]))
