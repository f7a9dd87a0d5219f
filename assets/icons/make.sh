#!/bin/sh
# Draws the icons of an installed copy from assets/icon.svg, with Chromium (Debian: chromium).
# Usage: sh assets/icons/make.sh
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# draw NAME SIZE SHARE: a square of SIZE px, the drawing taking SHARE % of it. Systems that cut
# shapes out keep a circle of 80 %.
draw() {
    cat > "$work/page.html" <<HTML
<!doctype html><style>
  body { margin: 0; width: $2px; height: $2px; display: grid; place-items: center; background: $4; }
  svg { width: $3%; height: $3%; }
</style>$(cat ../icon.svg)
HTML
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
        --force-color-profile=srgb --force-device-scale-factor=1 --window-size="$2,$2" \
        --screenshot="$PWD/$1.png" "file://$work/page.html" 2>/dev/null
}
draw icon-192 192 100 transparent
draw icon-512 512 100 transparent
draw icon-maskable 512 78 '#FBF8F3'
