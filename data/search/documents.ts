import type { Holdings } from '../library/library.ts';
import type { Account, Certainty } from '../schema/account.ts';
import type { CardLanguage } from '../schema/card.ts';
import type { FoundKind } from './found.ts';

/** Everything searchable is brought to this form, texts in all languages that the corpus has. */
export interface Document {
  key: string;
  kind: FoundKind;
  isPlace: boolean;
  id: string;
  leadsTo: string;
  /** What is shown, in the reader's language. */
  title: string;
  text: string;
  /** What it is called. */
  names: string;
  /** Other spellings of it, in other scripts too. */
  aliases: string;
  /** What it says. */
  body: string;
  /** What it has to do with: who takes part, whose word it is. */
  around: string;
  /** EDTF dates. */
  dates: (string | null)[];
  /** Which source says something on it, and how certain. */
  said: readonly { source: string; certainty: Certainty }[];
}

const both = (text: { fr: string; en: string } | null): string =>
  text === null ? '' : text.fr === text.en ? text.fr : `${text.fr} · ${text.en}`;

/** Names are written as patterns; what marks choices and endings is no part of the name. */
function plain(names: Record<string, string[]>): string {
  const words = Object.values(names)
    .flat()
    .flatMap((pattern) => pattern.split(/[\s()|<>?^]+/))
    .map((word) => word.replace(/[{*].*/, ''))
    .filter((word) => word !== '' && !word.startsWith('['));
  return [...new Set(words)].join(' ');
}

/** What is said, by the ids that each account goes under. */
function byId(accounts: readonly Account[], idsOf: (account: Account) => readonly string[]) {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    for (const id of new Set(idsOf(account))) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [account]);
      else group.push(account);
    }
  }
  return (id: string): readonly Account[] => groups.get(id) ?? [];
}

function* eventDocuments({ events, actors, accounts }: Holdings, language: CardLanguage) {
  const saidOf = byId(accounts, ({ event }) => [event]);
  const names = new Map(
    actors.map((actor) => [actor.id, `${both(actor.name)} ${plain(actor.shortNames)}`]),
  );
  for (const { id, title, line, where, when, actors: parties, questions } of events) {
    const asked = questions.map((question) => both(question.text));
    yield {
      key: `event ${id}`,
      kind: 'event',
      isPlace: false,
      id,
      leadsTo: id,
      title: title[language],
      text: line[language],
      names: both(title),
      aliases: both(where),
      body: both(line),
      around: [...parties.map((party) => names.get(party) ?? ''), ...asked].join(' · '),
      dates: [when],
      said: saidOf(id),
    } satisfies Document;
  }
}

function* actorDocuments({ actors, accounts }: Holdings, language: CardLanguage) {
  const saidOf = byId(accounts, ({ chain }) =>
    chain.flatMap((speaker) => (speaker.type === 'actor' ? speaker.actor : [])),
  );
  for (const { id, kind, name, role, names, shortNames } of actors) {
    yield {
      key: `actor ${id}`,
      kind: 'actor',
      isPlace: kind === 'place',
      id,
      leadsTo: id,
      title: name[language],
      text: role[language],
      names: both(name),
      aliases: `${plain(names)} ${plain(shortNames)}`,
      body: both(role),
      around: '',
      dates: [],
      said: saidOf(id),
    } satisfies Document;
  }
}

function* sourceDocuments({ sources, accounts }: Holdings, language: CardLanguage) {
  const saidOf = byId(accounts, ({ source }) => [source]);
  for (const { id, title, label, byline, outlet, published, saysOfItself } of sources) {
    yield {
      key: `source ${id}`,
      kind: 'source',
      isPlace: false,
      id,
      leadsTo: id,
      title: label[language],
      text: title,
      names: [both(label), byline ?? ''].join(' · '),
      aliases: '',
      body: [title, outlet ?? '', both(saysOfItself?.text ?? null)].join(' · '),
      around: '',
      dates: [published],
      said: saidOf(id),
    } satisfies Document;
  }
}

function* accountDocuments({ accounts, events, sources }: Holdings, language: CardLanguage) {
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const labels = new Map(sources.map(({ id, label }) => [id, label]));
  for (const account of accounts) {
    const { id, event, source, statement, evidence, said } = account;
    const title = titles.get(event) ?? null;
    const quoted = evidence.map((entry) => (entry.type === 'web' ? entry.exact : entry.fragment));
    yield {
      key: `account ${id}`,
      kind: 'account',
      isPlace: false,
      id,
      leadsTo: event,
      title: title?.[language] ?? event,
      text: statement[language],
      names: '',
      aliases: '',
      body: [both(statement), ...quoted].join(' · '),
      around: [both(title), both(labels.get(source) ?? null)].join(' · '),
      dates: [said],
      said: [account],
    } satisfies Document;
  }
}

/** All that the library holds, as documents; the order is that of a list with no query. */
export function documentsOf(held: Holdings, language: CardLanguage): Document[] {
  return [
    ...eventDocuments(held, language),
    ...actorDocuments(held, language),
    ...sourceDocuments(held, language),
    ...accountDocuments(held, language),
  ];
}
