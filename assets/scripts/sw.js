// Keeps the report for reading without a network. One build is one cache, filled and checked by
// SHA-256 before it is used; names that carry their content's hash come from it, everything else
// is asked of the site first. So no page is ever older than the site, and none is of two builds.
const build = "{build}";
/** @type {Summed[]} */
const all = FILES;
// What is kept of each page, by its directory.
/** @type {[string, Summed[]][]} */
const sets = SETS.map(([directory, kept]) => [directory, kept.map((at) => all[at])]);
// The Wasm's twin in JavaScript: kept for engines that run it, and new ones never fetch it.
const twin = TWIN;
/** @type {Map<string, string>} */
const files = new Map([...all, ...twin]);
const { scope } = registration;
const prefix = `baoan-report ${scope} `;
const own = prefix + build;
const PATIENCE = 3000;

// Pages are asked for by their directory, as readers do: some servers answer nothing else.
/** @param {string} file */
const address = (file) => scope + file.replace(/(^|\/)index\.html$/, "$1");
/** @param {ArrayBuffer} bytes */
const sum = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

// An answer if it is the file of this build, to the byte; else nothing.
/**
 * @param {string} file
 * @param {Response | undefined} answer
 */
const sound = async (file, answer) => {
  if (!answer || !answer.ok) return undefined;
  const bytes = await answer.arrayBuffer();
  if ((await sum(bytes)) !== files.get(file)) return undefined;
  return new Response(bytes, { headers: { "content-type": answer.headers.get("content-type") || "" } });
};
/** @param {string} file */
const kept = async (file) => sound(file, await caches.match(address(file), { cacheName: own }));
/** @param {string} file */
const fetched = async (file) => {
  /** @type {RequestCache[]} */
  const fresh = ["no-cache", "reload"];
  // What the browser's own cache has may be of another build, or broken.
  for (const cache of fresh) {
    const answer = await sound(file, await fetch(address(file), { cache }));
    if (answer) return answer;
  }
  throw new Error(`${file} is not that of this build`);
};
/**
 * @param {string} file
 * @param {Response} answer
 */
const keep = async (file, answer) => (await caches.open(own)).put(address(file), answer);

const install = async () => {
  const before = (await caches.keys()).filter((name) => name.startsWith(prefix));
  /** @param {string} file */
  const known = async (file) => {
    for (const cacheName of before) {
      const answer = await sound(file, await caches.match(address(file), { cacheName }));
      if (answer) return answer;
    }
    return fetched(file);
  };
  // The page at the root is for everybody, another (of a language, of a report) for those who have opened it.
  const used = (await clients.matchAll({ includeUncontrolled: true })).map(({ url }) => url);
  for (const cacheName of before) {
    const stored = await (await caches.open(cacheName)).keys();
    used.push(...stored.map(({ url }) => url));
  }
  const wanted = sets.filter(([directory]) => !directory || used.some((url) => isPage(url, directory)));
  if (used.some((url) => url.startsWith(`${scope}fallback-`))) wanted.push(["", twin]);
  // One that fails fails all: what is there stays in use.
  const names = new Set(wanted.flatMap(([, list]) => list.map(([file]) => file)));
  await Promise.all([...names].map(async (file) => keep(file, await known(file))));
  await skipWaiting();
};
/**
 * @param {string} url
 * @param {string} directory
 */
const isPage = (url, directory) => url.split(/[?#]/)[0].replace(/index\.html$/, "") === scope + directory;

// What a page in another language needs, or an engine that runs no Wasm, is kept from now on.
/** @param {Summed[]} list */
const complete = async (list) => {
  for (const [file] of list) {
    if (await kept(file)) continue;
    const answer = await fetched(file);
    // Only into what is still there: a reader may just have taken it back.
    if (await caches.has(own)) await keep(file, answer);
  }
};

const activate = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  // A page of the build before may still be open; whatever is older goes.
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
  for (const client of await clients.matchAll()) client.postMessage({ build });
};

/**
 * @param {Request} request
 * @param {string} file
 */
const fromCache = async (request, file) => {
  const found = await kept(file);
  if (found) return found;
  // Lost or corrupted: once more.
  const fresh = await fetched(file).catch(() => undefined);
  if (!fresh) return fetch(request);
  // Only into what is still there: a reader may just have taken it back.
  if (await caches.has(own)) await keep(file, fresh.clone()).catch(() => {});
  return fresh;
};

/**
 * @param {Request} request
 * @param {string} file
 */
const fromSite = async (request, file) => {
  const asked = fetch(request, { cache: "no-cache" });
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([asked.catch(() => undefined), late]);
  // A page that was taken off the site is gone; a server in trouble is not an answer.
  if (answer && answer.status < 500) return answer;
  return (await kept(file)) || asked;
};

/** @param {Request} request */
const answerTo = (request) => {
  const [path] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !path.startsWith(scope)) return undefined;
  const name = path.slice(scope.length);
  const file = name === "" || name.endsWith("/") ? `${name}index.html` : name;
  const hash = files.get(file);
  if (hash) return file.includes(hash.slice(0, 16)) ? fromCache(request, file) : fromSite(request, file);
  // Of the build before.
  if (/-[0-9a-f]{16}\./.test(file)) return caches.match(path).then((found) => found || fetch(request));
  return undefined;
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  const { data, source } = event;
  const set = data === "complete" && sets.find(([directory]) => isPage(source.url, directory));
  const list = data === "twin" ? twin : set ? set[1] : [];
  // Without a network now: at the next visit.
  event.waitUntil(complete(list).catch(() => {}));
});
addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});
