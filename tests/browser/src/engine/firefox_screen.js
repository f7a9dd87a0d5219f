// Makes the tab as wide and as high as asked, whatever the window is, and sets what the reader
// has set on their device.
const { width, height, dark, print, still } = arguments[0];
const tab = gBrowser.selectedBrowser;
for (const bound of ["", "min-", "max-"]) {
  tab.style.setProperty(`${bound}width`, `${width}px`);
  tab.style.setProperty(`${bound}height`, `${height}px`);
}
tab.browsingContext.prefersColorSchemeOverride = dark ? "dark" : "light";
tab.browsingContext.mediumOverride = print ? "print" : "";
Services.prefs.setIntPref("ui.prefersReducedMotion", still ? 1 : 0);
