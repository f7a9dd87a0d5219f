// Runs a script of ours where all that it meets is made for the purpose.
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import vm from "node:vm";

/** The script as it stands, with what the build puts into it. */
export const source = (path, places = {}) =>
  Object.entries(places).reduce(
    (text, [place, value]) => text.replaceAll(place, value),
    readFileSync(new URL(`../../assets/${path}`, import.meta.url), "utf8"),
  );

/** Runs it among these globals; what it listens to is `listeners`, by type. */
export const run = (script, globals) => {
  const listeners = {};
  const scope = {
    URL,
    URLSearchParams,
    crypto: webcrypto,
    console,
    addEventListener: (type, listener) => (listeners[type] = listeners[type] || []).push(listener),
    ...globals,
  };
  scope.self = scope.window = scope;
  vm.runInNewContext(script, scope);
  const tell = (type, event = {}) => (listeners[type] || []).forEach((listener) => listener(event));
  return { scope, tell };
};

/** Elements and all that they descend from: as much of it as our scripts ask for. */
export class Node {
  static DOCUMENT_POSITION_FOLLOWING = 4;
}
export class Element extends Node {
  children = [];
  attributes = new Map();
  constructor(fields = {}) {
    super();
    Object.assign(this, fields);
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
}
export class HTMLElement extends Element {
  dataset = {};
  style = {};
  heard = {};
  told = [];
  isConnected = true;
  constructor(fields) {
    super();
    Object.assign(this, fields);
  }
  addEventListener(type, listener) {
    this.heard[type] = listener;
  }
  dispatchEvent(event) {
    this.told.push(event);
  }
  append(...inside) {
    this.children.push(...inside);
  }
  getRootNode() {
    return {};
  }
  compareDocumentPosition() {
    return Node.DOCUMENT_POSITION_FOLLOWING;
  }
}
export class HTMLScriptElement extends HTMLElement {}
export class HTMLIFrameElement extends HTMLElement {
  posted = [];
  contentWindow = { postMessage: (said) => this.posted.push(JSON.parse(JSON.stringify(said))) };
}
export const DOM = {
  Node,
  Element,
  HTMLElement,
  HTMLScriptElement,
  HTMLIFrameElement,
  ShadowRoot: class extends Node {},
  DocumentFragment: class extends Node {},
};
