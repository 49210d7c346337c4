"""Pages as sites make them, for the tests of whatever reads or fetches pages."""

import json


def page(body: str, head: str = "", lang: str = "en") -> str:
    """Return a whole page."""
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>\n'


def json_ld(thing: object) -> str:
    """Return the script in which a page says `thing` in the words of schema.org."""
    text = json.dumps(thing).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def asked(question: str, answer: str) -> dict[str, object]:
    """Return a question with its answer in the words of schema.org."""
    return {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}


NEWS = page(
    """
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<main><article><h1>Panama Canal lets ships lie deeper again</h1>
<p class="byline">By the desk, <time datetime="2024-08-15">15 August 2024</time></p>
<p>The Panama Canal joins the Atlantic and the Pacific and is about 82 kilometres long. Its locks are fed with fresh
water from Gatun Lake, which was dammed in 1913.</p>
<p>In 2023 a drought lowered the lake, and fewer ships could pass. Why does that matter? About five per cent of the
world's sea trade goes through the canal.</p>
<figure><img src="https://img.example.org/a.jpg" onerror="alert(1)"><figcaption>In the locks</figcaption></figure>
<h2>How the locks work</h2>
<p>Each ship is lifted 26 metres to the level of the lake and lowered again on the other side. The larger locks, opened
in 2016, save sixty per cent of the water in basins beside them.</p>
<ul><li>Old locks: opened in 1914</li><li>New locks: opened in 2016</li></ul>
<iframe src="https://ads.example.org/">Buy now</iframe>
<form action="/letter"><label>Subscribe</label><input name="mail"><button>Send</button></form>
<script>document.write("<p>Evil</p>")</script>
<p>The United States built the canal from 1904 to 1914 and handed it over to Panama on 31 December 1999. The treaty for
it was signed in 1977.</p></article>
<aside><h3><a href="/x">Who owns the seas?</a></h3><h3><a href="/y">Why is the sea salty?</a></h3></aside></main>
<footer><p>© Example News</p></footer>""",
    """<title>Panama Canal lets ships lie deeper again - Example News</title>
<meta property="og:title" content="Panama Canal lets ships lie deeper again">
<meta property="og:site_name" content="Example News"><style>p { position: fixed; width: 9999px }</style>
<meta property="article:published_time" content="2024-08-15T09:00:00Z">
<meta name="description" content="Rain has filled Gatun Lake again.">
<link rel="canonical" href="https://www.news.example.org/panama-canal">""",
    lang="en-GB",
)
"""A news article with all that stands around one."""

ENCYCLOPEDIA = page(
    """
<div id="head"><ul><li><a href="/a">Article</a></li><li><a href="/t">Talk</a></li></ul></div>
<main><h1>Lake Titicaca</h1><div class="mw-parser-output">
<table class="infobox"><tr><th>Countries</th><td>Bolivia, Peru</td></tr><tr><th>Area</th><td>8,372 km²</td></tr></table>
<p><b>Lake Titicaca</b> is a large freshwater lake in the Andes on the border of Bolivia and Peru.<sup
class="reference"><a href="#n1">[1]</a></sup> It lies at 3,812 metres above the sea.</p>
<div class="toc"><h2>Contents</h2><ul><li><a href="#Rivers">1 Rivers</a></li></ul></div>
<h2><span id="Rivers">Rivers</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>
<p>Five major rivers feed the lake, and one, the Desaguadero, leaves it. It flows on to Lake Poopó in the south.</p>
<dl><dt>Lago Grande</dt><dd>The larger part, in the north.</dd><dt>Lago Pequeño</dt><dd>The smaller one.</dd></dl>
<h2>Islands</h2><p>On the Uros islands people live on floating mats of totora reed, which they renew all the time.</p>
</div></main>""",
    "<title>Lake Titicaca - Free Encyclopedia</title>"
    '<link rel="canonical" href="https://en.encyclopedia.example/wiki/Lake_Titicaca">',
)
"""An article of an encyclopedia, with a box of facts, footnotes and a list of terms."""

FAQ = page(
    """<nav><details><summary>Menu?</summary><a href="/">Home</a></details></nav><main><h1>The tides</h1>
<p>Read this before you sail.</p>
<details><summary>What causes the tides?</summary><p>The pull of the Moon and, less, of the Sun.</p></details>
<details><summary>Where is the tide highest?</summary><p>In the Bay of Fundy:</p><ul><li>16 metres</li></ul></details>
</main>""",
    "<title>Questions about the tides</title>"
    + json_ld(
        {
            "@context": "https://schema.org",
            "@type": "FAQPage",
            "mainEntity": [
                asked("What causes the tides?", "<p>The pull of the <b>Moon</b> and, less, of the Sun.</p>"),
                asked("How often is high tide?", "Mostly twice a day.<script>alert(1)</script>"),
            ],
        }
    ),
)
"""Questions that schema.org says and the page shows, some in one of these ways only."""

LAYOUT = page(
    """<div id="app"><main><p>news.example.org</p><h1>Ministers Meet In Lima</h1>
<p>The ministers of two countries met and spoke about their alliance.</p><ul>
<li>Who met in Lima on Friday?</li>
<li>The foreign ministers of Japan and the United States met. They spoke for an hour.</li>
<li>What did the ministers agree on?</li>
<li>They agreed to keep the alliance close. They will meet again.</li></ul></main></div>""",
    "<title>Ministers Meet In Lima</title>",
)
"""An article with its questions as bullets, as FORMATS has them in layout B."""

EXERCISE = page(
    """<h1>Capitals</h1>
<p><b>1. Which city is the capital of Peru?</b></p><ol type="a"><li>Cusco</li><li>Lima</li><li>Arequipa</li></ol>
<p>Answer: b</p>
<p><b>2. Which city is the capital of Chile?</b></p><ol type="A"><li>Santiago</li><li>Arica</li><li>Iquique</li></ol>
<p>Answer: A</p>""",
    "<title>Capitals</title>",
)
"""Questions with choices as lettered lists."""
