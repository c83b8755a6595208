import { i18n } from '#i18n';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings } from '../../data/storage/settings.ts';
import { answer } from '../../messages.ts';
import { libraryOf } from '../../scripts/lib/test/library.ts';
import { draw, violations, wordsOf } from '../../scripts/lib/test/render.ts';
import '../marker.content/highlight.css';
import './options.css';
import { Options } from './Options.tsx';

let root: HTMLElement;

const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get())['settings'];

/** The page as it is with these settings stored, once it shows them and the corpus. */
async function open(settings?: unknown): Promise<void> {
  if (settings !== undefined) await fakeBrowser.storage.local.set({ settings });
  root = draw(<Options library={libraryOf().library} />);
  await vi.waitFor(() => expect(root.querySelector('#event-lake-summit')).not.toBeNull());
  await vi.waitFor(() => expect(root.querySelector('[data-testid="stored"]')).not.toBeNull());
}

function get<T extends HTMLElement>(selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`there is no ${selector}`);
  return found;
}
const press = (selector: string): void => get(selector, HTMLElement).click();

function typeIn(selector: string, words: string): void {
  const input = get(selector, HTMLInputElement);
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function choose(testId: string, text: string): void {
  const input = get(`[data-testid="${testId}"]`, HTMLInputElement);
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'chosen.txt'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const addSite = async (typed: string): Promise<void> => {
  typeIn('#add-site', typed);
  // The form takes up what was typed with its next drawing.
  await new Promise(requestAnimationFrame);
  press('.add button');
};
const undo = async (section: string): Promise<void> => {
  await vi.waitFor(() =>
    expect(root.querySelector(`${section} [data-testid="undo"]`)).not.toBeNull(),
  );
  press(`${section} [data-testid="undo"]`);
};

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  render(null, root);
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.removeAttribute('style');
  await deleteDB('parallax');
});

describe('each control keeps what it says', () => {
  test.each([
    ['#enabled', { enabled: false }],
    ['#events', { events: false }],
    ['#actors', { actors: false }],
    ['#singleVoice', { singleVoice: true }],
    ['#anaphora', { anaphora: true }],
    ['#pages-every', { pages: 'every' }],
    ['#density-paragraph', { density: 'paragraph' }],
    ['#density-page', { density: 'page' }],
    ['#look-line', { look: 'line' }],
    ['#look-tint', { look: 'tint' }],
    ['#theme-dark', { theme: 'dark' }],
    ['#theme-page', { theme: 'page' }],
    ['#textSize-150', { textSize: 150 }],
    ['#language-fr', { language: 'fr' }],
    ['#announce', { announce: true }],
    ['#sync', { sync: true }],
    ['#event-lake-summit', { eventsOff: ['lake-summit'] }],
  ])('%s', async (control, kept) => {
    await open();
    press(control);
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 2, ...kept }));
  });

  test('the delay, once the hand lets go', async () => {
    await open();
    const delay = get('#delay', HTMLInputElement);
    delay.value = '600';
    delay.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(wordsOf(root, 'output')).toBe('0.60 seconds'));
    expect(await stored()).toBeUndefined();
    delay.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 2, delay: 600 }));
  });
});

describe('sites', () => {
  const listed = (): string[] =>
    [...root.querySelectorAll<HTMLElement>('#sites .items li span')].map((item) => item.innerText);

  test('are added by typing, in one spelling, and taken off the list', async () => {
    await open();
    await addSite(' https://News.Example.org/world ');
    await vi.waitFor(() => expect(listed()).toEqual(['news.example.org']));
    await vi.waitFor(() => expect(get('#add-site', HTMLInputElement).value).toBe(''));
    await addSite('*.example.net');
    await vi.waitFor(() => expect(listed()).toEqual(['news.example.org', '*.example.net']));
    press('#sites .items button');
    await vi.waitFor(() => expect(listed()).toEqual(['*.example.net']));
  });

  test.each([
    ['', 'options.siteEmpty'],
    ['*', 'options.siteEvery'],
    ['news.*.org', 'options.siteWildcard'],
    ['two words', 'options.siteHost'],
  ] as const)(
    '“%s” is refused where it was typed, and stays to be mended',
    async (typed, words) => {
      await open();
      await addSite(typed);
      await vi.waitFor(() => expect(wordsOf(root, '#add-site-error')).toBe(i18n.t(words)));
      const input = get('#add-site', HTMLInputElement);
      expect(input.value).toBe(typed);
      expect(input.getAttribute('aria-invalid')).toBe('true');
      expect(await stored()).toBeUndefined();
    },
  );

  test('come from a file, beside those that are there, and can be taken back', async () => {
    await open({ version: 2, sitesOff: ['a.example'] });
    choose('sites-file', '# mine\n*.b.example\na.example\n');
    await vi.waitFor(() => expect(listed()).toEqual(['a.example', '*.b.example']));
    await undo('#sites');
    await vi.waitFor(() => expect(listed()).toEqual(['a.example']));
  });

  test('of a file with a bad line are not taken, and the line is named', async () => {
    await open({ version: 2, sitesOff: ['a.example'] });
    choose('sites-file', 'b.example\ntwo words\n');
    const problem = i18n.t('options.listLine', ['2', 'two words', i18n.t('options.siteHost')]);
    await vi.waitFor(() => expect(wordsOf(root, '#sites .told li')).toBe(problem));
    expect(listed()).toEqual(['a.example']);
  });
});

