import { foldWord, type Lexicon } from '../../mentions/index.ts';

/** The names of the classes that a folded word belongs to, in any language: саммит → summit. */
export type Thesaurus = (folded: string) => readonly string[];

/** `план{,а,у}` stands for each ending; a pattern of several words is no help for one word. */
function* spellings(written: string): Generator<string> {
  if (/\s/.test(written)) return;
  const [, head = '', endings, tail = ''] = /^\^?([^{]*)(?:\{([^}]*)\})?(.*)$/.exec(written) ?? [];
  for (const ending of (endings ?? '').split(',')) yield head + ending + tail;
}

/**
 * Reads the corpus's lexicons, which say how texts in some twenty languages speak of the same things,
 * as a thesaurus for queries.
 */
export function makeThesaurus(lexicons: readonly Lexicon[]): Thesaurus {
  const whole = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  for (const { classes } of lexicons) {
    for (const [name, written] of Object.entries(classes)) {
      for (const spelling of written.flatMap((pattern) => [...spellings(pattern)])) {
        const isStem = spelling.endsWith('*');
        const folded = foldWord(isStem ? spelling.slice(0, -1) : spelling);
        // Two letters are a word of some language or other.
        if (folded.length < 3 || /[-'’]/.test(folded)) continue;
        const known = isStem ? stems : whole;
        const names = known.get(folded) ?? new Set();
        known.set(folded, names.add(name));
      }
    }
  }
  const asked = new Map<string, readonly string[]>();
  return (folded) => {
    const before = asked.get(folded);
    if (before !== undefined) return before;
    const found = new Set(whole.get(folded));
    for (let length = 3; length <= folded.length; length++) {
      for (const name of stems.get(folded.slice(0, length)) ?? []) found.add(name);
    }
    const names = [...found];
    asked.set(folded, names);
    return names;
  };
}
