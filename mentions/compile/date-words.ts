import { PatternError } from '../patterns/limits.ts';
import type { DateSymbols } from '../table.ts';
import type { Lexicon } from '../types.ts';
import type { Symbols } from './symbols.ts';

/** Names under which months and weekdays may stand in patterns: [month-8], [weekday-1]. */
const months = /* @__PURE__ */ Array.from({ length: 12 }, (_, index) => `month-${index + 1}`);
const weekdays = /* @__PURE__ */ Array.from({ length: 7 }, (_, index) => `weekday-${index + 1}`);
const days = ['yesterday', 'today', 'tomorrow'] as const;

/** Makes classes of the words for months and days. */
export function addDateWords(
  lexicons: Readonly<Record<string, Lexicon>>,
  symbols: Symbols,
): DateSymbols {
  for (const lexicon of Object.values(lexicons)) {
    const { dates } = lexicon;
    if (dates === undefined) continue;
    if (dates.months.length !== 12 || dates.weekdays.length !== 7) {
      throw new PatternError(`lexicon ${lexicon.language}: 12 months and 7 weekdays are needed`);
    }
    for (const [at, words] of dates.months.entries()) {
      symbols.addClass(`month-${at + 1}`, words, lexicon);
    }
    for (const [at, words] of dates.weekdays.entries()) {
      symbols.addClass(`weekday-${at + 1}`, words, lexicon);
    }
    for (const day of days) symbols.addClass(day, dates[day], lexicon);
  }
  const numbers = (names: readonly string[]) => names.map((name) => symbols.grammarSymbol(name));
  return { months: numbers(months), weekdays: numbers(weekdays), days: numbers(days) };
}
