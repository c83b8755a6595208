import { foldText } from './fold/words.ts';
import { THRESHOLD } from './threshold.ts';
import type { Reason, Why } from './why.ts';

/** Gives the text of a key of the locales, with $1, $2 … replaced. */
type Translate = (key: WhyKey, substitutions: string[]) => string;

type WhyKey = `why.${
  | 'language'
  | 'words'
  | 'itself'
  | 'may'
  | 'page'
  | 'said'
  | 'names'
  | 'near'
  | 'anchored'
  | 'next'
  | 'quoted'
  | 'and'
  | 'anaphor'
  | 'fullName'
  | 'shortName'
  | 'passage'}`;

/** Why a mention was marked, in a sentence for readers. Only what speaks for it is told. */
export function explain(why: Why, t: Translate): string {
  const words = clean(why.words);
  switch (why.kind) {
    case 'anaphor':
      return t('why.anaphor', [words, clean(why.anchor)]);
    case 'actor':
      return why.fullName === null
        ? t('why.fullName', [words])
        : t('why.shortName', [words, clean(why.fullName)]);
    case 'passage':
      return t('why.passage', []);
    case 'evidence': {
      const told = [
        t(why.points * 2 >= THRESHOLD ? 'why.itself' : 'why.may', []),
        ...supports(words, why.reasons, t),
      ];
      return t('why.words', [words, told.reduce((before, next) => t('why.next', [before, next]))]);
    }
  }
}

/** What supports the words, each thing once: dates, what stands near, what the article names. */
function supports(words: string, reasons: readonly Reason[], t: Translate): readonly string[] {
  const known = [foldText(words)];
  // Said once is enough, and what the mention itself holds is plain to see.
  const isNew = (text: string): boolean => {
    const folded = foldText(text);
    if (known.some((other) => other.includes(folded) || sameStem(other, folded))) return false;
    known.push(folded);
    return true;
  };
  const helping = reasons.filter((reason) => reason.points >= 0);
  const fresh = (fits: (reason: Reason) => boolean): readonly string[] =>
    helping
      .filter(fits)
      .map((reason) => ('words' in reason ? clean(reason.words) : ''))
      .filter(isNew);
  // Not Intl.ListFormat: the first one that a page makes holds it for thirty milliseconds.
  const list = (names: readonly string[]): string => {
    const quoted = names.map((name) => t('why.quoted', [name]));
    const last = quoted.pop() ?? '';
    return quoted.length === 0 ? last : t('why.and', [quoted.join(', '), last]);
  };
  const page = helping.find((reason) => reason.kind === 'page');
  const near = fresh((reason) => reason.kind === 'names' && reason.where !== 'article');
  const named = fresh((reason) => reason.kind === 'names' && reason.where === 'article');
  return [
    ...(page === undefined ? [] : [t('why.page', [inWords(page.date, t('why.language', []))])]),
    ...fresh((reason) => reason.kind === 'said').map((date) => t('why.said', [date])),
    ...(near.length === 0 ? [] : [t('why.near', [list(near)])]),
    ...(named.length === 0 ? [] : [t('why.names', [list(named)])]),
    ...fresh((reason) => reason.kind === 'anchored').map((name) => t('why.anchored', [name])),
  ];
}

/** "Ukraine" and "Ukrainian" are one thing to a reader. */
const STEM = 5;
const sameStem = (one: string, other: string): boolean =>
  one.length >= STEM && other.length >= STEM && one.slice(0, STEM) === other.slice(0, STEM);

/** Without line breaks, and without what is there only to break lines. */
const clean = (words: string): string =>
  words
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** An ISO day as the language writes it: "2 December 2025", "1er décembre 2025". */
function inWords(day: string, language: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
