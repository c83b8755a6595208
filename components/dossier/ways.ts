import { i18n } from '#i18n';
import type { AccountView } from '../../data/schema/card.ts';
import type { Way } from '../../data/view/dossier/paths.ts';
import { isolated } from '../isolated.ts';

const named = (name: string, anonymous: boolean): string =>
  anonymous ? `${isolated(name)} (${i18n.t('card.anonymous')})` : isolated(name);

/** From whom a source has it, back to the first speaker: "from Axios, from officials (anonymous)". */
export function wayWords(chain: AccountView['chain']): string {
  if (chain.length === 0) return i18n.t('card.ownWord');
  return chain
    .toReversed()
    .map(({ name, anonymous }) => `${i18n.t('card.from')} ${named(name, anonymous)}`)
    .join(', ');
}

/** The same of a way that is drawn, with the outlet before it. */
export function wayLine({ stages }: Way): string {
  const outlet = stages.at(-1)?.name ?? '';
  const chain = stages
    .slice(0, -1)
    .map(({ name, kind }) => ({ name, anonymous: kind === 'anonymous' }));
  return `${isolated(outlet)}: ${wayWords(chain)}`;
}
