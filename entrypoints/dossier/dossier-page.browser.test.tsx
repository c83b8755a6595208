import { i18n } from '#i18n';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Library } from '../../data/library/library.ts';
import { EVENTS, hrefOf, notesHref, questionHref } from '../../data/view/dossier/address.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { allWords, draw, violations, wordsOf } from '../../scripts/lib/test/render.ts';
import dossierCss from './dossier.css?inline';
import { DossierPage } from './DossierPage.tsx';
import partsCss from './parts.css?inline';
import printCss from './print.css?inline';

const LAKE = hrefOf('event', 'lake-summit');
/** One for all tests, as all tabs share one database. */
const library = new Library(() => Promise.resolve(makeCorpus()));

let root: HTMLElement;

async function open(hash: string, asked = library): Promise<void> {
  location.hash = hash;
  root = draw(<DossierPage library={asked} />);
  const style = document.createElement('style');
  style.textContent = dossierCss + partsCss + printCss;
  document.body.prepend(style);
  await expect.poll(() => root.querySelector('h1, [role="alert"]')).not.toBeNull();
}

/** Waits for the heading of what a link or the way back leads to. */
const arrived = (title: string) => expect.poll(() => wordsOf(root, 'h1')).toBe(title);

const button = (words: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) => one.innerText.startsWith(words));
  if (!found) throw new Error(`no button "${words}"`);
  return found;
};

afterEach(() => render(null, root));

