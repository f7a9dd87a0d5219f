// What the build and the page's other scripts put where ours are.

/** A word of the page; the build puts that of its language in place of the call. */
declare function t(word: string): string;

/** What a host has said of its frame (child.js), which no other tab changes (settings.js). */
declare var reportHost: Said | undefined;

/** What the reader sets, or a host says; of a host `elder` is yes or no. */
interface Said {
  theme?: string;
  elder?: boolean;
}

/** The Wasm's twin, where it had to come. */
declare var reportTwin: ((imports: object) => object) | undefined;

/** Of each other language its tag and the address of its page. */
declare const PAGES: [tag: string, address: string][];

/** What can be found in each report: its year, headline and address; where something stands, what it says, its number. */
declare const INDEX: [label: string, name: string, title: string, address: string, found: [place: string, text: string, number: string][]][];

/** At the root of a site with several reports: the page of the one that stood there alone, and that of the newest. */
declare const MOVED: [older?: string, newest?: string];

/**
 * What one file with all reports has, by folder and language, and which of them stands in the page. Numbers
 * say under which name a text is kept.
 */
declare const EDITIONS: [
  Record<string, { title: string; tag: string; looks: string; body: number; style: number; later: number[]; start: number }>,
  string,
];

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

/** Makes an element with these properties, and this in it. */
type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  fields?: Partial<HTMLElementTagNameMap[K]>,
  ...content: (Node | string)[]
) => HTMLElementTagNameMap[K];

/** A layout that is to be drawn anew, of these days (src/platform/stage.rs). */
type Scene = [variant: number, start: number, end: number];

/** What comes when it is asked for, by the global name that it has then (src/prerender/tools.rs, prepared.rs). */
interface Tools {
  reportDraw(selector: string, ...scene: Scene): Promise<void>;
  reportSave(button?: HTMLElement): Promise<void>;
  reportSearch(): Promise<void>;
  reportSettings: ((button?: HTMLElement) => unknown) & {
    /** Takes over what another tab has kept. */
    follow(kept: string | null): void;
  };
  reportPresent(button?: HTMLElement): Promise<void>;
  reportSpeak(button?: HTMLElement): Promise<void>;
  /** What the site's other reports have of a query (years.js). */
  reportYears(query: string): { sections: HTMLElement[]; count: number };
  /** Each slide as HTML, for screens of each shape. */
  reportSlidesWide: string[];
  reportSlidesSquare: string[];
  reportSlidesTall: string[];
  /** What a speaker reads with each. */
  reportNotes: string[];
  /** The long picture, as SVG. */
  reportPoster: string;
  /** Pictures of one figure each, by its id; what all of them share stands there once. */
  reportClippings: { style: string; code: string; one: Record<string, [title: string, svg: string]> };
}

/** What scripts leave under a global name. */
type Left = Tools & Pick<typeof globalThis, "reportTwin">;

/** A tool that a button calls with itself, or a key with nothing. */
type Called = "reportSave" | "reportSearch" | "reportSettings" | "reportPresent" | "reportSpeak";

/** What the Wasm can be asked, by name. */
type Asked = { [Question in keyof Program]: (...about: Parameters<Program[Question]>) => ReturnType<Program[Question]> };

interface Window extends Tools {
  BaoanReport?: BaoanReport;
  /** Opens all that can be folded, or folds it again (boot.js). */
  reportFolds(all?: unknown): void;
  /** Once it is there and has read its edition. */
  reportDrawing: Promise<Program>;
  reportTool<Name extends keyof Tools>(name: Name): Promise<Tools[Name]>;
  /** Saves a file (save.js). */
  reportDeliver(blob: Blob, name: string): void;
  /** What the Wasm answers (save.js). */
  reportAsk<Question extends keyof Program>(
    question: Question,
    ...about: Parameters<Program[Question]>
  ): Promise<ReturnType<Program[Question]>>;
  /** The QR code on the sheet for paper, and what it says there (save.js). */
  reportCode(): { image: string; words: string };
  /** Names the buttons' keys, or does not. */
  reportKeys(): void;
  /** What the Wasm calls (src/platform). */
  redraw(selector: string, ...scene: Scene): void;
  bringIntoView(element: Element, foot: boolean): void;
}
declare var reportTool: Window["reportTool"];
declare var reportDeliver: Window["reportDeliver"];
declare var reportAsk: Window["reportAsk"];
declare var reportFolds: Window["reportFolds"];

/** What is asked for later: scripts, by the global name that each gives to what it does. */
declare const LATER: Record<keyof Tools, string>;

/** What the Wasm exports (src/exports.rs), once it is there. */
interface Program {
  open(edition: string): void;
  attach(): void;
  draw(...scene: Scene): string;
  picture(kind: string, width: number, height: number, title: string, desc: string, how: string, marks: string): string;
  csv(ids: string, sorted: boolean): string;
  json(ids: string, sorted: boolean): string;
  file(name: string): string;
  cite(id: string, form: number, read: string): string;
  search(query: string, place: Element): void;
  slides(): number;
  slide_at(hash: string): number;
}

/** wasm-bindgen's glue: starts the Wasm, or its twin. */
declare const wasm_bindgen: Program &
  ((what: { module_or_path?: WebAssembly.Module | typeof reportTwin }) => Promise<unknown>);

/** opened.js */
declare const opened: (edition: Element | null) => Program;

/** load-site.js, load-inline.js: what boot.js starts and asks for. */
declare const drawing: Promise<Program>;
declare const start: () => Promise<void>;
declare const tool: Window["reportTool"];

/** boot.js: takes back what was said of a tool's trouble, or says it; `back` has the focus again then. */
declare const settled: () => void;
declare const fail: (name: string, back?: unknown) => void;

/** embed.html: of each part its drawing, and what stands in the code before the reader chooses. */
declare const DRAWINGS: Record<string, string>;
declare const FIRST: { part: string; drawing: string; title: string };
