// Notes what the page says in the console, and what it asks for over the network: from the
// inside, so nothing is missed. The console's calls are known to the page's process alone.
window.said = [];
Services.mm.addMessageListener("said", ({ data }) => window.said.push(data));
const inPages = () => {
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
  const everybody = Cc["@mozilla.org/systemprincipal;1"].createInstance(Ci.nsIPrincipal);
  const told = (event) => {
    const { level, filename, arguments: words } = event.wrappedJSObject;
    // The browser's own parts talk there, too.
    if (/^(chrome|resource):/.test(filename) || !["error", "warn", "assert"].includes(level)) return;
    sendAsyncMessage("said", [...words].join(" "));
  };
  storage.addLogEventListener(told, everybody);
  // One that outlives its tab fails, which is told to the console, which fails again.
  addEventListener("unload", (event) => {
    if (event.target === this) storage.removeLogEventListener(told);
  });
};
Services.mm.loadFrameScript("data:," + encodeURIComponent(`(${inPages})()`), true);
window.asked = [];
const note = (subject) => {
  const channel = subject.QueryInterface(Ci.nsIHttpChannel);
  if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) window.asked.push(channel.URI.spec);
};
Services.obs.addObserver({ observe: note }, "http-on-opening-request");
return Services.prefs.getBoolPref("security.fileuri.strict_origin_policy");