describe('the dossier of an event', () => {
  test('says first who contradicts whom, in what kind of text, on whose word', async () => {
    await open(LAKE);
    expect(wordsOf(root, 'h1')).toBe('Summit at the lake');
    expect(allWords(root, '.contradiction h3')).toEqual(['Who asked for the meeting?']);
    const [north, south] = allWords(root, '.side li');
    expect(north).toBe(
      `The report ${i18n.t('genre.report')} · from Jane Doe, from an official (${i18n.t('card.anonymous')}) · ${i18n.t('certainty.reported')}`,
    );
    expect(south).toBe(
      `The column ${i18n.t('genre.column')} · ${i18n.t('card.ownWord')} · ${i18n.t('certainty.opinion')}`,
    );
    expect(wordsOf(root, '.why strong')).toBe(i18n.t('card.contradict', ['A', 'B']));
  });

  test('leads from each contradiction to its question, where the passages are', async () => {
    await open(LAKE);
    const [question] = root.querySelectorAll<HTMLAnchorElement>('.contradiction h3 a');
    expect(question?.getAttribute('href')).toBe(questionHref('lake-summit', 'who-asked'));
    question?.click();
    await expect.poll(() => document.activeElement?.id).toBe('question-who-asked');
  });

  test('sets questions by sources in a table with heads, silence and what was written before', async () => {
    await open(LAKE);
    const table = root.querySelector<HTMLTableElement>('.matrix table');
    expect(table?.caption?.innerText).toBe(i18n.t('dossier.matrixCaption'));
    expect([...(table?.tHead?.rows[0]?.cells ?? [])].every(({ scope }) => scope === 'col')).toBe(
      true,
    );
    const [first] = table?.tBodies[0]?.rows ?? [];
    expect(first?.cells[0]?.scope).toBe('row');
    expect([...(first?.cells ?? [])].map((cell) => cell.innerText.replaceAll(/\s+/g, ' '))).toEqual(
      [
        'Who asked for the meeting?',
        expect.stringMatching(/≠\s?A The North$/),
        expect.stringMatching(/≠\s?B The South$/),
        i18n.t('dossier.before'),
        i18n.t('dossier.silent'),
      ],
    );
  });

  test('tells a contradicted answer apart by a word too, for whoever does not see the sign', async () => {
    await open(LAKE);
    const letter = root.querySelector('.matrix .letter.disputed');
    const spoken = [...(letter?.childNodes ?? [])]
      .filter((node) => !(node instanceof Element) || node.ariaHidden !== 'true')
      .map(({ textContent }) => textContent);
    expect(spoken.join('')).toBe(`${i18n.t('dossier.disputed')} A`);
  });

  test('draws the way of each answer, and tells it in words', async () => {
    await open(LAKE);
    const ways = [...root.querySelectorAll('.answered .paths')].map(({ ariaLabel }) => ariaLabel);
    expect(ways).toContain(
      `The report: from Jane Doe, from an official (${i18n.t('card.anonymous')})`,
    );
    expect(allWords(root, '.answered .stage-anonymous')).toEqual([
      `an official ${i18n.t('card.anonymous')}`,
    ]);
  });

  test('quotes every passage with its paragraph, in its own language', async () => {
    await open(LAKE);
    const quotes = [...root.querySelectorAll<HTMLElement>('.entry q')];
    expect(quotes.map(({ lang, innerText }) => [lang, innerText])).toEqual([
      ['fr', 'c’est le Nord'],
      ['en', 'the South asked'],
    ]);
  });

  test('has its timeline as a table too', async () => {
    await open(LAKE);
    const cells = allWords(root, '.as-table td');
    expect(cells).toContain('Summit at the lake');
    expect(cells).toContain(`The silent (${i18n.t('dossier.silentText')})`);
    expect(root.querySelectorAll('.timeline circle.mark').length).toBeGreaterThan(0);
  });

  test('goes to the question that its address names', async () => {
    await open(questionHref('lake-summit', 'how-long'));
    await expect.poll(() => document.activeElement?.id).toBe('question-how-long');
  });

  test('scrolls sideways by itself and by keyboard where the matrix is wide', async () => {
    await open(LAKE);
    const matrix = root.querySelector<HTMLElement>('.matrix');
    expect(matrix?.tabIndex).toBe(0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});

describe('addresses', () => {
  test('links, back and forward lead where they say, and the tab’s title follows', async () => {
    await open(EVENTS);
    expect(document.title).toBe(i18n.t('dossier.tab', [i18n.t('dossier.allEvents')]));
    root.querySelector<HTMLElement>(`.events a[href="${LAKE}"]`)?.click();
    await arrived('Summit at the lake');
    expect(document.title).toBe(i18n.t('dossier.tab', ['Summit at the lake']));
    root.querySelector<HTMLElement>(`a[href="${hrefOf('actor', 'jane-doe')}"]`)?.click();
    await arrived('Jane Doe');
    history.back();
    await arrived('Summit at the lake');
    history.forward();
    await arrived('Jane Doe');
  });

  test.each([hrefOf('event', 'none'), hrefOf('actor', 'none'), hrefOf('source', 'none')])(
    '%s, which nobody knows, says so and shows the list',
    async (hash) => {
      await open(hash);
      expect(wordsOf(root, '.notice')).toBe(i18n.t('dossier.unknownEvent', ['none']));
      expect(allWords(root, '.events tbody a')).toHaveLength(2);
    },
  );

  test('one that means nothing says so and shows the list', async () => {
    await open('#/what/is/this');
    expect(wordsOf(root, '.notice')).toBe(i18n.t('dossier.unknownAddress'));
  });

  test('of a source leads to all that it says', async () => {
    await open(hrefOf('source', 'column'));
    expect(allWords(root, '.asked h3')).toEqual(['Summit at the lake', 'Event pamphlet']);
  });

  test('of several notes shows each of them, made to be printed', async () => {
    await open(notesHref(['pamphlet', 'lake-summit', 'none']));
    expect(allWords(root, 'h1')).toEqual(['Event pamphlet', 'Summit at the lake']);
  });
});

describe('the list of all events', () => {
  const titles = () => allWords(root, '.events tbody a');

  test('is filtered as one types, and says how many are left', async () => {
    await open(EVENTS);
    await userEvent.type(root.querySelector('input') ?? root, 'lake');
    await expect.poll(titles).toEqual(['Summit at the lake']);
    expect(wordsOf(root, '.filter [role="status"]')).toBe(i18n.t('dossier.shown', 1));
  });

  test('is sorted by any column, and the other way round, and says how', async () => {
    await open(EVENTS);
    const newest = ['Event pamphlet', 'Summit at the lake'];
    expect(titles()).toEqual(newest);
    button(i18n.t('dossier.date')).click();
    await expect.poll(titles).toEqual(newest.toReversed());
    const sorted = [...root.querySelectorAll('th[aria-sort]')].map(({ ariaSort }) => ariaSort);
    expect(sorted).toEqual(['ascending']);
    button(i18n.t('dossier.contradictions')).click();
    await expect.poll(() => titles()[0]).toBe('Summit at the lake');
  });
});

test('where the library cannot be read it says so, and asks again when told to', async () => {
  await deleteDB('parallax');
  let broken = true;
  const failing = new Library(() =>
    broken ? Promise.reject(new Error('no bundle')) : Promise.resolve(makeCorpus()),
  );
  await open(LAKE, failing);
  expect(wordsOf(root, '[role="alert"] p')).toBe(i18n.t('card.failed'));
  broken = false;
  button(i18n.t('card.retry')).click();
  await arrived('Summit at the lake');
});

test.each([
  LAKE,
  EVENTS,
  hrefOf('event', 'none'),
  hrefOf('actor', 'jane-doe'),
  hrefOf('source', 'column'),
  notesHref(['lake-summit', 'pamphlet']),
])('%s can be read by anyone, in light and in dark', async (hash) => {
  await open(hash);
  expect(await violations(root)).toEqual([]);
});
