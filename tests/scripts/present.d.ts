// What the files of a presentation share (assets/tools/present).

/** What a presentation stands in. */
interface Frame {
  dialog: HTMLDialogElement;
  stage: HTMLElement;
  page: HTMLElement;
  deeds: HTMLElement;
  said: HTMLElement;
  veil: HTMLElement;
  status: HTMLElement;
}

/** A presentation that is being given. */
interface Talk extends Frame {
  count: number;
  /** The slide that is shown, and that it began with. */
  index: number;
  first: number;
  /** Digits that were typed. */
  typed: string;
  /** How often the dialog was closed only to be opened again. */
  raised: number;
  /** Where the focus returns. */
  origin: HTMLElement | null;
  /** Whether it has asked for the whole screen. */
  filled: boolean;
  /** When Esc was last pressed. */
  escaped: number;
  /** What lies over the slide. */
  aside?: HTMLElement | null;
  /** Which of the shapes, how large a unit, and how many across. */
  shape: number;
  unit: number;
  across: number;
  swiped?: boolean;
  lock?: WakeLockSentinel;
  rest?: ReturnType<typeof setTimeout>;
  watch: ResizeObserver;
}

/** What a speaker can do. */
interface Deed {
  name: string;
  label: string;
  keys: string[];
  act(): unknown;
}
