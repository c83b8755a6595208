import { changedRange } from './changed-part.ts';
import { foldWhole } from './fold/letters.ts';
import { once } from './fold/once.ts';
import { holdsDense, isDense } from './fold/words.ts';
import { TERM_LETTERS } from './gate-text.ts';
import { finish } from './steps.ts';

/** A cut holds so many letters of a word, or all up to one of another script: few stems are shorter. */
export const CUT = 4;
/** Letters of other scripts than Latin that put spaces between words, and the marks on them. */
export const OTHER =
  '[\\u0300-\\u0DFF\\u0F00-\\u0FFF\\u10A0-\\u177F\\u1800-\\u1DFF\\u1F00-\\u1FFF\\u2C00-\\u2DFF\\u3105-\\u318E\\uA000-\\uD7FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\uFFA0-\\uFFDC]';
/** The beginnings of words; of a word of two scripts, of each. */
const LATIN = new RegExp(`\\b[a-z0-9]{1,${TERM_LETTERS}}`, 'g');
const ANY = new RegExp(`${LATIN.source}|(?<!${OTHER})${OTHER}{1,${TERM_LETTERS}}`, 'g');
const CUTS = new RegExp(`(?<![^ ])[^ ]{1,${CUT}}`, 'g');
const ONE_CUT = new RegExp(`^(?:[a-z0-9]{1,${CUT}}|${OTHER}{1,${CUT}})`);
const ONE_SCRIPT = new RegExp(`^(?:[a-z0-9]+|${OTHER}+)$`);

/** What parts words in scripts of these ranges, commas, stops, quotes and marks: none is two units long. */
const foreignSign = once(
  () => /[[\u0370-\u1FFF\u2C00-\u2DFF\uA000-\uFDFF]&&[\p{P}\p{S}\p{Z}\p{Cf}]]/gv,
);

/** Signs that expressions take for letters, as spaces. */
function withoutSigns(lower: string, foreign: boolean): string {
  const parted = lower.includes('_') ? lower.replaceAll('_', ' ') : lower;
  return foreign ? parted.replace(foreignSign(), ' ') : parted;
}

/** Of a folded text: figures, small letters, and what is no ASCII. */
const [FIRST_FIGURE, LAST_FIGURE, FIRST_SMALL, LAST_SMALL, FIRST_OTHER] = [48, 57, 97, 122, 128];
const [EQUALS, STAR] = [61, 42];
/** A letter or a figure: what may not stand before a word, nor after a whole one. */
const letter = once(() => new RegExp(`(?=${OTHER})[\\p{L}\\p{N}]`, 'u'));
/** Signs that stand beside words more often than all others: quotes, dashes, spaces, arrows. */
const isSign = (unit: number): boolean => unit < 0xc0 || (unit >= 0x2000 && unit < 0x2c00);

/** The beginning of a folded word, as `GateWords` knows it. */
export const cutOf = (word: string): string => ONE_CUT.exec(word)?.[0] ?? '';

/** A word of a term: see gate-text.ts. */
interface Asked {
  /** 1 where it asks for a capital, 2 for capitals. */
  readonly capitals: number;
  readonly letters: string;
  readonly kind: 'word' | 'stem' | 'string';
}

export function asked(written: string): Asked {
  const capitals = written.startsWith('^^') ? 2 : written.startsWith('^') ? 1 : 0;
  if (written.endsWith('*'))
    return { capitals, letters: written.slice(capitals, -1), kind: 'stem' };
  if (written.startsWith('=')) return { capitals, letters: written.slice(1), kind: 'string' };
  return { capitals, letters: written.slice(capitals), kind: 'word' };
}

/**
 * What is kept of a text that was looked at. A word that has gone from it since is taken to be still there:
 * that errs on the side of a gate.
 */
export interface KnownWords {
  /** The text with its capitals, folded. */
  readonly cased: string;
  readonly everyScript: boolean;
  /** Both are taken over by whoever looks next. */
  readonly begun: Set<string>;
  readonly cuts: Set<string>;
  /** How many looks ago all words were last gathered. */
  readonly age: number;
}

