import { describe, expect, test } from 'vitest';
import { readBlocks, setPage } from '../../scripts/lib/test/page.ts';

const textOf = (html: string): string =>
  readBlocks(setPage(html))
    .map(({ text }) => text)
    .join('|');

describe('what readers wrote below an article is left out where it is marked as such', () => {
  test.each([
    '<div role="comment">no</div>',
    '<div itemscope itemtype="https://schema.org/Comment">no</div>',
    '<section id="comments">no</section>',
    '<div id="disqus_thread">no</div>',
    '<div class="box comments-area">no</div>',
    '<ol class="comment-list"><li>no</li></ol>',
    '<div class="commentaires">no</div>',
    '<section aria-label="12 comments">no</section>',
    '<section aria-label="Commentaires">no</section>',
  ])('%s', (html) => expect(textOf(`<p>yes</p>${html}`)).toBe('yes'));

  test.each([
    '<div class="comments-open">yes</div>',
    '<main class="comments">yes</main>',
    '<article id="comments">yes</article>',
    '<p class="comment">yes</p>',
    '<section aria-label="Commentary">yes</section>',
  ])('not %s, which may be the article', (html) => expect(textOf(html)).toBe('yes'));
});

describe('noise inside a name', () => {
  test.each([
    ['the sign of a note', 'Lake<sup><a href="#n1">1</a></sup> Summit', 'Lake Summit'],
    ['a note in brackets', 'Lake<sup>[12]</sup> Summit', 'Lake Summit'],
    ['a dagger', 'Lake<sup>†</sup> Summit', 'Lake Summit'],
    ['a marked reference', 'Lake<a role="doc-noteref" href="#f">a</a> Summit', 'Lake Summit'],
    [
      'how a word is read',
      '<ruby>Lake<rp>(</rp><rt>leik</rt><rp>)</rp></ruby> Summit',
      'Lake Summit',
    ],
  ])('%s is passed over', (_, html, text) => expect(textOf(`<p>${html}</p>`)).toBe(text));

  test('but not the end of a number', () => {
    expect(textOf('<p>the 19<sup>th</sup> package, le 2<sup>e</sup> paquet</p>')).toBe(
      'the 19th package, le 2e paquet',
    );
  });
});