test('single events are found by their title, accents or none', async () => {
  await open();
  typeIn('#find-event', 'LÁKE');
  await vi.waitFor(() => expect(root.querySelectorAll('.events label')).toHaveLength(1));
  typeIn('#find-event', 'nothing of the kind');
  await vi.waitFor(() => expect(root.querySelectorAll('.events label')).toHaveLength(0));
});

test('a mark that was found wrong can be marked again', async () => {
  await open({ version: 2, wrong: [{ event: 'lake-summit', page: 'https://a.example/story' }] });
  press('.fold .items button');
  await vi.waitFor(async () => expect((await loadSettings()).wrong).toEqual([]));
});

describe('all settings', () => {
  test('are reset, and come back with an undo', async () => {
    const settings = { version: 2, look: 'tint', sitesOff: ['a.example'] };
    await open(settings);
    press('#reset');
    await vi.waitFor(async () => expect(await stored()).toBeUndefined());
    await undo('section:last-of-type');
    await vi.waitFor(async () => expect(await stored()).toEqual(settings));
  });

  test('are taken from a file', async () => {
    await open({ version: 2, look: 'tint' });
    choose('settings-file', '{"format":"parallax-settings","settings":{"version":2,"delay":400}}');
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 2, delay: 400 }));
  });

  test('are kept where a file is refused, and the field is named', async () => {
    await open({ version: 2, look: 'tint' });
    choose('settings-file', '{"format":"parallax-settings","settings":{"delay":"soon"}}');
    await vi.waitFor(() => expect(wordsOf(root, '.told li')).toContain('delay'));
    expect(await stored()).toEqual({ version: 2, look: 'tint' });
  });

  test('that could not be read are told, the others hold', async () => {
    await open({ version: 9, look: 'wave', actors: false });
    const told = wordsOf(root, '[data-testid="flaws"]');
    expect(told).toContain(i18n.t('options.flawNewer'));
    expect(told).toContain('wave');
    expect(get('#actors', HTMLInputElement).checked).toBe(false);
  });
});

test('what is stored is told with its version, and can be rebuilt', async () => {
  const rebuild = vi.fn(() => Promise.resolve(null));
  const stop = new AbortController();
  answer({ rebuild }, stop.signal);
  await open();
  expect(wordsOf(root, '[data-testid="stored"]')).toContain('Test corpus, version 1');
  press('#rebuild');
  await vi.waitFor(() => expect(root.innerText).toContain(i18n.t('options.rebuilt')));
  expect(rebuild).toHaveBeenCalledOnce();
  stop.abort();
});

test('the sample is painted in all three forms', async () => {
  await open();
  const words = [...CSS.highlights.values()].flatMap((painted) =>
    [...painted].map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }),
  );
  expect(words.sort()).toEqual(
    ['event', 'actor', 'single'].map((form) => wordsOf(root, `[data-form="${form}"]`)).sort(),
  );
});

test.each(['system', 'light', 'dark'])('anyone can read it; theme: %s', async (theme) => {
  await open({ version: 9, theme, sitesOff: ['a.example', '!b.example'], delay: 'soon' });
  await addSite('two words');
  press('#reset');
  await undo('section:last-of-type');
  await vi.waitFor(() => expect(document.documentElement.dataset['theme']).toBe(theme));
  expect(await violations(root)).toEqual([]);
});
