"""Site settings. Paths are absolute, so that `pelican DIR -s pelicanconf.py` works anywhere."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))  # bare `pelican` does not put this folder on the path

from plugins import cards, feeds, fonts, markdown, redirects, series, typography  # noqa: E402
from plugins.building import Build  # noqa: E402
from plugins.feeds.entries import newest_first  # noqa: E402

# The site
SITENAME = "Tu captes\u202f?"
SITESUBTITLE = "Chroniques d’un client que son opérateur ne capte plus"
AUTHOR = "L’abonné"
SITEURL = ""
RELATIVE_URLS = True
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"

# Mentions légales, non-professional form (LCEN art. 1-1): the host, and where to write.
CONTACT = "contact@tu-captes.example.org"
HOST = {
    "name": "GitHub, Inc. (GitHub Pages)",
    "address": "88 Colin P. Kelly Jr. Street, San Francisco, CA 94107, États-Unis",
    "url": "https://pages.github.com/",
}

# Where things are
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
CACHE_PATH = str(ROOT / ".cache")
ARTICLE_PATHS = [""]
ARTICLE_ORDER_BY = newest_first
ARTICLE_EXCLUDES = ["pages", "conversations", "cases", "images"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[
    str
] = []  # an image is copied when a published page links to it, never otherwise
DELETE_OUTPUT_DIRECTORY = True

# Plugins: the modules themselves; a name that cannot be imported would be logged and forgotten.
PLUGINS = [markdown, series, redirects, fonts, cards, feeds]
PELICAN_CLASS = Build
TYPOGRIFY = False
FORMATTED_FIELDS: list[str] = []
SILENCE_MINUTES = 60  # a wait of this long between two messages is stated
JINJA_FILTERS = typography.FILTERS
JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True}

# Addresses: directories everywhere, so that no tag can collide with a page of another
ARTICLE_URL = PAGE_URL = ARTICLE_LANG_URL = PAGE_LANG_URL = "{slug}/"
ARTICLE_SAVE_AS = PAGE_SAVE_AS = ARTICLE_LANG_SAVE_AS = PAGE_LANG_SAVE_AS = "{slug}/index.html"
DRAFT_URL = DRAFT_PAGE_URL = "brouillons/{slug}/"
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = "brouillons/{slug}/index.html"
SERIES_URL = "series/{slug}/"
SERIES_SAVE_AS = "series/{slug}/index.html"
CATEGORY_URL = "rubriques/{slug}/"
CATEGORY_SAVE_AS = "rubriques/{slug}/index.html"
TAG_URL = "sujets/{slug}/"
TAG_SAVE_AS = "sujets/{slug}/index.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = TAGS_SAVE_AS = CATEGORIES_SAVE_AS = ""
ARCHIVES_URL = "archives/"
ARCHIVES_SAVE_AS = "archives/index.html"
DIRECT_TEMPLATES = ["index", "archives", "404"]
PAGINATED_TEMPLATES = {"index": None, "tag": None, "category": None}
DEFAULT_PAGINATION = 12
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
)
INDEX_URL = ""
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None  # texts of one slug are a mistake
READERS = {"html": None, "htm": None, "rst": None}  # texts are Markdown
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Tribunes"
DEFAULT_METADATA: dict[str, str] = {}
WITH_FUTURE_DATES = False
PUBLISHED_ONLY = False

# Feeds: tag URIs (RFC 4151) come from this authority, which never changes, not from SITEURL.
FEED_AUTHORITY = "tu-captes.example.org,2021"
FEED_DOMAIN = "http://127.0.0.1:8000"  # feeds want whole addresses: without SITEURL, `inv serve`'s
FEED_ALL_ATOM = "feeds/atom.xml"
FEED_ALL_RSS = "feeds/rss.xml"
FEED_ALL_JSON = "feeds/feed.json"
SERIES_FEED_ATOM = "feeds/{slug}.atom.xml"
SERIES_FEED_RSS = "feeds/{slug}.rss.xml"
SERIES_FEED_JSON = "feeds/{slug}.json"
FEED_MAX_ITEMS = None
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

# Publishing: who signs the commits of `gh-pages` (None: the name that git knows, and the host's
# noreply address), the branch, and the site's own domain when it has one.
PUBLISH_NAME = None
PUBLISH_EMAIL = None
PUBLISH_REMOTE = "origin"
PUBLISH_BRANCH = "gh-pages"
CNAME = None
FORMER_CARDS_DAYS = 30  # a card that is replaced still answers: networks keep a preview for days
