// As much of a page as our tools ask for: a tree that selectors find their way in, events that rise in
// it, the focus, and a clock that stands until it is told to go on. What is laid out or painted is not
// here; that is for the browser tests.
import { run, source } from "./stage.mjs";

class Node {
  static ELEMENT_NODE = 1;
  parentNode = null;
  get parentElement() {
    return this.parentNode instanceof Element ? this.parentNode : null;
  }
  get isConnected() {
    return this instanceof Document || Boolean(this.parentNode && this.parentNode.isConnected);
  }
  remove() {
    if (!this.parentNode) return;
    const { childNodes } = this.parentNode;
    childNodes.splice(childNodes.indexOf(this), 1);
    this.parentNode = null;
  }
}
class Text extends Node {
  constructor(data) {
    super();
    this.data = String(data);
  }
  get textContent() {
    return this.data;
  }
}

/** Cuts a list of selectors, or of what stands in one, where `sign` is outside of brackets. */
const cut = (text, sign) => {
  const parts = [""];
  let depth = 0;
  for (const char of text) {
    if ("([".includes(char)) depth += 1;
    if (")]".includes(char)) depth -= 1;
    if (!depth && sign.test(char)) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
};
const simple = (element, test) => {
  const name = test.slice(1);
  if (test === "*") return true;
  if (test[0] === "#") return element.id === name;
  if (test[0] === ".") return element.classList.contains(name);
  if (test === ":checked") return Boolean(element.checked || element.selected);
  const nested = /^:(not|is)\((.*)\)$/.exec(test);
  if (nested) return element.matches(nested[2]) === (nested[1] === "is");
  const [, attribute, value] = /^\[([\w-]+)(?:="?([^"]*)"?)?\]$/.exec(test) || [];
  // Of what is chosen from, the value is the attribute.
  if (attribute === "value" && element.value) return element.value === value;
  if (attribute) return element.hasAttribute(attribute) && (value === undefined || element.getAttribute(attribute) === value);
  if (/^[\w-]+$/.test(test)) return element.localName === test;
  throw new Error(`this page does not know the selector ${test}`);
};
const compound = (element, tests) => tests.match(/:\w+\([^)]*\)|\[[^\]]*\]|[#.:]?[\w-]+|\*/g).every((test) => simple(element, test));
const complex = (element, steps) => {
  const [last, ...before] = [...steps].reverse();
  if (!compound(element, last)) return false;
  if (!before.length) return true;
  const direct = before[0] === ">";
  const rest = before.slice(direct ? 1 : 0).reverse();
  for (let above = element.parentElement; above; above = direct ? null : above.parentElement) if (complex(above, rest)) return true;
  return false;
};

class ParentNode extends Node {
  childNodes = [];
  heard = new Map();
  get children() {
    return this.childNodes.filter((node) => node instanceof Element);
  }
  get firstChild() {
    return this.childNodes[0] || null;
  }
  get firstElementChild() {
    return this.children[0] || null;
  }
  get textContent() {
    return this.childNodes.map((node) => node.textContent).join("");
  }
  set textContent(text) {
    this.replaceChildren(text);
  }
  insert(at, nodes) {
    const adopted = nodes.map((node) => (node instanceof Node ? node : new Text(node)));
    for (const node of adopted) {
      node.remove();
      node.parentNode = this;
    }
    this.childNodes.splice(at, 0, ...adopted);
  }
  append(...nodes) {
    this.insert(this.childNodes.length, nodes);
  }
  prepend(...nodes) {
    this.insert(0, nodes);
  }
  replaceChildren(...nodes) {
    for (const node of [...this.childNodes]) node.remove();
    this.append(...nodes);
  }
  contains(node) {
    for (let at = node; at; at = at.parentNode) if (at === this) return true;
    return false;
  }
  querySelectorAll(selector) {
    return this.children.flatMap((child) => [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)]);
  }
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] || null;
  }
  getElementsByTagName(name) {
    return this.querySelectorAll(name);
  }
  addEventListener(type, listener) {
    this.heard.set(type, [...(this.heard.get(type) || []), listener]);
  }
  removeEventListener(type, listener) {
    this.heard.set(type, (this.heard.get(type) || []).filter((one) => one !== listener));
  }
}

/** Properties that are attributes. */
const REFLECTED = ["id", "href", "src", "name", "type", "lang", "title", "alt", "role"];
const BOOLEAN = ["hidden", "open", "disabled", "inert"];

