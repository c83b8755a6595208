import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { checked } from './data/schema/checked.ts';
import { pageAddress } from './data/schema/page-address.ts';
import { why } from './data/schema/why.ts';
import { listen, type Sender } from './wire.ts';

/*
 * The one contract between the page, the background and the extension's own pages. Each message has a
 * schema for what is asked and for what is answered; both are checked where they arrive.
 */

const subject = v.strictObject({ kind: v.picklist(['event', 'actor']), id: v.string() });

const itsName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

const foundMention = v.strictObject({
  text: v.string(),
  kind: v.picklist(['event', 'actor']),
  id: v.string(),
  why,
});
export type FoundMention = v.InferOutput<typeof foundMention>;

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));

const state = v.picklist(['marked', 'nothing', 'not-an-article', 'paused', 'site-off', 'off']);

/** What a page says of itself to the popup. */
const pageReport = v.strictObject({
  host: v.string(),
  state,
  mentions: v.array(foundMention),
});
export type PageReport = v.InferOutput<typeof pageReport>;

/** Blocks of a page, by the numbers that it gives them: text, and BCP 47 tag where it has one of its own. */
const texts = v.array(v.strictTuple([natural, v.string(), v.nullable(v.string())]));

/** One reading of a page, by a text of its own: when it is loaded again, its blocks are other ones. */
const reading = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

/** What is asked of a page's text before it is read block by block. */
const doubt = v.strictObject({
  /** Those whose gates let it through. */
  corpora: v.array(v.string()),
  paragraphs: v.array(v.string()),
  /** BCP 47 tag; null where the page names several, or none. */
  language: v.nullable(v.string()),
});
export type Doubt = v.InferOutput<typeof doubt>;

const contract = {
  /**
   * Page → background: what is known of an event or an actor. The answer is checked where it is drawn
   * (entrypoints/card.content/ask-card.ts): its schema has no place in the script of every page.
   */
  card: {
    asked: v.strictObject({ ...subject.entries, language: v.picklist(['fr', 'en']) }),
    answered: v.unknown(),
  },
  /** Frame → background: how many mentions it holds, and how many it told of last, for the badge. */
  count: { asked: v.strictObject({ mentions: natural, before: natural }), answered: v.null() },
  /** Page → background: whether it is paused, or its site switched off, for the icon. */
  status: {
    asked: v.strictObject({ state: v.picklist(['on', 'paused', 'site-off']) }),
    answered: v.null(),
  },
  /** Frame → background: what the page around it says of itself; a paused page has no marks in frames. */
  'page-state': { asked: v.strictObject({}), answered: state },
  /**
   * Frame → background: bring in what finds and serves mentions, since this frame may hold some; where there is
   * a doubt, only if its text names an event. Answered is whether it was brought.
   */
  'load-marker': {
    asked: v.strictObject({ doubt: v.nullable(doubt) }),
    answered: v.boolean(),
  },
  /** Page → background: a part of the text in which it is about to have mentions looked for. */
  'tell-text': { asked: v.strictObject({ reading, texts }), answered: v.null() },
  /**
   * Page → background: which mentions its text holds. Said where a gate lets the page through; a block's
   * text is told once. The answer is checked where it is used (entrypoints/marker.content/asker.ts).
   */
  spot: {
    asked: v.strictObject({
      reading,
      /** What was not told before, or the last part of it. */
      texts,
      /** All blocks of the page, in reading order. */
      blocks: v.array(natural),
      facts: v.strictObject({
        title: v.string(),
        language: v.nullable(v.string()),
        date: v.nullable(v.string()),
      }),
      /** Those whose gates let it through, in the order in which they have their say. */
      corpora: v.array(v.string()),
      options: v.strictObject({
        anaphora: v.boolean(),
        /** Also events that one opinion alone speaks of. */
        singleVoice: v.boolean(),
        /** Ids of what is not to be found. */
        skip: v.array(v.string()),
      }),
    }),
    answered: v.unknown(),
  },
  /** Page → background: bring the style sheet of marks into this frame, which now holds some. */
  'load-look': { asked: v.strictObject({}), answered: v.null() },
  /** Page → background: bring the card into this frame. */
  'load-card': { asked: v.strictObject({}), answered: v.null() },
  /** Page → background: bring into this frame what takes passages and finds them again. */
  'load-passages': { asked: v.strictObject({}), answered: v.null() },
  /**
   * Background → page: the selected passage and what the page says of itself. Who asks checks it
   * (data/schema/draft.ts): the schema would weigh on every page.
   */
  passage: { asked: v.strictObject({}), answered: v.unknown() },
  /** Page → background: of the accounts taken from it, whose passage it still holds. */
  passages: {
    asked: v.strictObject({ found: v.array(v.string()), missing: v.array(v.string()) }),
    answered: v.null(),
  },
  /**
   * Page → background: an event, a site or a wrong mark is left out, or brought back. A page does not change the
   * settings itself: on plain http it has no lock to wait for, and on https it shares the page's.
   */
  'leave-out': {
    asked: v.variant('kind', [
      v.strictObject({ kind: v.picklist(['event', 'site']), name: itsName, out: v.boolean() }),
      v.strictObject({
        kind: v.literal('wrong'),
        name: itsName,
        page: pageAddress,
        out: v.boolean(),
      }),
    ]),
    answered: v.null(),
  },
  /** Page → background: the dossier of an event or an actor, in a tab of its own. */
  'open-dossier': { asked: subject, answered: v.null() },
  /**
   * Page or extension page → background: quoted words are looked for with the browser's own search
   * engine, in a tab of its own. Said on a reader's click and never otherwise: it goes out.
   */
  'search-web': {
    asked: v.strictObject({ text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)) }),
    answered: v.null(),
  },
  /**
   * Anyone → background: make gates and tables. All of them, where a page found a gate missing or
   * damaged; else those of the corpora that have changed.
   */
  tables: { asked: v.strictObject({ damaged: v.boolean() }), answered: v.null() },
  /** Options → background: install the bundled corpus and make all tables anew. */
  rebuild: { asked: v.strictObject({}), answered: v.null() },
  /**
   * Background → frame: a keyboard command was pressed, or a frame is to follow the page around it, which
   * was paused or is no more. Answered is whether there was anything here to do it with.
   */
  command: {
    asked: v.strictObject({ todo: v.picklist(['next', 'previous', 'open', 'pause', 'follow']) }),
    answered: v.boolean(),
  },
  /**
   * Popup → page: bring the n-th mention of the report into view and open its note. Where the page has
   * changed since, the first mention of the same subject; false where there is none.
   */
  'go-to': {
    asked: v.strictObject({
      ...subject.entries,
      n: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    answered: v.boolean(),
  },
  /** Background → page: open the card of the mark in the selection; or, with none, say its words. */
  'look-up': {
    asked: v.strictObject({}),
    answered: v.strictObject({ isShown: v.boolean(), text: v.string() }),
  },
  /** Popup → page: what was found. */
  report: { asked: v.strictObject({}), answered: pageReport },
} as const;

type Contract = typeof contract;
export type MessageName = keyof Contract;
export type Asked<N extends MessageName> = v.InferOutput<Contract[N]['asked']>;
export type Answered<N extends MessageName> = v.InferOutput<Contract[N]['answered']>;

const reply = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), answered: v.unknown() }),
  v.strictObject({ ok: v.literal(false), error: v.string() }),
]);