/** After so many changes all words are gathered anew, since those that are gone are kept until then. */
const MOST_CHANGES = 20;
/** In one step the words of so much of a text are gathered, in UTF-16 units. */
const PIECE = 30_000;
/** Of a text that is longer, in UTF-16 units, nothing is kept. */
const MOST_KEPT = 50_000;

/** Puts what is fresh to what was known, in place: a copy would take longer than to find it. */
function withFresh(known: Set<string> | undefined, fresh: Set<string>): Set<string> {
  if (known === undefined) return fresh;
  for (const one of fresh) known.add(one);
  return known;
}

/** The words of a text as a gate asks for them. */
export class GateWords {
  /** Whether there are letters other than Latin ones. */
  readonly everyScript: boolean;
  /** Whether there is a script without spaces: words of such scripts are looked for as strings. */
  readonly dense: boolean;
  /** Folded: the words in it stand between whatever stood between them. */
  readonly lower: string;
  readonly #cased: string | null;
  readonly #before: KnownWords | null;
  #fresh: Set<string> | undefined;
  #news: ReadonlySet<string> | null = null;
  #begun: Set<string> | undefined;
  #cuts: Set<string> | undefined;
  /** By word as written in terms, where it stands. */
  readonly #places = new Map<string, readonly number[]>();

  /** @param before what was known when the text was looked at last */
  constructor(text: string, before: KnownWords | null = null) {
    const { lower, cased, foreign } = foldWhole(text);
    this.lower = withoutSigns(lower, foreign);
    this.#cased = cased;
    this.everyScript = foreign;
    this.dense = foreign && holdsDense(lower);
    const isOfUse = cased !== null && before?.everyScript === foreign;
    this.#before = isOfUse && before.age < MOST_CHANGES ? before : null;
  }