export class Element extends ParentNode {
  /** As large as the window. */
  clientWidth = 1440;
  clientHeight = 900;
  scrollHeight = 0;
  offsetTop = 0;
  attributes = new Map();
  style = {
    set: {},
    setProperty(name, value) {
      this.set[name] = value;
    },
  };
  constructor(localName) {
    super();
    this.localName = localName;
    const name = (key) => `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    this.dataset = new Proxy(this.attributes, {
      get: (all, key) => (typeof key === "string" ? all.get(name(key)) : undefined),
      set: (all, key, value) => Boolean(all.set(name(key), String(value))),
      deleteProperty: (all, key) => all.delete(name(key)) || true,
      has: (all, key) => all.has(name(key)),
    });
  }
  get ownerDocument() {
    let node = this;
    while (node.parentNode) node = node.parentNode;
    return node;
  }
  get tagName() {
    return this.localName.toUpperCase();
  }
  get className() {
    return this.getAttribute("class") || "";
  }
  set className(value) {
    this.setAttribute("class", value);
  }
  get classList() {
    const all = this.className.split(/\s+/).filter(Boolean);
    const put = (next) => (this.className = next.join(" "));
    return Object.assign(all, {
      contains: (name) => all.includes(name),
      add: (name) => put([...new Set([...all, name])]),
      toggle: (name, on) => put(on ? [...new Set([...all, name])] : all.filter((one) => one !== name)),
    });
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name) {
    return this.attributes.has(name);
  }
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  toggleAttribute(name, on) {
    if (on) this.setAttribute(name, "");
    else this.removeAttribute(name);
  }
  matches(selector) {
    return cut(selector, /,/).some((one) => complex(this, cut(one, /\s/)));
  }
  closest(selector) {
    for (let at = this; at; at = at.parentElement) if (at.matches(selector)) return at;
    return null;
  }
  get nextElementSibling() {
    const all = this.parentNode.children;
    return all[all.indexOf(this) + 1] || null;
  }
  before(...nodes) {
    this.parentNode.insert(this.parentNode.childNodes.indexOf(this), nodes);
  }
  after(...nodes) {
    this.parentNode.insert(this.parentNode.childNodes.indexOf(this) + 1, nodes);
  }
  replaceWith(...nodes) {
    this.before(...nodes);
    this.remove();
  }
  cloneNode(deep) {
    const copy = element(this.localName);
    for (const [name, value] of this.attributes) copy.setAttribute(name, value);
    for (const key of ["value", "checked", "min", "max"]) if (key in this) copy[key] = this[key];
    if (deep) copy.append(...this.childNodes.map((node) => (node instanceof Text ? new Text(node.data) : node.cloneNode(true))));
    return copy;
  }
  get outerHTML() {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
    const inside = this.childNodes.map((node) => node.outerHTML ?? node.data).join("");
    return `<${this.localName}${attributes}>${inside}</${this.localName}>`;
  }
  set outerHTML(html) {
    this.replaceWith(...parsed(html));
  }
  set innerHTML(html) {
    this.replaceChildren(...parsed(html));
  }
  getClientRects() {
    return this.closest("[hidden]") ? [] : [{}];
  }
  getBoundingClientRect() {
    return { top: 0, bottom: 10, left: 0, right: 10, height: 10, width: 10 };
  }
  scrollIntoView() {
    this.ownerDocument.scrolled.push(this);
  }
  focus() {
    if (this.isConnected) this.ownerDocument.activeElement = this;
  }
  select() {}
  click() {
    this.fire("click", { detail: 0 });
  }
  /** What happens to it, here and above it, until somebody stops it. */
  fire(type, fields = {}) {
    let stopped = false;
    const event = {
      type,
      target: this,
      key: "",
      ...fields,
      defaultPrevented: false,
      preventDefault: () => (event.defaultPrevented = true),
      stopPropagation: () => (stopped = true),
    };
    const { window } = this.ownerDocument;
    for (let at = this; at && !stopped; at = at.parentNode) for (const listener of at.heard.get(type) || []) listener(event);
    if (!stopped && window) window.tell(type, event);
    return event;
  }
}
for (const name of REFLECTED)
  Object.defineProperty(Element.prototype, name, {
    get() {
      return this.getAttribute(name) || "";
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });
for (const name of BOOLEAN)
  Object.defineProperty(Element.prototype, name, {
    get() {
      return this.hasAttribute(name);
    },
    set(on) {
      this.toggleAttribute(name, on);
    },
  });
class HTMLElement extends Element {}
class HTMLAnchorElement extends HTMLElement {
  get url() {
    return new URL(this.href, this.ownerDocument.address);
  }
  get hash() {
    return this.url.hash;
  }
  get pathname() {
    return this.url.pathname;
  }
}
class HTMLScriptElement extends HTMLElement {}
class HTMLDialogElement extends HTMLElement {
  show() {
    this.open = true;
  }
  showModal() {
    this.open = true;
  }
  close() {
    this.open = false;
    for (const listener of this.heard.get("close") || []) listener({});
  }
}
class HTMLInputElement extends HTMLElement {
  value = "";
  checked = false;
}
class HTMLTemplateElement extends HTMLElement {
  get content() {
    return this;
  }
}
const KINDS = { a: HTMLAnchorElement, script: HTMLScriptElement, dialog: HTMLDialogElement, input: HTMLInputElement, template: HTMLTemplateElement };
const element = (name) => new (KINDS[name] || HTMLElement)(name);

/** HTML as our own program writes it: every element is closed, every attribute quoted. */
const parsed = (html) => {
  const top = element("template");
  let open = top;
  for (const [, text, end, name, attributes, alone] of html.matchAll(/([^<]+)|<(\/?)([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>/g)) {
    if (text) open.append(text);
    else if (end) open = open.parentNode;
    else {
      const made = element(name);
      for (const [, key, value = ""] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) made.setAttribute(key, value);
      for (const key of ["value", "min", "max"]) if (made.hasAttribute(key)) made[key] = made.getAttribute(key);
      open.append(made);
      if (!alone) open = made;
    }
  }
  return [...top.childNodes];
};

class Document extends ParentNode {
  hidden = false;
  scrolled = [];
  constructor(address, html) {
    super();
    this.address = address;
    this.documentElement = element("html");
    this.append(this.documentElement);
    this.head = element("head");
    this.body = element("body");
    this.documentElement.append(this.head, this.body);
    this.documentElement.lang = "zh-Hans";
    this.body.innerHTML = html;
    this.activeElement = this.body;
  }
  createElement = element;
  getElementById(id) {
    return this.querySelector(`#${id}`);
  }
}

