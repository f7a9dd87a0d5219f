// What the build and the page's other scripts put where ours are.

/** A word of the page; the build puts that of its language in place of the call. */
declare function t(word: string): string;

/** Wears a style sheet that only some readers need (sheets.js). */
declare function worn(file: string): Promise<void>;

/** What a host has said of its frame (child.js), which no other tab changes (settings.js). */
declare var reportHost: { theme?: string; elder?: boolean } | undefined;

/** The Wasm's twin, where it had to come. */
declare var reportTwin: ((imports: object) => object) | undefined;

/** Of each other language its tag and the address of its page. */
declare const PAGES: [tag: string, address: string][];

/** At the root of a site with several reports: the page of the one that stood there alone, and that of the newest. */
declare const MOVED: [older?: string, newest?: string];

/** Of each report its folder, and of each language the directory of its page, and what its frames are called, by part. */
declare const ALL_REPORTS: [folder: string, Record<string, { directory: string; names: Record<string, string> }>][];

/** What host pages may call. */
interface BaoanReport {
  copies: Copy[];
  scan(root?: unknown): void;
  goto(element: Element, hash: string): void;
  theme(element: Element, theme: string, elder?: boolean): void;
}

/** One embed.js of a host page: that of a site. */
interface Copy {
  site: string;
  addresses: Set<string>;
  scan(root: ParentNode): void;
  tell(element: Element, type: string, fields: object): void;
}

interface Window {
  BaoanReport?: BaoanReport;
  /** Opens all that can be folded, or folds it again (boot.js). */
  reportFolds(all?: unknown): void;
  /** Once it is there and has read its edition. */
  reportDrawing: Promise<Program>;
  /** What comes when it is asked for, by the global name that it has then. */
  reportTool(name: string): Promise<any>;
  /** Names the buttons' keys, or does not. */
  reportKeys(): void;
  /** What the Wasm calls (src/platform). */
  redraw(...scene: unknown[]): void;
  bringIntoView(element: Element, foot: boolean): void;
}

/** What is asked for later: scripts, by the global name that each gives to what it does. */
declare const LATER: Record<string, string>;

/** What the Wasm exports (src/exports.rs), once it is there. */
interface Program {
  open(edition: string): void;
  attach(): void;
  draw(variant: number, start: number, end: number, ids: string): string;
}

/** wasm-bindgen's glue: starts the Wasm, or its twin. */
declare const wasm_bindgen: Program &
  ((what: { module_or_path?: WebAssembly.Module | ((imports: object) => object) }) => Promise<unknown>);

/** opened.js */
declare const opened: (edition: Element | null) => Program;

/** load-site.js, load-inline.js: what boot.js starts and asks for. */
declare const drawing: Promise<Program>;
declare const start: () => Promise<void>;
declare const tool: (name: string) => Promise<any>;
