"""Cuts the headline font down to the glyphs that the page's headlines and numerals use.

Needs: pip install fonttools==4.63.0 brotli==1.2.1, and Noto Serif CJK Bold
(Debian: fonts-noto-cjk), which is under the SIL Open Font License (OFL.txt).

Usage: python3 assets/fonts/make.py [NotoSerifCJK-Bold.ttc]

Reads song.glyphs.txt (kept complete by tests/font.rs), writes song.woff2.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
SIMPLIFIED_CHINESE = 2  # its place in the collection

source = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
font = TTFont(source, fontNumber=SIMPLIFIED_CHINESE)
options = subset.Options(
    flavor="woff2",
    layout_features=["kern", "lnum", "tnum"],
    hinting=False,
    desubroutinize=True,
    notdef_outline=True,
    name_IDs=[0, 1, 2, 13, 14],
)
subsetter = subset.Subsetter(options)
subsetter.populate(text=(HERE / "song.glyphs.txt").read_text(encoding="utf-8"))
subsetter.subset(font)
font.flavor = "woff2"
font["head"].modified = font["head"].created  # the same glyphs give the same bytes
font.save(HERE / "song.woff2", reorderTables=True)
print(f"song.woff2: {(HERE / 'song.woff2').stat().st_size} bytes")
