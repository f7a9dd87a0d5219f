"""Makes what is not text of a report, in its folder: the headline's fonts, cut down to the glyphs that
its headlines and numerals use; the pictures for sharing; the icons of an installed copy.

Needs: pip install fonttools==4.63.0 brotli==1.2.1; Noto CJK Bold (Debian: fonts-noto-cjk), which is
under the SIL Open Font License (assets/fonts/OFL.txt); Chromium (Debian: chromium).

Usage: python3 assets/reports/make.py YEAR [fonts|pictures]

Reads fonts/NAME.glyphs.txt (kept complete by tests/published/fonts.rs) and pictures/*.svg; those for
sharing are drawn by the program (tests/published/pictures.rs writes them). What was made of what stands
in pictures/SHA256SUMS, for the same test.
"""

import hashlib
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
# What an installed copy of a report looks like that was given no icon of its own.
PLAIN = HERE.parent / "plain" / "pictures" / "icon.svg"
NOTO = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
# Name, and its place in the collection: one character has several shapes. Quotation marks are
# as wide as ideographs in all but the Korean face.
FACES = {"song": 2, "song-hant": 4, "song-en": 1}
# Name, width and height.
SHARED = {"share": (1200, 630), "square": (600, 600)}
# Name, size, which per cent of it the drawing takes, background. Systems that cut shapes out keep a
# circle of 80 %.
ICONS = {
    "icon-192": (192, 100, "transparent"),
    "icon-512": (512, 100, "transparent"),
    "icon-maskable": (512, 78, "#FBF8F3"),
}
ICON = """<!doctype html><style>
  body {{ margin: 0; width: {size}px; height: {size}px; display: grid; place-items: center; background: {ground}; }}
  svg {{ width: {share}%; height: {share}%; }}
</style>{drawing}"""


def fonts(folder):
    from fontTools import subset
    from fontTools.ttLib import TTFont

    for name, place in FACES.items():
        # A report that is not translated has none for English.
        if not (folder / f"{name}.glyphs.txt").exists():
            continue
        font = TTFont(NOTO, fontNumber=place, recalcTimestamp=False)
        options = subset.Options(
            flavor="woff2",
            layout_features=["kern", "lnum", "tnum", "halt"],
            hinting=False,
            desubroutinize=True,
            notdef_outline=True,
            name_IDs=[0, 1, 2, 13, 14],
        )
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=(folder / f"{name}.glyphs.txt").read_text(encoding="utf-8"))
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(folder / f"{name}.woff2", reorderTables=True)
        print(f"{name}.woff2: {(folder / f'{name}.woff2').stat().st_size} bytes")


def take(page, picture, width, height):
    command = [
        "chromium",
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--default-background-color=00000000",
        "--force-color-profile=srgb",
        "--force-device-scale-factor=1",
        f"--window-size={width},{height}",
        f"--screenshot={picture}",
        page.resolve().as_uri(),
    ]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    print(f"{picture.name}: {picture.stat().st_size} bytes")


def pictures(folder):
    for name, (width, height) in SHARED.items():
        take(folder / f"{name}.svg", folder / f"{name}.png", width, height)
    icon = folder / "icon.svg"
    if not icon.exists():
        icon.write_text(PLAIN.read_text(encoding="utf-8"), encoding="utf-8")
    drawing = icon.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as work:
        page = pathlib.Path(work) / "icon.html"
        for name, (size, share, ground) in ICONS.items():
            page.write_text(ICON.format(size=size, share=share, ground=ground, drawing=drawing), encoding="utf-8")
            take(page, folder / f"{name}.png", size, size)
    files = sorted(file for file in folder.iterdir() if file.suffix in (".svg", ".png"))
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if len(sys.argv) < 2 or not (HERE / sys.argv[1]).is_dir():
    sys.exit(__doc__)
wanted = sys.argv[2:] or ["fonts", "pictures"]
for name, make in {"fonts": fonts, "pictures": pictures}.items():
    if name in wanted:
        make(HERE / sys.argv[1] / name)
