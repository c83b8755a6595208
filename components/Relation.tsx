import { i18n } from '#i18n';
import type { RelationView } from '../data/schema/card.ts';

const SIGN = { contradicts: '≠', later: '→', compatible: '≈' } as const;

function said({ kind }: RelationView, first: string, second: string): string {
  switch (kind) {
    case 'contradicts':
      return i18n.t('card.contradict', [first, second]);
    case 'later':
      return i18n.t('card.later', [first, second]);
    case 'compatible':
      return i18n.t('card.compatible', [first, second]);
  }
}

interface Props {
  relation: RelationView;
  /** The letter of each position, by id. */
  letters: ReadonlyMap<string, string>;
  /** Of the words that come from the corpus. */
  language?: string;
}

/** How two answers stand to each other, and what makes it so. */
export function Relation({ relation, letters, language }: Props) {
  const [first, second] = relation.between.map((id) => letters.get(id) ?? '?');
  return (
    <p class={`relation relation-${relation.kind}`}>
      <span class="sign" aria-hidden="true">
        {SIGN[relation.kind]}
      </span>{' '}
      <strong>{said(relation, first ?? '', second ?? '')}</strong>{' '}
      <span lang={language}>{relation.why}</span>
    </p>
  );
}
