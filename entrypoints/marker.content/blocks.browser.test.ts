import { describe, expect, test } from 'vitest';
import { readBlocks, setPage } from '../../scripts/lib/test/page.ts';

const textsOf = (html: string): string[] =>
  readBlocks(setPage(html)).map(({ text }) => text.trim());

describe('words that a reader sees as one line are one text', () => {
  test.each([
    ['a link', '<p>the <a href="/x">Lake</a> Summit</p>', 'the Lake Summit'],
    ['emphasis inside a word', '<p>the L<em>ake Sum</em>mit</p>', 'the Lake Summit'],
    [
      'nested inline elements',
      '<p><b>the <i>Lake</i></b> <span>Summit</span></p>',
      'the Lake Summit',
    ],
    ['a soft hyphen', '<p>the Lake Sum&shy;mit</p>', 'the Lake Sum\u00ADmit'],
    ['a chance to break', '<p>the Lake Sum<wbr>mit</p>', 'the Lake Summit'],
    ['a comment', '<p>the Lake <!-- x -->Summit</p>', 'the Lake Summit'],
    [
      'a picture among the words',
      '<p>the <img alt="">Lake <svg></svg>Summit</p>',
      'the Lake Summit',
    ],
    ['a line break', '<p>the Lake<br>Summit</p>', 'the Lake\nSummit'],
  ])('%s', (_, html, text) => expect(textsOf(html)).toEqual([text]));
});

test.each([
  ['two line breaks', 'the Lake<br><br>Summit'],
  ['two with a space between', 'the Lake<br>\n <br>Summit'],
  ['two in an element of the line', 'the <b>Lake<br></b><br>Summit'],
])('a paragraph that %s end is two', (_, html) => {
  const texts = textsOf(`<p>${html}</p>`).map((text) => text.trim());
  expect(texts).toEqual(['the Lake', 'Summit']);
});

test('what starts a new line starts a new text', () => {
  const html = '<h1>One</h1>two<p>three</p>four<ul><li>five</li><li>six</li></ul><div>seven</div>';
  expect(textsOf(html)).toEqual(['One', 'two', 'three', 'four', 'five', 'six', 'seven']);
});

test('a block inside a link or between words of its parent keeps the order of the page', () => {
  expect(
    textsOf('<a href="/"><h2>One</h2><p>two</p></a><div>three <p>four</p> five</div>'),
  ).toEqual(['One', 'two', 'three', 'four', 'five']);
});

describe('what is not the article’s text is skipped', () => {
  test.each([
    '<nav>no</nav>',
    '<div role="navigation">no</div>',
    '<code>no</code>',
    '<pre>no</pre>',
    '<div contenteditable="true"><p>no</p></div>',
    '<div contenteditable="plaintext-only">no</div>',
    '<div role="textbox">no</div>',
    '<textarea>no</textarea>',
    '<button>no</button>',
    '<label>no</label>',
    '<p hidden>no</p>',
    '<p aria-hidden="true">no</p>',
    '<section inert><p>no</p></section>',
    '<script type="text/plain">no</script>',
    '<style>/* no */</style>',
    '<noscript>no</noscript>',
    '<template>no</template>',
    '<svg><text>no</text></svg>',
    '<iframe srcdoc="no"></iframe>',
  ])('%s', (html) => {
    expect(textsOf(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
  });
});

test('a page without text, or empty, has no blocks', () => {
  expect(textsOf('')).toEqual([]);
  expect(textsOf('<p> \n </p><div><br></div><img alt="x">')).toEqual([]);
});

test('each block knows its language and its element', () => {
  const [one, two] = readBlocks(setPage('<div lang="fr"><p id="a">un</p></div><p lang="">two</p>'));
  expect([one?.language, two?.language]).toEqual(['fr', '']);
  expect(one?.element.id).toBe('a');
});

test('20,000 elements inside each other are read', () => {
  const root = setPage('');
  let inner: Element = root;
  for (let depth = 0; depth < 20_000; depth++) {
    const next = document.createElement(depth % 2 === 0 ? 'div' : 'span');
    inner.append(next);
    inner = next;
  }
  inner.append('deep');
  expect(readBlocks(root).map(({ text }) => text)).toEqual(['deep']);
});

test('reading changes nothing in the page', () => {
  const root = setPage('<p>a <b>b</b><br>c</p><div contenteditable="true">d</div>');
  const before = root.outerHTML;
  const seen = new MutationObserver(() => undefined);
  seen.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  readBlocks(root);
  expect(seen.takeRecords()).toEqual([]);
  expect(root.outerHTML).toBe(before);
});