  /** The beginnings of the words in the part that has changed; of all where nothing was known before. */
  get #freshBeginnings(): Set<string> {
    if (this.#fresh === undefined) finish(this.#gatherSteps());
    return (this.#fresh ??= new Set());
  }

  *#gatherSteps(): Generator<void, void> {
    const before = this.#before;
    const part = before === null ? this.lower : this.lower.slice(...this.#changedSince(before));
    let gathered: Set<string> | undefined;
    for (let from = 0; from < part.length;) {
      const space = part.indexOf(' ', from + PIECE);
      const to = space < 0 ? part.length : space;
      const piece = part.slice(from, to);
      gathered = withFresh(gathered, new Set(piece.match(this.everyScript ? ANY : LATIN)));
      from = to;
      yield;
    }
    this.#fresh = gathered ?? new Set();
    this.#news = before === null ? null : this.#fresh.difference(before.begun);
  }

  /** The beginnings of words that the text before had not; null where nothing is known of that. In steps. */
  *newsSteps(): Generator<void, ReadonlySet<string> | null> {
    if (this.#before === null) return null;
    yield* this.cutSteps();
    return this.#news;
  }

  /**
   * What has changed since the text was looked at last, and what stands around it, with the words next to that at
   * least; null where nothing is known of that.
   * @param reach so many UTF-16 units on either side, or some more
   */
  around(reach: number): GateWords | null {
    if (this.#before === null || this.#cased === null) return null;
    let [from, to] = this.#changedSince(this.#before, reach);
    while (from > 0 && !isLetter(this.lower, from)) from -= 1;
    while (isLetter(this.lower, from - 1)) from -= 1;
    while (to < this.lower.length && !isLetter(this.lower, to)) to += 1;
    while (isLetter(this.lower, to)) to += 1;
    return new GateWords(this.#cased.slice(from, to));
  }

  #changedSince({ cased }: KnownWords, around = 0): [from: number, to: number] {
    return changedRange(cased, this.#cased ?? this.lower, around);
  }

  /** The beginnings of all its words. */
  get #beginnings(): Set<string> {
    return (this.#begun ??= withFresh(this.#before?.begun, this.#freshBeginnings));
  }

  /** The cuts of all its words. */
  get cuts(): Set<string> {
    return (this.#cuts ??= withFresh(
      this.#before?.cuts,
      new Set([...this.#freshBeginnings].join(' ').match(CUTS)),
    ));
  }

  /** Does beforehand, in steps, what the first question for a cut would do: of a long text each takes long. */
  *cutSteps(): Generator<void, void> {
    if (this.#fresh === undefined) yield* this.#gatherSteps();
    void this.#beginnings;
    yield;
    void this.cuts;
    yield;
  }

  /**
   * What the next look at the text is given, when most of it is the same; null where that would be much to keep, or
   * nothing was asked that needs it.
   */
  get known(): KnownWords | null {
    const { everyScript } = this;
    const cased = this.#cased;
    if (cased === null || cased.length > MOST_KEPT || this.#cuts === undefined) return null;
    const age = (this.#before?.age ?? 0) + 1;
    return { cased, everyScript, begun: this.#beginnings, cuts: this.#cuts, age };
  }

  /** Whether there is a word with a cut: see gate-text.ts. */
  hasCut(cut: string): boolean {
    if (this.cuts.has(cut)) return true;
    if (cut.charCodeAt(0) === EQUALS) return this.dense && this.lower.includes(cut.slice(1));
    return cut.charCodeAt(cut.length - 1) === STAR && this.has(cut);
  }

  /** Whether a word of a term may stand somewhere; its capitals are not looked at. */
  has(written: string): boolean {
    const { letters, kind } = asked(written);
    if (kind !== 'string' && ONE_SCRIPT.test(letters)) {
      if (kind === 'word' || letters.length === TERM_LETTERS) return this.#beginnings.has(letters);
      if (letters.length === CUT) return this.cuts.has(letters);
    }
    return this.#next(letters, kind, 0) >= 0 || this.#held(letters, kind);
  }

  /** Whether a stem stood in the text of before: what has gone from it counts as there, as all other words do. */
  #held(letters: string, kind: Asked['kind']): boolean {
    if (this.#before === null || kind !== 'stem') return false;
    return [...this.#beginnings].some((word) => word.startsWith(letters));
  }

  /** Where a word of a term stands, in UTF-16 units of the folded text, in their order. */
  places(written: string): readonly number[] {
    const known = this.#places.get(written);
    if (known !== undefined) return known;
    const { capitals, letters, kind } = asked(written);
    const found: number[] = [];
    for (let at = this.#next(letters, kind, 0); at >= 0; at = this.#next(letters, kind, at + 1)) {
      if (capitals === 0 || this.#isCased(at, at + letters.length, capitals)) found.push(at);
    }
    this.#places.set(written, found);
    return found;
  }

  /** The first place from there on; below zero for none. */
  #next(letters: string, kind: Asked['kind'], from: number): number {
    let at = this.lower.indexOf(letters, from);
    if (kind === 'string') return at;
    while (at >= 0 && !this.#isWord(at, kind === 'word' ? at + letters.length : -1)) {
      at = this.lower.indexOf(letters, at + 1);
    }
    return at;
  }

  /** Whether a word begins at a place; and ends at another, unless that is below zero. */
  #isWord(from: number, to: number): boolean {
    return !isLetter(this.lower, from - 1) && (to < 0 || !isLetter(this.lower, to));
  }

  #isCased(from: number, to: number, capitals: number): boolean {
    if (this.#cased === null) return true;
    const word = this.#cased.slice(from, capitals === 1 ? from + 1 : to);
    return word === word.toUpperCase();
  }
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Of what is no place, the unit is no number.
  if (!(unit >= FIRST_FIGURE)) return false;
  if (unit < FIRST_OTHER) return unit >= FIRST_SMALL ? unit <= LAST_SMALL : unit <= LAST_FIGURE;
  if (isSign(unit)) return false;
  // A character of a dense script is a word of its own.
  const sign = text.charAt(at);
  return letter().test(sign) && !isDense(sign);
}
