// What the files of reading aloud share (assets/tools/speak).

/** A sentence, and where it stands: in an element, in a stretch of it where that is known. */
interface Passage {
  text: string;
  own: HTMLElement;
  range: Range | null;
}

/** With who reads it. */
interface Voiced extends Passage {
  voice: SpeechSynthesisVoice;
}

/** A run of text in a block, or a drawing with what is said of it. */
interface Run {
  own: HTMLElement;
  nodes?: Text[];
  text?: string;
}

/** What is being read. */
interface Reading {
  part: string;
  /** If it goes, what was read in it is gone. */
  place: HTMLElement;
  list: Voiced[];
  /** Which of them is said. */
  at: number;
  paused: boolean;
  /** Where the focus returns. */
  origin: HTMLElement | null;
  player: { made: HTMLElement; pause: HTMLElement; says(passage: Voiced): void };
  /** The turn that is current: whoever has another says nothing more. */
  turn?: object | null;
  /** What is being said. */
  kept?: SpeechSynthesisUtterance | null;
  watch?: ReturnType<typeof setTimeout>;
}
