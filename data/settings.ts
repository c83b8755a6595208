import * as v from 'valibot';
import { pageAddress } from './schema/page-address.ts';
import { withSite } from './settings/sites.ts';

/** So many wrong marks are remembered; the oldest go first. */
const MOST_WRONG = 500;

/** As long as the longest host, after the three signs that a rule may begin with. */
const siteRule = v.pipe(v.string(), v.nonEmpty(), v.maxLength(256));

/** What the entries of each list are. */
export const ITEMS = {
  sitesOff: siteRule,
  eventsOff: v.string(),
  wrong: v.strictObject({ event: v.string(), page: pageAddress }),
};

export const FIELDS = {
  /** The whole extension, on every page. */
  enabled: v.boolean(),
  /** Kinds of marks. */
  events: v.boolean(),
  actors: v.boolean(),
  /** Events that one opinion or column alone speaks of: off unless the reader asks. */
  singleVoice: v.boolean(),
  /** Later references such as "the summit": off unless the reader asks for all mentions. */
  anaphora: v.boolean(),
  /** Which pages are read: news articles and the like, or every page. */
  pages: v.picklist(['articles', 'every']),
  /** Which mentions of one event or actor are marked: all, the first in a paragraph, or on the page. */
  density: v.picklist(['all', 'paragraph', 'page']),
  /** How a mark looks. */
  look: v.picklist(['dotted', 'line', 'tint']),
  /** How long the pointer rests on a mark before its card opens, in milliseconds. */
  delay: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(2_000)),
  /** The language in which accounts are told: the interface's, or one of the corpus's. */
  language: v.picklist(['interface', 'fr', 'en']),
  /** Light or dark: as the system, as the page that the card is on, or always one. */
  theme: v.picklist(['system', 'page', 'light', 'dark']),
  /** Size of the text in notes, in percent of the browser's own. */
  textSize: v.picklist([85, 100, 115, 130, 150]),
  /** Whether a screen reader is told, once and politely, how many mentions a page holds. */
  announce: v.boolean(),
  /** Whether the browser carries the settings, but no list, to the reader's other computers. */
  sync: v.boolean(),
  /** Rules on which sites nothing is marked (settings/sites.ts). */
  sitesOff: v.pipe(v.array(ITEMS.sitesOff), v.maxLength(10_000)),
  /** Ids of events that are not marked. */
  eventsOff: v.pipe(v.array(ITEMS.eventsOff), v.maxLength(10_000)),
  /** Marks that a reader found wrong: an event that is not marked on one page. The latest are last. */
  wrong: v.pipe(v.array(ITEMS.wrong), v.maxLength(MOST_WRONG)),
};

export type Settings = v.InferOutput<ReturnType<typeof v.object<typeof FIELDS, undefined>>>;

/** What a reader can leave out where it stands. */
export type Leavable =
  /** An event everywhere, by its id; or a site, by its host. */
  | { kind: 'event' | 'site'; name: string }
  /** An event on one page, where its mark is wrong. */
  | { kind: 'wrong'; name: string; page: string };

export type LeftOut = Leavable & { out: boolean };

/** The change of settings that leaves something out or brings it back. */
export function leaveOut(what: LeftOut) {
  return (settings: Settings): Partial<Settings> => {
    const { kind, name, out } = what;
    if (kind === 'wrong') {
      const { page } = what;
      const others = settings.wrong.filter((one) => one.event !== name || one.page !== page);
      return { wrong: out ? [...others, { event: name, page }].slice(-MOST_WRONG) : others };
    }
    if (kind === 'site') return { sitesOff: withSite(settings.sitesOff, name, out) };
    const others = settings.eventsOff.filter((other) => other !== name);
    return { eventsOff: out ? [...others, name] : others };
  };
}

/** The events that a reader does not want marked on a page. */
export const wrongOn = ({ wrong }: Settings, page: string): string[] =>
  wrong.flatMap((one) => (one.page === page ? [one.event] : []));
