import { i18n } from '#i18n';
import { isoDay, type Day, type Ticks } from '../../data/view/dossier/days.ts';
import type { Moment } from '../../data/view/dossier/timeline.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { datedWords, dateWords } from '../dates.ts';
import { isolated } from '../isolated.ts';

/** What a line of the timeline is about: the event, who speaks through whom, or a text. */
export function momentName({ name, through, speaks }: Moment): string {
  if (through !== null) return i18n.t('dossier.told', [isolated(name), isolated(through)]);
  return speaks ? isolated(name) : `${isolated(name)} (${i18n.t('dossier.silentText')})`;
}

/** When it was, in words; of what was said, that it was said. */
export function momentWhen({ kind, when }: Moment): string {
  if (when === null) return i18n.t('dossier.unknownDate');
  if (kind === 'undated') return datedWords('notBefore', when);
  return kind === 'said' ? datedWords('said', when) : dateWords(when);
}

/** The date of a tick, as short as it can be said. */
export function tickWords(day: Day, precision: Ticks['precision']): string {
  const language = interfaceLanguage();
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    ...(precision === 'month' ? { month: 'short' } : {}),
    timeZone: 'UTC',
  }).format(new Date(isoDay(day)));
}
