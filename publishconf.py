"""Production: absolute addresses, and nothing that is not published."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITEURL = "https://tu-captes.example.org"
RELATIVE_URLS = False
DIRECT_TEMPLATES = [*DIRECT_TEMPLATES, "sitemap", "robots"]  # noqa: F405
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"
PUBLISHED_ONLY = True  # no draft, hidden or future page, nor anything that only they use
