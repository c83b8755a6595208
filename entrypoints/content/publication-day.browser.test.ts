import { afterEach, describe, expect, it, vi } from 'vitest';
import { addToHead, setPage } from '../../scripts/lib/test/page.ts';
import { ShownDay } from './publication-day.ts';

const loaded = location.href;
const added: Element[] = [];
const clear = (): void => added.splice(0).forEach((element) => element.remove());
afterEach(() => {
  history.replaceState(null, '', loaded);
  clear();
  vi.restoreAllMocks();
});

const show = (html: string): void => {
  clear();
  added.push(...addToHead(html));
};
const meta = (day: string): string => `<meta name="date" content="${day}">`;
const jsonLd = (day: string): string =>
  `<script type="application/ld+json">{"datePublished": "${day}"}</script>`;

describe('the day of the page that is shown, look after look', () => {
  it.each<[string, () => void, () => void]>([
    ['once the page shows one', () => {}, () => show(meta('2025-11-21'))],
    ['of another element', () => show(meta('2025-11-20')), () => show(meta('2025-11-21'))],
    [
      'of the same element',
      () => show(meta('2025-11-20')),
      () => added[0]?.setAttribute('content', '2025-11-21'),
    ],
    [
      'of what comes late and tells more',
      () => show(meta('2025-11-20')),
      () => added.push(...addToHead(jsonLd('2025-11-21'))),
    ],
    [
      'of the article, where that of another one stood in its place',
      () => setPage('<main><time datetime="2025-11-20">'),
      () => setPage('<main><time datetime="2025-11-21">'),
    ],
    [
      'at another address',
      () => history.replaceState(null, '', '/2025/11/20/a'),
      () => history.replaceState(null, '', '/2025/11/21/b'),
    ],
  ])('is told anew: %s', (what, before, then) => {
    setPage('');
    const day = new ShownDay();
    before();
    const first = day.get();
    then();
    expect([first, day.get()]).toEqual([
      what.startsWith('once') ? null : '2025-11-20',
      '2025-11-21',
    ]);
  });

  it('is not read again from the same words', () => {
    show(jsonLd('2025-11-20'));
    const parse = vi.spyOn(JSON, 'parse');
    const day = new ShownDay();
    expect([day.get(), day.get()]).toEqual(['2025-11-20', '2025-11-20']);
    expect(parse).toHaveBeenCalledOnce();
  });
});
