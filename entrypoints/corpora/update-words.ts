import { i18n } from '#i18n';
import { isolated } from '../../components/isolated.ts';
import type { Changes } from '../../data/subscription/changes.ts';
import type { Update } from '../../data/subscription/subscribe.ts';

/** Titles that are named; how many more there are is told. */
const NAMED = 5;

function titles(
  key: 'corpora.added' | 'corpora.changed' | 'corpora.gone',
  list: string[],
): string[] {
  if (list.length === 0) return [];
  const more = list.length > NAMED ? ['…'] : [];
  return [i18n.t(key, [[...list.slice(0, NAMED).map(isolated), ...more].join(', ')])];
}

function changeWords({ events, accounts }: Changes): string[] {
  return [
    ...titles('corpora.added', events.added),
    ...titles('corpora.changed', events.changed),
    ...titles('corpora.gone', events.removed),
    i18n.t('corpora.accountsChanged', [
      String(accounts.added),
      String(accounts.changed),
      String(accounts.removed),
    ]),
  ];
}

/** What an update brought, in words. */
export const updateWords = (update: Update): string =>
  update.status === 'unchanged'
    ? i18n.t('corpora.nothingNew')
    : changeWords(update.changes).join(' ');
