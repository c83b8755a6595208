/** Languages as pages write them, and the lexicons that hold their words. */

export const CYRILLIC_LANGUAGES: ReadonlySet<string> = new Set([
  'be',
  'bg',
  'kk',
  'ky',
  'mk',
  'mn',
  'ru',
  'uk',
]);

/** Tags of languages whose words another lexicon holds too. */
const ALIASES: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  bs: 'hr',
  sr: 'hr',
  sh: 'hr',
  mo: 'ro',
  in: 'id',
};

/** The language of a BCP 47 tag without region or script; empty where none is told. */
export const primaryTag = (tag: string | null | undefined): string =>
  tag?.toLowerCase().split(/[-_]/)[0] ?? '';

/** The lexicon that holds the words of a language. */
export const lexiconOf = (primary: string): string => ALIASES[primary] ?? primary;
