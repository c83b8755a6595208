import { i18n } from '#i18n';
import type { Source } from '../../data/schema/source.ts';
import { interfaceLanguage } from '../../data/view/language.ts';
import { dateWords } from '../dates.ts';

/** A date in the words of the interface. */
export const dayWords = (edtf: string): string => dateWords(edtf, interfaceLanguage());

/** What is known of when a text was published: an entity of the corpus, or what a card tells of it. */
interface Dated {
  published: string | null;
  notBefore: Source['notBefore'] | string;
}

/** When a text was published; of an undated one, what it shows of it. */
export function publishedWords({ published, notBefore }: Dated): string {
  if (published !== null) return dayWords(published);
  if (notBefore === null) return i18n.t('card.undated');
  const earliest = typeof notBefore === 'string' ? notBefore : notBefore.date;
  return `${i18n.t('card.undated')}, ${i18n.t('dossier.notBefore', [dayWords(earliest)])}`;
}
