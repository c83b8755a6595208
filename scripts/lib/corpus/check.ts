import { copiedRuns } from './copied.ts';
import { cover, type Coverage } from './coverage.ts';
import { impossibleDates, saidAfterwards } from '../../../data/check/dates.ts';
import { longFragments, lookUp, misquotes, type Sighting } from './fragments.ts';
import { duplicateIds } from '../../../data/check/ids.ts';
import { loadFromDisk } from './load.ts';
import type { Loaded } from '../../../data/check/loaded.ts';
import { refusedPatterns } from '../../../data/check/patterns.ts';
import { mentionless } from './mentionless.ts';
import { countContradictions, unheldPositions } from './positions.ts';
import { quotesOf } from './quotes.ts';
import { danglingReferences } from '../../../data/check/references.ts';
import type { Report } from './report.ts';
import { matchTexts, readTexts, type Text } from './texts.ts';
import { untranslated } from './translations.ts';
import { plainWords, MOST_WORDS } from './words.ts';

/**
 * Checks a corpus, a folder or one document, to its end.
 * @param sources the folder with the texts that it was drawn from, or null to leave them alone.
 */
export function checkCorpus(root: string, sources: string | null): Report {
  const loaded = loadFromDisk(root);
  // What a broken file held is missing everywhere else: those problems would only repeat this one.
  const isWhole = loaded.problems.length === 0;
  const inside = isWhole ? checkInside(loaded) : loaded.problems;
  const compared = isWhole && sources !== null ? compare(loaded, readTexts(sources)) : NOT_COMPARED;
  const questions = loaded.events.flatMap(({ value }) => value.questions);
  const quotes = quotesOf(loaded);
  return {
    root,
    events: loaded.events.length,
    questions: questions.length,
    positions: questions.flatMap(({ positions }) => positions).length,
    accounts: loaded.accounts.length,
    contradictions: countContradictions(loaded),
    isCompared: compared !== NOT_COMPARED,
    sources: loaded.sources.map(({ id }) => ({
      id,
      accounts: loaded.accounts.filter(({ value }) => value.source === id).length,
      fragments: quotes.filter(({ source }) => source === id).length,
      found: compared.texts.has(id) ? inPlace(compared.sightings, id) : null,
      paragraphs: compared.coverage.get(id) ?? null,
    })),
    unused: compared.unused.map(({ name, paragraphs, sha256 }) => {
      return { name, paragraphs: paragraphs.length, sha256 };
    }),
    problems: [...inside, ...compared.problems],
  };
}

/** What can be said of a corpus without the texts that it was drawn from. */
const checkInside = (loaded: Loaded): string[] => [
  ...duplicateIds(loaded),
  ...danglingReferences(loaded),
  ...untranslated(loaded),
  ...impossibleDates(loaded),
  ...saidAfterwards(loaded),
  ...unheldPositions(loaded),
  ...mentionless(loaded),
  ...refusedPatterns(loaded),
  ...longFragments(quotesOf(loaded)),
];

interface Compared {
  readonly texts: ReadonlyMap<string, Text>;
  readonly unused: readonly Text[];
  readonly sightings: readonly Sighting[];
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly problems: readonly string[];
}

const NOT_COMPARED: Compared = {
  texts: new Map(),
  unused: [],
  sightings: [],
  coverage: new Map(),
  problems: [],
};

/** Holds a corpus against the texts that it was drawn from. */
function compare(loaded: Loaded, texts: readonly Text[]): Compared {
  const quotes = quotesOf(loaded);
  const { matched, problems } = matchTexts(loaded.sources, texts);
  const sightings = lookUp(quotes, matched);
  const tooLong = quotes
    .map(({ passage }) => passage.fragment)
    .filter((fragment) => plainWords(fragment).length > MOST_WORDS);
  const covered = cover(loaded, sightings, matched);
  const used = new Set([...matched.values()].map(({ sha256 }) => sha256));
  return {
    texts: matched,
    unused: texts.filter(({ sha256 }) => !used.has(sha256)),
    sightings,
    coverage: covered.bySource,
    problems: [
      ...problems,
      ...misquotes(sightings, matched),
      ...copiedRuns(loaded.root, texts, tooLong),
      ...covered.problems,
    ],
  };
}

const inPlace = (sightings: readonly Sighting[], source: string): number =>
  sightings.filter(({ quote, isInPlace }) => quote.source === source && isInPlace).length;
