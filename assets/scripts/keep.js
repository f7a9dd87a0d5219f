// Has sw.js keep the report for reading without a network, tells of a new build, and with `?sw=off`
// takes all of that back. Where the browser does not want it, nothing is said.
const build = "{build}";
const own = document.currentScript;
const site = new URL("./", own instanceof HTMLScriptElement ? own.src : location.href).href;

/**
 * @param {string} text
 * @param {string} [label] of a button
 * @param {() => void} [act] what it does
 */
const tell = (text, label, act) => {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.dataset.kept = "";
  notice.append(text);
  if (label && act) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(label);
    button.addEventListener("click", act);
    notice.append(button);
  }
  // Over the page: nothing moves.
  const notices = document.querySelector(".notices");
  if (notices) notices.append(notice);
};

/** @param {ServiceWorkerContainer} workers */
const forget = async (workers) => {
  const found = await workers.getRegistration(site);
  // Another's may answer for a directory above.
  if (found && found.scope === site) await found.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`baoan-report ${site} `)) await caches.delete(name);
  }
  tell(t("离线副本已删除。"));
};

const keep = async () => {
  const workers = navigator.serviceWorker;
  if (!workers || self !== top) return;
  if (new URLSearchParams(location.search).get("sw") === "off") return forget(workers);
  let told = false;
  workers.addEventListener("message", ({ data }) => {
    if (told || !data || !data.build || data.build === build) return;
    told = true;
    tell(t("有新版本，刷新后可见。"), t("刷新"), () => location.reload());
  });
  const registration = await workers.register(`${site}sw.js`, { updateViaCache: "none" });
  workers.ready.then(({ active }) => {
    if (active) for (const what of self.reportTwin ? ["complete", "twin"] : ["complete"]) active.postMessage(what);
  });
  // A page may stay open for days.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && navigator.onLine) registration.update().catch(() => {});
  });
};
keep().catch(() => {});
