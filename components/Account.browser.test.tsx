import { i18n } from '#i18n';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AccountView } from '../data/schema/card.ts';
import { questionFixture } from '../scripts/lib/test/cards.ts';
import { allWords, draw, violations } from '../scripts/lib/test/render.ts';
import { Account } from './Account.tsx';

function accountOf(change: Partial<AccountView> = {}): AccountView {
  const [account] = questionFixture().positions[0]?.accounts ?? [];
  if (account === undefined) throw new Error('no such account');
  return { ...account, ...change };
}

const WEB = {
  type: 'web',
  address: 'https://news.example/a',
  exact: 'the words',
  prefix: '',
  suffix: '',
  language: 'en',
} as const;

const drawAccount = (change: Partial<AccountView> = {}) =>
  draw(<Account account={accountOf(change)} language="en" />);

describe('an account', () => {
  test('says who tells it, in what text, when, on whose word, back to the first speaker', () => {
    const from = i18n.t('card.from');
    expect(allWords(drawAccount(), 'summary')).toEqual([
      [
        `The report ${i18n.t('genre.report')}, 20 Aug 2025`,
        `←${from} Jane Doe ←${from} an official (${i18n.t('card.anonymous')}) ${i18n.t('certainty.reported')}`,
      ].join(' '),
    ]);
  });

  test('of an undated text on its own word', () => {
    const source = { ...accountOf().source, published: null };
    expect(allWords(drawAccount({ source, chain: [] }), 'summary')).toEqual([
      `The report ${i18n.t('genre.report')}, ${i18n.t('card.undated')} ${i18n.t('certainty.reported')}`,
    ]);
  });

  test('of an undated text that shows what it was written after', () => {
    const source = { ...accountOf().source, published: null, notBefore: '2025-11-05' };
    expect(allWords(drawAccount({ source }), '.source-kind')).toEqual([
      `${i18n.t('genre.report')}, ${i18n.t('date.afterDay', ['5 Nov 2025'])}`,
    ]);
  });

  test('shows the statement, the words quoted in their own language, and their place', () => {
    const account = drawAccount();
    expect(account.querySelector('details')?.open).toBe(false);
    const quote = account.querySelector('q');
    expect(quote?.textContent).toBe('c’est le Nord');
    expect(quote?.lang).toBe('fr');
    expect(allWords(account, '.statement, .place')).toEqual([
      'The North is said to have asked.',
      i18n.t('card.paragraph', ['3']),
    ]);
    expect(account.querySelector('cite')?.lang).toBe('fr');
  });

  test('quotes a web page with a link to it', () => {
    const link = drawAccount({ evidence: [WEB] }).querySelector('a');
    expect(link?.href).toBe('https://news.example/a#:~:text=the%20words');
  });

  describe('the way to the words quoted', () => {
    test('is a link to them where the source has an address', () => {
      const source = { ...accountOf().source, address: 'https://news.example/b' };
      const account = drawAccount({ source });
      const link = account.querySelector('a');
      expect(link?.href).toBe(
        `https://news.example/b#:~:text=${encodeURIComponent('c’est le Nord')}`,
      );
      expect(link?.rel).toContain('noreferrer');
      expect(account.querySelector('button')).toBeNull();
    });

    test('is a search where it has none, on a reader’s click and not on a page’s', async () => {
      const onSearch = vi.fn<(words: string) => void>();
      const account = draw(<Account account={accountOf()} language="en" onSearch={onSearch} />);
      for (const details of account.querySelectorAll('details')) details.open = true;
      const button = account.querySelector('button');
      if (button === null) throw new Error('there is no search');
      expect(button.innerText).toBe(i18n.t('card.search'));
      button.click();
      expect(onSearch).not.toHaveBeenCalled();
      await userEvent.click(button);
      expect(onSearch).toHaveBeenCalledExactlyOnceWith('"c’est le Nord"');
    });

    test('is not offered where nobody can search', () => {
      expect(drawAccount().querySelector('button')).toBeNull();
    });
  });

  test('tells when it was said and how the source labels it', () => {
    const account = drawAccount({ said: '2025-08', label: 'speculative' });
    expect(allWords(account, '.source-title')).toEqual([
      `Title of report ${i18n.t('date.said', ['August 2025'])} speculative`,
    ]);
  });

  test('can be read by anyone, in light and in dark', async () => {
    expect(await violations(drawAccount({ evidence: [WEB], label: 'speculative' }))).toEqual([]);
  });
});
