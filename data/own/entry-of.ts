import type { Account } from '../schema/account.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Draft } from '../schema/draft.ts';
import type { Event } from '../schema/event.ts';
import type { Source } from '../schema/source.ts';
import type { CardLanguage } from '../schema/card.ts';
import type { Entry } from './entry.ts';
import { withoutFragment } from '../page-address.ts';
import { oneLine, shortLine } from './tidy.ts';

const NOTHING: Entry = {
  event: '',
  eventTitle: '',
  eventWhen: '',
  eventLine: '',
  eventNames: '',
  question: '',
  questionText: '',
  questionKind: 'content',
  position: '',
  positionText: '',
  statement: '',
  certainty: 'stated',
  chain: [],
  said: '',
  exact: '',
  prefix: '',
  suffix: '',
  paragraph: null,
  address: '',
  language: '',
  title: '',
  byline: '',
  outlet: '',
  published: '',
  genre: 'report',
  paragraphs: 1,
  sha256: '',
};

type SourcePart = Pick<
  Entry,
  'title' | 'byline' | 'outlet' | 'published' | 'genre' | 'paragraphs' | 'sha256'
>;

/** What the form says of a source that the corpus has already. */
export const sourcePart = (source: Source): SourcePart => ({
  title: source.title,
  byline: source.byline ?? '',
  outlet: source.outlet ?? '',
  published: source.published ?? '',
  genre: source.genre,
  paragraphs: source.paragraphs,
  sha256: source.sha256,
});

/** The language subtags that the schema takes; a page may write anything. */
const languageOf = (told: string | null, otherwise: string): string => {
  try {
    const { language, region } = new Intl.Locale(told ?? otherwise).minimize();
    return /^[A-Z]{2}$/.test(region ?? '') ? `${language}-${region}` : language;
  } catch {
    return otherwise;
  }
};

const webAddress = (told: string): string =>
  /^https?:\/\//.test(told) ? withoutFragment(told) : '';

/** What the form starts with on a passage that the reader has just selected. */
export function entryOfDraft({ passage, page, near, ...about }: Draft, language: string): Entry {
  return {
    ...NOTHING,
    paragraphs: about.paragraphs,
    sha256: about.sha256,
    event: near[0] ?? '',
    exact: oneLine(passage.exact),
    prefix: passage.prefix,
    suffix: passage.suffix,
    paragraph: passage.paragraph,
    address: webAddress(page.address),
    language: languageOf(page.language, language),
    title: shortLine(page.title ?? '', 200),
    byline: shortLine(page.author ?? '', 80),
    outlet: shortLine(page.site ?? '', 80),
    published: page.date ?? '',
  };
}

type EventPart = Pick<Entry, 'eventTitle' | 'eventWhen' | 'eventLine' | 'eventNames'>;

/** What the form says of an event of the own corpus. */
export const eventPart = (corpus: Corpus, event: Event, language: CardLanguage): EventPart => ({
  eventTitle: event.title[language],
  eventWhen: event.when ?? '',
  eventLine: event.line[language],
  eventNames: Object.values(corpus.mentions[event.id]?.patterns ?? {})
    .flat()
    .flatMap(({ match }) => match)
    .join('\n'),
});

/** An account of the own corpus as the form shows it. @returns null where it is not there whole */
export function entryOfAccount(
  corpus: Corpus,
  account: Account,
  language: CardLanguage,
): Entry | null {
  const source = corpus.sources.find(({ id }) => id === account.source);
  const event = corpus.events.find(({ id }) => id === account.event);
  const question = event?.questions.find(({ id }) => id === account.question);
  const position = question?.positions.find(({ id }) => id === account.position);
  const passage = account.evidence.find(({ type }) => type === 'web');
  if (!source || !event || !question || !position || passage?.type !== 'web') return null;
  return {
    ...NOTHING,
    ...sourcePart(source),
    ...eventPart(corpus, event, language),
    event: `${corpus.id}/${event.id}`,
    question: question.id,
    questionText: question.text[language],
    questionKind: question.kind,
    position: position.id,
    positionText: position.text[language],
    statement: account.statement[language],
    certainty: account.certainty,
    chain: account.chain.flatMap((speaker) =>
      speaker.type === 'described'
        ? [{ as: speaker.as[language], anonymous: speaker.anonymous }]
        : [],
    ),
    said: account.said ?? '',
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    paragraph: passage.paragraph ?? null,
    address: passage.address,
    language: passage.language,
  };
}
