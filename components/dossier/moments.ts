import { i18n } from '#i18n';
import type { Moment } from '../../data/view/dossier/timeline.ts';
import { dayWords } from './source-words.ts';

/** What a line of the timeline is about: the event, who speaks through whom, or a text. */
export function momentName({ name, through, speaks }: Moment): string {
  if (through !== null) return i18n.t('dossier.told', [name, through]);
  return speaks ? name : `${name} (${i18n.t('dossier.silentText')})`;
}

/** When it was, in words; of what was said, that it was said. */
export function momentWhen({ kind, when }: Moment): string {
  if (when === null) return i18n.t('dossier.unknownDate');
  const words = dayWords(when);
  if (kind === 'said') return i18n.t('card.said', [words]);
  return kind === 'undated' ? i18n.t('dossier.notBefore', [words]) : words;
}
