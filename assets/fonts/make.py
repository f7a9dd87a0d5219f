"""Cuts the headline font down to the glyphs that the page's headlines and numerals use, for each
language of the page.

Needs: pip install fonttools==4.63.0 brotli==1.2.1, and Noto Serif CJK Bold
(Debian: fonts-noto-cjk), which is under the SIL Open Font License (OFL.txt).

Usage: python3 assets/fonts/make.py [NotoSerifCJK-Bold.ttc]

Reads NAME.glyphs.txt (kept complete by tests/fonts.rs), writes NAME.woff2.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
# Name, and its place in the collection: one character has several shapes. Quotation marks are
# as wide as ideographs in all but the Korean face.
FACES = {"song": 2, "song-hant": 4, "song-en": 1}

source = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
for name, place in FACES.items():
    font = TTFont(source, fontNumber=place, recalcTimestamp=False)
    options = subset.Options(
        flavor="woff2",
        layout_features=["kern", "lnum", "tnum"],
        hinting=False,
        desubroutinize=True,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 13, 14],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=(HERE / f"{name}.glyphs.txt").read_text(encoding="utf-8"))
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(HERE / f"{name}.woff2", reorderTables=True)
    print(f"{name}.woff2: {(HERE / f'{name}.woff2').stat().st_size} bytes")
