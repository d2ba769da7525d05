"""Has extruct read what pages say to programs, and prints it as JSON: an item for each page.

Usage: metadata.py ADDRESS FOLDER PAGE...
"""

import json
import pathlib
import sys

import extruct

address, folder, *pages = sys.argv[1:]


def read(page):
    html = pathlib.Path(folder, page).read_text(encoding="utf-8")
    found = extruct.extract(
        html,
        base_url=address + page.removesuffix("index.html"),
        syntaxes=["json-ld", "opengraph", "microformat"],
        uniform=True,
        with_og_array=True,
    )
    return {
        "json_ld": found["json-ld"],
        "open_graph": found["opengraph"],
        "microformats": found["microformat"],
    }


print(json.dumps([read(page) for page in pages]))