function opened<N extends MessageName>(name: N, raw: unknown): Answered<N> {
  const parsed = checked(reply, raw, 'reply');
  if (!parsed.ok) throw new Error(`"${name}" was refused: ${parsed.error}`);
  return checked<Contract[N]['answered']>(contract[name].answered, parsed.answered, 'answered');
}

/** Asks the background. @throws where it refuses, or answers in a wrong shape. */
export async function ask<N extends MessageName>(name: N, asked: Asked<N>): Promise<Answered<N>> {
  return opened(name, await browser.runtime.sendMessage({ name, asked }));
}

/** Asks the top frame of a tab. @throws where no content script runs there. */
export async function askTab<N extends MessageName>(
  tab: number,
  name: N,
  asked: Asked<N>,
): Promise<Answered<N>> {
  return opened(name, await browser.tabs.sendMessage(tab, { name, asked }, { frameId: 0 }));
}

/** Tells all frames of a tab; what they answer is not waited for. */
function tellFrames<N extends MessageName>(tab: number, name: N, asked: Asked<N>): void {
  browser.tabs.sendMessage(tab, { name, asked }).catch(() => undefined);
}

/**
 * Passes a command on to a tab. The page has the first turn; one with no mention of its own leaves it to its frames,
 * and where it pauses or goes on they follow. @throws where no content script runs there
 */
export async function commandTab(tab: number, todo: Asked<'command'>['todo']): Promise<void> {
  const done = await askTab(tab, 'command', { todo });
  if (todo === 'pause') tellFrames(tab, 'command', { todo: 'follow' });
  else if (!done) tellFrames(tab, 'command', { todo });
}

export type Handlers = {
  [N in MessageName]?: (asked: Asked<N>, sender: Sender) => Promise<Answered<N>>;
};

function handle<N extends MessageName>(
  name: N,
  handlers: Handlers,
  raw: unknown,
  sender: Sender,
): Promise<Answered<N>> {
  const handler: Handlers[N] = handlers[name];
  if (handler === undefined) throw new Error('nobody here answers it');
  return handler(checked<Contract[N]['asked']>(contract[name].asked, raw, 'asked'), sender);
}

const isName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(contract, name);
const envelope = v.strictObject({ name: v.custom<MessageName>(isName), asked: v.unknown() });

/**
 * Answers one message. One of a wrong shape, or one that nobody here answers, is refused.
 * @throws with what is wrong about it, and where
 */
export function answerOne(handlers: Handlers, message: unknown, sender: Sender): Promise<unknown> {
  const { name, asked } = checked(envelope, message, 'message');
  return handle(name, handlers, asked, sender);
}

/** Answers messages until the signal aborts; what is refused is told to who asked. */
export const answer = (handlers: Handlers, signal: AbortSignal): void =>
  listen((message, sender) => answerOne(handlers, message, sender), signal);
