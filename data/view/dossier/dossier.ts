import type { Library } from '../../library/library.ts';
import type { CardLanguage, EventCard, QuestionView } from '../../schema/card.ts';
import type { Source } from '../../schema/source.ts';
import { materialOf } from '../card.ts';
import { eventCard, type EventMaterial } from '../event-card.ts';
import { daysOf } from './days.ts';
import { matrixOf, type Row } from './matrix.ts';
import { pathsOf, type Paths, type Told } from './paths.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/** Everything that the library knows of one event, in one language; derived on each request. */
export interface Dossier {
  card: EventCard;
  /** What it was derived from; exports are made of it. */
  material: EventMaterial;
  /** Those that speak of the event first, then the silent ones; each in the order of time. */
  columns: Source[];
  rows: Row[];
  /** The ways of the whole event's accounts, for "on whose word?". */
  paths: Paths;
  timeline: Timeline | null;
}

const earliest = ({ published, notBefore }: Source): number =>
  daysOf(published ?? notBefore?.date ?? '../..').from ?? Infinity;

function columnsOf({ sources, accounts }: EventMaterial): Source[] {
  const speaks = new Set(accounts.map(({ source }) => source));
  return sources.toSorted(
    (a, b) => Number(speaks.has(b.id)) - Number(speaks.has(a.id)) || earliest(a) - earliest(b),
  );
}

/** The accounts of some questions, each beside the entity that it was made of. */
export function toldIn(questions: readonly QuestionView[], { accounts }: EventMaterial): Told[] {
  const known = new Map(accounts.map((account) => [account.id, account]));
  return questions
    .flatMap(({ positions }) => positions)
    .flatMap((position) => position.accounts)
    .flatMap((view) => {
      const account = known.get(view.id);
      return account ? [{ account, view }] : [];
    });
}

export function makeDossier(material: EventMaterial, language: CardLanguage): Dossier {
  const card = eventCard(material, language);
  const columns = columnsOf(material);
  return {
    card,
    material,
    columns,
    rows: matrixOf(card.questions, columns, material),
    paths: pathsOf(toldIn(card.questions, material)),
    timeline: timelineOf(material, language),
  };
}

/** Asks the library for the dossier of an event; null where the corpus does not know it. */
export async function dossierOf(
  library: Library,
  id: string,
  language: CardLanguage,
): Promise<Dossier | null> {
  const event = await library.event(id);
  return event && makeDossier(await materialOf(library, event, language), language);
}
