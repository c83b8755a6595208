import { i18n } from '#i18n';
import { loadSettings } from '../../data/storage/settings.ts';
import type { Settings } from '../../data/settings.ts';
import { siteIsOff } from '../../data/settings/sites.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { answerOne, ask, type PageReport } from '../../messages.ts';
import { announce } from './announce.ts';
import { Changes } from '../content/changes.ts';
import { Finder } from './finder.ts';
import { createLeaving } from './leaving.ts';
import { createLateCard, type CardOptions } from './late-card.ts';
import type { Marker } from '../content/late-marker.ts';
import { latePassages } from '../content/late-passages.ts';
import { answersOf } from './answers.ts';
import { isShown, toMarks, type KnownRanges, type Mark } from './marks.ts';
import { isCleared, paint, unpaint, type Painted } from './paint.ts';
import { indexMarks, type MarkIndex } from './point.ts';
import { listenToReader } from './pointer.ts';
import { stayPainted } from './stay-painted.ts';
import { createWalk, type Walk } from './walk.ts';
import { wantedOf } from './wanted.ts';

type State = PageReport['state'];

const isOff = (settings: Settings): boolean =>
  !settings.enabled || siteIsOff(settings, location.hostname);

const cardLook = ({
  language,
  delay,
  theme,
  textSize,
}: Settings): Omit<CardOptions, 'leaveOut'> => ({
  language: cardLanguage(language),
  delay,
  theme,
  textSize,
});

/** Whether the page around a frame is read: what the reader switches off there is off in its frames. */
async function isWelcome(): Promise<boolean> {
  if (window === top) return true;
  const around = await ask('page-state', {}).catch(() => 'off');
  return !['off', 'site-off', 'paused'].includes(around);
}

/** Tells the background how many mentions there are, for the badge; nothing depends on it. */
function createCount(signal: AbortSignal): (mentions: number) => void {
  let told = 0;
  let now = 0;

  function tell(mentions: number): void {
    now = mentions;
    if (mentions === told) return;
    const before = told;
    told = mentions;
    ask('count', { mentions, before }).catch(() => undefined);
  }

  // The browser empties the badge when the page is left; a frame may go from a page that stays.
  window.addEventListener(
    'pagehide',
    () => {
      const held = now;
      if (window !== top) tell(0);
      told = 0;
      now = held;
    },
    { signal },
  );
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(now), { signal });
  signal.addEventListener('abort', () => tell(0));
  return tell;
}

/**
 * Read → have spotted → paint → point → card, from the look that let the page through until the signal
 * aborts; then the page is as it was.
 * @throws {GateError} where what the background keeps for pages is damaged
 */
export const startSession: Marker = async (beginning, signal, isGone) => {
  const failed = new AbortController();
  try {
    return await sessionOf(beginning, AbortSignal.any([signal, failed.signal]), isGone);
  } catch (failure) {
    // Whoever began it may begin another: nothing of this one is to go on.
    failed.abort(failure);
    throw failure;
  }
};

const sessionOf: Marker = async ({ corpora, hasPassages, seen }, signal, isGone) => {
  const leaving = createLeaving(adapt);
  let settings = await loadSettings();
  signal.throwIfAborted();

  const finder = new Finder(corpora, seen, signal, (root) => changes.watch(root));
  const changes = new Changes({ changed: (node) => finder.changed(node), read }, signal);
  const known: KnownRanges = new WeakMap();
  const options: CardOptions = { ...cardLook(settings), leaveOut: leaving.leaveOut };
  let state: State = 'nothing';
  let marks: readonly Mark[] = [];
  /** The marks, and the passages that accounts were taken from, in reading order. */
  let all: readonly Mark[] = [];
  let index: MarkIndex = new Map();
  let painted: Painted = new Map();
  let singleSource: ReadonlySet<string> = new Set();
  let reader: { walk: Walk; count: (mentions: number) => void } | null = null;

  function repaint(): void {
    const style = { look: settings.look, single: singleSource };
    painted = paint(all, style, painted);
  }

  /** What is only needed once there is something to point at. */
  function serveReader() {
    // Each element of a page keeps what the sheet says of its highlights, painted or not: megabytes.
    ask('load-look', {}).catch(console.warn);
    const card = createLateCard(options, signal, isGone);
    listenToReader(() => index, card, signal);
    stayPainted(isCleared, repaint, signal);
    const count = marks.filter(isShown).length;
    if (settings.announce && window === top) announce(i18n.t('popup.mentions', count), signal);
    return {
      walk: createWalk(() => all.filter(isShown), card, signal),
      count: createCount(signal),
    };
  }

  async function read(): Promise<number> {
    if (isGone()) return 0;
    const found = await finder.find(settings);
    const wanted = wantedOf(found.mentions, settings);
    const welcome = wanted.length === 0 || (await isWelcome());
    signal.throwIfAborted();
    const from = performance.now();
    state = found.state;
    singleSource = new Set(found.singleSource);
    marks = welcome ? toMarks(wanted, found.blocks, known) : [];
    all = (await hasPassages())
      ? await (await latePassages()).findAmong(marks, found.blocks)
      : marks;
    signal.throwIfAborted();
    // A mention within a passage has its own card: it comes first.
    index = indexMarks([...new Set([...marks, ...all])]);
    repaint();
    if (all.length > 0) reader ??= serveReader();
    reader?.count(marks.filter(isShown).length);
    return finder.takeSpent() + performance.now() - from;
  }

  async function adapt(): Promise<boolean> {
    settings = leaving.adapted(await loadSettings());
    if (signal.aborted || isOff(settings)) return false;
    Object.assign(options, cardLook(settings));
    await changes.begin();
    return true;
  }

  signal.addEventListener('abort', unpaint);
  await changes.begin();
  const shownState = (): State => (state === 'marked' && !marks.some(isShown) ? 'nothing' : state);
  const shown = () => marks.filter(isShown);
  const handlers = answersOf({
    state: shownState,
    marks: shown,
    walk: () => reader?.walk ?? null,
  });
  return {
    state: shownState,
    answer: (message, sender) => answerOne(handlers, message, sender),
    adapt,
  };
};
