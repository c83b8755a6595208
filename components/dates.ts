import { i18n } from '#i18n';
import { interfaceLanguage } from '../data/view/language.ts';
import { parseEdtf, type EdtfPoint } from '../data/edtf.ts';

const PARTS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<EdtfPoint['precision'], Intl.DateTimeFormatOptions>;

function formatter(precision: EdtfPoint['precision'], language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...PARTS[precision],
    timeZone: 'UTC',
  });
}

/** The parts of a date put together; the first of a month is an ordinal in French. */
const joined = (parts: readonly Intl.DateTimeFormatPart[], language: string): string =>
  parts
    .map(({ type, value }) =>
      type === 'day' && value === '1' && language === 'fr' ? '1er' : value,
    )
    .join('');

/** A day inside the period that the point means; missing parts are January and the first. */
const asDate = (at: EdtfPoint): Date => new Date(at.digits);

function hedged(words: string, at: EdtfPoint): string {
  if (at.uncertain) return i18n.t('date.perhaps', [words]);
  return at.approximate ? i18n.t('date.about', [words]) : words;
}

const words = (at: EdtfPoint, language: string): string =>
  hedged(joined(formatter(at.precision, language).formatToParts(asDate(at)), language), at);

/** Several languages set an article before a day, and none before a month or a year. */
const AROUND = {
  until: { day: 'date.untilDay', other: 'date.until' },
  since: { day: 'date.sinceDay', other: 'date.since' },
  said: { day: 'date.saidDay', other: 'date.said' },
  after: { day: 'date.afterDay', other: 'date.after' },
  notBefore: { day: 'date.notBeforeDay', other: 'date.notBefore' },
} as const;
type Relation = keyof typeof AROUND;

function around(relation: Relation, at: EdtfPoint | null, date: string): string {
  const { day, other } = AROUND[relation];
  return i18n.t(at?.precision === 'day' ? day : other, [date]);
}

/**
 * An EDTF date or interval in words: "24–26 Oct 2025", "vers octobre 2025".
 * @param language the interface's, unless the words stand in a text of another
 */
export function dateWords(edtf: string, language: string = interfaceLanguage()): string {
  const { from, to } = parseEdtf(edtf);
  if (from === null) return to === null ? '' : around('until', to, words(to, language));
  if (to === null) return around('since', from, words(from, language));
  if (from.digits === to.digits) return words(from, language);
  if (from.precision !== to.precision) return `${words(from, language)} – ${words(to, language)}`;
  const range = formatter(from.precision, language).formatRangeToParts(asDate(from), asDate(to));
  return hedged(joined(range, language), from);
}

/** A date with the word before it that says how it is meant: "said 5 Nov 2025", "dit en août 2025". */
export function datedWords(relation: Relation, edtf: string): string {
  const { from, to } = parseEdtf(edtf);
  return around(relation, from ?? to, dateWords(edtf));
}
