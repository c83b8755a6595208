import { i18n } from '#i18n';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import noteCss from '../../components/note.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { Card } from '../../data/schema/card.ts';
import { actorCard } from '../../data/view/actor-card.ts';
import { answer, type Handlers } from '../../messages.ts';
import { cardFixture } from '../../scripts/lib/test/cards.ts';
import { makeActor, makeEvent } from '../../scripts/lib/test/entities.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import { violations } from '../../scripts/lib/test/render.ts';
import type { Leave } from './Actions.tsx';
import barCss from './bar.css?inline';
import cardCss from './card.css?inline';
import { CardView } from './CardView.tsx';
import frameCss from './frame.css?inline';
import type { Content, Shown } from './hover.ts';

const ready = (card: Card): Content => ({ status: 'ready', card });
const PAMPHLET = { kind: 'event', id: 'pamphlet' } as const;
const jane = (): Card =>
  actorCard(makeActor('jane-doe', 'Jane Doe'), [makeEvent('first')], '2026-01-31', 'en');

interface Given {
  shown?: Partial<Shown>;
  pinned?: boolean;
  isSheet?: boolean;
  pageDate?: string | null;
  leave?: Leave;
}

/** Draws the inside of a card as it stands in a page; its content is the same wherever it is placed. */
function drawCard(content: Content, { shown, ...given }: Given = {}): ShadowRoot {
  setPage('<p>the Lake Summit</p>');
  const host = document.createElement('parallax-note');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = tokensCss + noteCss + cardCss + barCss + frameCss;
  const box = document.createElement('div');
  box.className = given.isSheet === true ? 'card sheet' : 'card';
  // Where a card is placed is the host's matter; here it stands still and shows all it holds.
  box.style.cssText =
    'position: static; max-height: none; width: 420px; animation: none; --scale: 1';
  root.append(style, box);
  const subject = content.status === 'ready' ? content.card : PAMPHLET;
  render(
    <CardView
      shown={{
        id: 1,
        token: 1,
        hit: hitOf('Lake Summit'),
        subject: { kind: subject.kind, id: subject.id },
        content,
        trail: [],
        by: 'pointer',
        ...shown,
      }}
      pinned={given.pinned ?? false}
      isSheet={given.isSheet ?? false}
      why="“Lake Summit”: these very words."
      pageDate={given.pageDate ?? null}
      act={() => undefined}
      leave={given.leave ?? (() => undefined)}
    />,
    box,
  );
  return root;
}

const STATES: [string, () => ShadowRoot][] = [
  ['loading', () => drawCard({ status: 'loading' })],
  ['unknown', () => drawCard({ status: 'unknown' })],
  ['failed', () => drawCard({ status: 'failed' })],
  ['orphaned', () => drawCard({ status: 'orphaned' })],
  ['an event with a contradiction', () => drawCard(ready(cardFixture('lake-summit')))],
  ['an event in another language', () => drawCard(ready(cardFixture('lake-summit', 'fr')))],
  ['an event of one source', () => drawCard(ready(cardFixture('pamphlet')))],
  ['an actor', () => drawCard(ready(jane()))],
  [
    'a page later than the corpus',
    () => drawCard(ready(cardFixture('lake-summit')), { pageDate: '2026-03-01' }),
  ],
  ['pinned', () => drawCard(ready(cardFixture('lake-summit')), { pinned: true })],
  ['a sheet', () => drawCard(ready(cardFixture('lake-summit')), { isSheet: true })],
  [
    'led to by a link',
    () => drawCard(ready(cardFixture('pamphlet')), { shown: { trail: [PAMPHLET] } }),
  ],
];

describe('each state of the card', () => {
  test.each(STATES)(
    'can be read by anyone, in light, dark and forced colours: %s',
    async (_, make) => {
      const { host } = make();
      if (!(host instanceof HTMLElement)) throw new Error('no card');
      expect(await violations(host)).toEqual([]);
    },
  );

  test.each(STATES)('has controls that a finger can hit: %s', (_, make) => {
    const root = make();
    for (const details of root.querySelectorAll('details')) details.open = true;
    const small = [...root.querySelectorAll('button, summary, a')].filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

test('a page of a later date than the corpus is told so before the accounts', () => {
  const later = drawCard(ready(cardFixture('lake-summit')), { pageDate: '2026-02-01' });
  const line = later.querySelector('.later-page');
  expect(line?.textContent).toBe(i18n.t('card.laterPage', ['31 Jan 2026']));
  expect(line?.nextElementSibling?.className).toBe('note');
  const same = drawCard(ready(cardFixture('lake-summit')), { pageDate: '2026-01-31' });
  expect(same.querySelector('.later-page')).toBeNull();
});

describe('what a reader does in the card', () => {
  const stop = new AbortController();
  const heard = vi.fn<(what: unknown) => void>();
  const hear = (what: unknown): Promise<null> => {
    heard(what);
    return Promise.resolve(null);
  };
  const handlers: Handlers = { 'open-dossier': hear, 'search-web': hear };

  function draw(given: Given = {}): ShadowRoot {
    fakeBrowser.reset();
    heard.mockClear();
    answer(handlers, stop.signal);
    const root = drawCard(ready(cardFixture('lake-summit')), given);
    for (const details of root.querySelectorAll('details:not(.why)')) {
      if (details instanceof HTMLDetailsElement) details.open = true;
    }
    return root;
  }

  async function press(root: ParentNode, selector: string): Promise<void> {
    const button = root.querySelector(selector);
    if (button === null) throw new Error(`no ${selector}`);
    await userEvent.click(button);
  }

  afterEach(() => {
    for (const left of document.querySelectorAll('parallax-note')) left.remove();
  });

  test('the dossier is of the event that is shown', async () => {
    await press(draw(), '.open-dossier');
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'event', id: 'lake-summit' }),
    );
  });

  test('a search is for the words quoted', async () => {
    await press(draw(), '.way-there');
    await vi.waitFor(() =>
      expect(heard).toHaveBeenCalledExactlyOnceWith({ text: '"c’est le Nord"' }),
    );
  });

  test('a page that clicks by script gets nothing done', async () => {
    const leave = vi.fn<Leave>();
    const root = draw({ leave });
    for (const button of root.querySelectorAll('.way-there, .open-dossier, [class^=leave-]')) {
      if (button instanceof HTMLElement) button.click();
    }
    expect(leave).not.toHaveBeenCalled();
    await fakeBrowser.runtime.sendMessage({ name: 'search-web', asked: { text: 'the last one' } });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ text: 'the last one' });
  });

  test('an event that a link led to cannot be the wrong one for the mention', () => {
    expect(draw().querySelector('.leave-wrong')).not.toBeNull();
    expect(draw({ shown: { trail: [PAMPHLET] } }).querySelector('.leave-wrong')).toBeNull();
  });
});
