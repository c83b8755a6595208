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

/** A day inside the period that the point means; missing parts are January and the first. */
const asDate = (at: EdtfPoint): Date => new Date(at.digits);

function hedged(words: string, at: EdtfPoint): string {
  if (at.uncertain) return i18n.t('date.perhaps', [words]);
  return at.approximate ? i18n.t('date.about', [words]) : words;
}

const words = (at: EdtfPoint, language: string): string =>
  hedged(formatter(at.precision, language).format(asDate(at)), at);

/**
 * An EDTF date or interval in words: "24–26 Oct 2025", "vers octobre 2025".
 * @param language the interface's, unless the words stand in a text of another
 */
export function dateWords(edtf: string, language: string = interfaceLanguage()): string {
  const { from, to } = parseEdtf(edtf);
  if (from === null) return to === null ? '' : i18n.t('date.until', [words(to, language)]);
  if (to === null) return i18n.t('date.since', [words(from, language)]);
  if (from.digits === to.digits) return words(from, language);
  if (from.precision !== to.precision) return `${words(from, language)} – ${words(to, language)}`;
  const range = formatter(from.precision, language).formatRange(asDate(from), asDate(to));
  return hedged(range, from);
}
