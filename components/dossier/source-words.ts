import { i18n } from '#i18n';
import type { Source } from '../../data/schema/source.ts';
import { datedWords, dateWords } from '../dates.ts';
import { isolated } from '../isolated.ts';

/** What is known of when a text was published: an entity of the corpus, or what a card tells of it. */
interface Dated {
  published: string | null;
  notBefore: Source['notBefore'] | string;
}

/** When a text was published; of an undated one, what it shows of it. */
export function publishedWords({ published, notBefore }: Dated): string {
  if (published !== null) return dateWords(published);
  if (notBefore === null) return i18n.t('card.undated');
  const earliest = typeof notBefore === 'string' ? notBefore : notBefore.date;
  return `${i18n.t('card.undated')}, ${datedWords('notBefore', earliest)}`;
}

/** Who signs a source, what it is, where and when it came out, in a line. */
export function sourceFacts(source: Source): string {
  const { byline, genre, outlet } = source;
  return [
    byline === null ? i18n.t('dossier.unsigned') : i18n.t('dossier.by', [isolated(byline)]),
    i18n.t(`genre.${genre}`),
    outlet === null ? i18n.t('dossier.noOutlet') : isolated(outlet),
    publishedWords(source),
  ].join(' · ');
}
