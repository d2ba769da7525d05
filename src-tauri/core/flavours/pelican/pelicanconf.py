PATH = "content"
ARTICLE_PATHS = ["briefs"]
PAGE_PATHS = []
STATIC_PATHS = ["media", "style.css"]
DEFAULT_CATEGORY = "Briefs"
USE_FOLDER_AS_CATEGORY = False
WITH_FUTURE_DATES = True
DIRECT_TEMPLATES = ["index"]
CATEGORY_SAVE_AS = ""
THEME = "theme"
FEED_ALL_ATOM = "feed.xml" if SITEURL else None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
MARKDOWN = {
    "extension_configs": {"markdown.extensions.tables": {}},
    "output_format": "html5",
}
