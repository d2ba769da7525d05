PATH = "content"
ARTICLE_PATHS = ["briefs"]
PAGE_PATHS = []
STATIC_PATHS = ["extra"]
# What is to be copied as it is stands below content/extra and goes to the top of the site.
STATIC_SAVE_AS = "{path}"
PATH_METADATA = r"extra/(?P<static_path>.*)"
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