/** A clock that stands. */
const clock = () => {
  let now = 0;
  let last = 0;
  const waiting = new Map();
  const set = (act, after = 0, ...args) => waiting.set((last += 1), { at: now + after, act: () => act(...args) }) && last;
  return {
    setTimeout: set,
    clearTimeout: (id) => void waiting.delete(id),
    requestAnimationFrame: (act) => set(act, 16),
    performance: { now: () => now },
    /** Lets time go by, and what was promised meanwhile happen. */
    pass: async (time = 0) => {
      const end = now + time;
      for (;;) {
        await new Promise(setImmediate);
        const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        waiting.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].act();
      }
      now = end;
    },
  };
};

/** What a device keeps; `full` keeps nothing. */
export const storage = (kept = {}, full = false) => ({
  kept,
  getItem: (key) => kept[key] ?? null,
  setItem: (key, value) => {
    if (full) throw new Error("QuotaExceededError");
    kept[key] = value;
  },
});

/** A page with this in its body, in which the scripts of a tool run, one behind the other. */
export const page = (html, files, { address = "https://example.org/report/", hash = "", search = "", ...globals } = {}) => {
  const document = new Document(address, html);
  const time = clock();
  const location = { href: `${address}${search}${hash}`, hash, search, pathname: new URL(address).pathname, origin: "https://example.org", protocol: "https:" };
  const went = [];
  location.replace = (url) => went.push(url);
  const history = {
    state: null,
    replaceState: (_, __, url) => {
      const { href, search, hash } = new URL(url, location.href);
      Object.assign(location, { href, search, hash });
    },
  };
  const script = new HTMLScriptElement("script");
  script.src = `${address}tool.js`;
  const text = files.map((file) => source(file)).join("\n");
  const { scope, tell } = run(`(() => {"use strict";\n${text}\n})();`, {
    ...{ Node, Text, Element, HTMLElement, HTMLAnchorElement, HTMLScriptElement, HTMLInputElement },
    document: Object.assign(document, { currentScript: script }),
    t: (word) => word,
    location,
    history,
    navigator: { onLine: true },
    localStorage: storage(),
    innerWidth: 1440,
    innerHeight: 900,
    scrollY: 0,
    scrollBy: () => {},
    getComputedStyle: () => ({ fontSize: "16px", position: "static", display: "block", visibility: "visible" }),
    matchMedia: () => ({ matches: false }),
    removeEventListener: () => {},
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
    URLSearchParams,
    ...time,
    ...globals,
  });
  document.window = { tell };
  const $ = (selector) => document.querySelector(selector);
  const press = (key, fields) => document.activeElement.fire("keydown", { key, ...fields });
  return { $, document, root: document.documentElement, scope, tell, press, location, went, pass: time.pass };
};
