// 放在宿主网页自己的脚本里：让带 data-baoan-report 的框架与内容一样高。
(() => {
  const frames = [...document.querySelectorAll("iframe")].filter((frame) => "baoanReport" in frame.dataset);
  /** @param {HTMLIFrameElement} frame */
  const nonceOf = (frame) => new URL(frame.src).searchParams.get("n");
  /** @param {HTMLIFrameElement} frame */
  const hello = (frame) =>
    frame.contentWindow?.postMessage({ ns: "baoan-report", v: 1, type: "hello", nonce: nonceOf(frame) }, "*");
  addEventListener("message", ({ data, source }) => {
    if (typeof data !== "object" || data === null || data.ns !== "baoan-report" || data.v !== 1) return;
    const frame = frames.find((one) => one.contentWindow && one.contentWindow === source);
    if (!frame || data.nonce !== nonceOf(frame)) return;
    if (!["ready", "resize"].includes(data.type) || !Number.isInteger(data.height)) return;
    frame.style.height = `${Math.min(Math.max(data.height, 120), 20000)}px`;
    if (data.type === "ready") hello(frame);
  });
  for (const frame of frames) {
    frame.addEventListener("load", () => hello(frame));
    new ResizeObserver(() => hello(frame)).observe(frame);
  }
})();
