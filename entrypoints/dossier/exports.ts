import { i18n } from '#i18n';
import { dossierMarkdown } from '../../components/dossier/dossier-markdown.ts';
import { dateWords } from '../../components/dates.ts';
import { eventCorpus } from '../../data/export/event-corpus.ts';
import { jsonLd } from '../../data/export/json-ld.ts';
import { matrixCsv } from '../../data/export/matrix-csv.ts';
import { placeOf } from '../../data/library/keys.ts';
import type { Library } from '../../data/library/library.ts';
import type { Corpus } from '../../data/schema/corpus.ts';
import type { Dossier } from '../../data/view/dossier/dossier.ts';
import type { Format } from './formats.ts';

/** A file that is made on the page, for the reader to keep. */
export interface ExportedFile {
  /** Plain ASCII: it is made of an id. */
  name: string;
  /** A media type. */
  type: string;
  text: string;
}

/** @throws where the corpus is gone, or was switched off since the page was opened */
async function corpusOf(library: Library, { card }: Dossier): Promise<Corpus> {
  const { id } = await library.about(card.id);
  const corpus = await library.document(id);
  const alone = corpus && eventCorpus(corpus, placeOf(card.id).id);
  if (alone === null) throw new Error(`the corpus "${id}" does not hold "${card.id}"`);
  return alone;
}

/** How to cite a dossier: what it is of, of which corpus, as of when, and under which licence. */
async function citationOf(library: Library, { card }: Dossier): Promise<string> {
  const about = await library.about(card.id);
  const installed = (await library.corpora()).find(({ id }) => id === about.id);
  return i18n.t('dossier.cite', [
    about.title[card.language],
    card.title,
    dateWords(about.asOf),
    installed?.version ?? '',
    about.licence,
  ]);
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function csvOf({ card, rows, columns }: Dossier): string {
  const heads = columns.map(({ label }) => label[card.language]);
  return matrixCsv(rows, heads, {
    question: i18n.t('dossier.question'),
    contradictions: i18n.t('dossier.contradictions'),
    silent: i18n.t('dossier.silent'),
    before: i18n.t('dossier.before'),
  });
}

/** Makes the file of a dossier in one format. */
export async function exported(
  library: Library,
  dossier: Dossier,
  format: Format,
): Promise<ExportedFile> {
  const name = placeOf(dossier.card.id).id;
  switch (format) {
    case 'markdown': {
      const text = dossierMarkdown(dossier, await citationOf(library, dossier));
      return { name: `${name}.md`, type: 'text/markdown', text };
    }
    case 'json': {
      const text = pretty(await corpusOf(library, dossier));
      return { name: `${name}.json`, type: 'application/json', text };
    }
    case 'json-ld': {
      const text = pretty(jsonLd(await corpusOf(library, dossier)));
      return { name: `${name}.jsonld`, type: 'application/ld+json', text };
    }
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv', text: csvOf(dossier) };
  }
}
