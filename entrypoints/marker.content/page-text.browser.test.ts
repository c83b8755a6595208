import { describe, expect, test, vi } from 'vitest';
import { readBlocks, setPage } from '../../scripts/lib/test/page.ts';
import { finish } from '../../mentions/index.ts';
import { rangeOf } from './blocks.ts';
import { PageText } from './page-text.ts';

const PAGE =
  '<article><p id="one">One</p><p id="two">two <b>three</b></p></article><nav id="nav">no</nav>';

const find = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (found === null) throw new Error(`no ${id}`);
  return found;
};

describe('after a change', () => {
  function begun() {
    const root = setPage(PAGE);
    const text = new PageText();
    const read = () => finish(text.read(root));
    return { root, text, read, before: read() };
  }
  const wordsOf = (blocks: readonly { text: string }[]) => blocks.map((block) => block.text);

  test('only what has changed is read again; all else is the same as before', () => {
    const { text, read, before } = begun();
    find('two').append(' four');
    expect(text.changed(find('two'))).toBe(true);
    const after = read();
    expect(wordsOf(after)).toEqual(['One', 'two three four']);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  test('nothing is read where nothing was told to have changed', () => {
    const { read, before } = begun();
    const walk = vi.spyOn(Node.prototype, 'firstChild', 'get');
    expect(read()).toEqual(before);
    expect(walk).not.toHaveBeenCalled();
    walk.mockRestore();
  });

  test('in what is not read, there is nothing to read again', () => {
    const { text, read, before } = begun();
    find('nav').append('more');
    expect(text.changed(find('nav'))).toBe(false);
    expect(read()).toEqual(before);
  });

  test('a letter in an element of a line changes its paragraph', () => {
    const { text, read } = begun();
    const three = document.querySelector('b')?.firstChild;
    if (!(three instanceof Text)) throw new Error('no text');
    three.data = '3';
    expect(text.changed(three)).toBe(true);
    expect(wordsOf(read())).toEqual(['One', 'two 3']);
  });

  test('what was added, and then changed in turn, is read', () => {
    const { root, text, read } = begun();
    const added = document.createElement('p');
    root.append(added);
    text.changed(root);
    added.append('late');
    text.changed(added);
    expect(wordsOf(read())).toEqual(['One', 'two three', 'late']);
  });

  test('what changes while it is being read is not kept', () => {
    const root = setPage(`${'<p>x</p>'.repeat(500)}<p id="last">old</p>`);
    const text = new PageText();
    const steps = text.read(root);
    steps.next();
    root.querySelector('p')?.append('y');
    expect(text.changed(root.querySelector('p') ?? root)).toBe(true);
    finish(steps);
    expect(finish(text.read(root))[0]?.text).toBe('xy');
  });

  test('another body is another text', () => {
    const { text } = begun();
    const body = document.createElement('body');
    body.innerHTML = '<p>new</p>';
    document.body.replaceWith(body);
    expect(text.changed(document.documentElement)).toBe(true);
    expect(wordsOf(finish(text.read(body)))).toEqual(['new']);
  });
});

describe('an open shadow root', () => {
  test('is read, and told of once', () => {
    const root = setPage('<p>before</p><x-story id="host"><p>slotted</p></x-story><p>after</p>');
    const shadow = find('host').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<h2>inside</h2><slot></slot>';
    const seen: ShadowRoot[] = [];
    const text = new PageText((found) => void seen.push(found));
    const read = () => finish(text.read(root)).map((block) => block.text);
    expect(read()).toEqual(['before', 'inside', 'slotted', 'after']);
    shadow.append('more');
    expect(text.changed(shadow)).toBe(true);
    expect(read()).toEqual(['before', 'inside', 'more', 'slotted', 'after']);
    expect(new Set(seen)).toEqual(new Set([shadow]));
  });

  test('names its own language; what comes after it has that of the page', () => {
    const { lang } = document.documentElement;
    document.documentElement.lang = 'fr';
    const root = setPage('<p>un</p><x-story id="host"></x-story><p>deux</p>trois');
    find('host').attachShadow({ mode: 'open' }).innerHTML = '<p lang="en">one</p><p>two</p>';
    const blocks = readBlocks(root);
    document.documentElement.lang = lang;
    expect(blocks.map(({ text, language }) => [text, language])).toEqual([
      ['un', 'fr'],
      ['one', 'en'],
      ['two', null],
      ['deux', 'fr'],
      ['trois', 'fr'],
    ]);
  });

  test('that is closed is not', () => {
    setPage('<div id="host"></div>');
    find('host').attachShadow({ mode: 'closed' }).innerHTML = '<p>no</p>';
    expect(readBlocks(document.body)).toEqual([]);
  });
});

test('a paragraph without end is read in pieces, and each place is where it was', () => {
  const words = 'word '.repeat(30_000);
  const root = setPage('<p></p>');
  root.querySelector('p')?.append(`${words}Lake Summit`);
  const blocks = readBlocks(root);
  expect(blocks.length).toBeGreaterThan(10);
  for (const block of blocks) expect(block.text.length).toBeLessThan(10_000);
  expect(blocks.map(({ text }) => text).join('')).toBe(`${words}Lake Summit`);
  const last = blocks.at(-1);
  const start = last?.text.indexOf('Lake') ?? -1;
  const range = last && rangeOf(last, start, start + 4);
  expect(range?.startOffset).toBe(words.length);
  expect(range?.endOffset).toBe(words.length + 4);
});
