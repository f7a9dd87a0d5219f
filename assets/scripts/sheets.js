// A style sheet that only some readers need; the promise holds when it is there. A page that
// carries everything has it anyway, and no name for it.
const wearing = document.currentScript;
const script = wearing instanceof HTMLScriptElement ? wearing.src : location.href;
/** @param {string} file */
const worn = (file) =>
  /** @type {Promise<void>} */
  (new Promise((done) => {
    if (!file || document.querySelector(`link[href$="${file}"]`)) return done();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(file, script).href;
    // Plain is better than nothing.
    link.onload = link.onerror = () => done();
    document.head.append(link);
  }));
