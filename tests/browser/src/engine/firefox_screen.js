// Makes the tab as wide and as high as asked, whatever the window is, and sets what the reader
// has set on their device.
const { width, height, dark, print, still, contrast, forced, touch } = arguments[0];
const tab = gBrowser.selectedBrowser;
for (const bound of ["", "min-", "max-"]) {
  tab.style.setProperty(`${bound}width`, `${width}px`);
  tab.style.setProperty(`${bound}height`, `${height}px`);
}
// Of the whole browser: what is said of a tab does not outlast its page.
Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", dark ? 0 : 1);
tab.browsingContext.mediumOverride = print ? "print" : "";
Services.prefs.setIntPref("ui.prefersReducedMotion", still ? 1 : 0);
// Its platform asks for a theme of more contrast; the page's colours are its own all the same, or not.
Services.prefs.setIntPref("ui.useAccessibilityTheme", contrast || forced ? 1 : 0);
Services.prefs.setIntPref("browser.display.document_color_use", forced ? 2 : 1);
// A sum of: coarse 1, fine 2, hovering 4.
const pointer = touch ? 1 : 6;
Services.prefs.setIntPref("ui.primaryPointerCapabilities", pointer);
Services.prefs.setIntPref("ui.allPointerCapabilities", pointer);
