import { i18n } from '#i18n';
import type { EvidenceView } from '../data/schema/card.ts';

/** The words quoted and where they stand, so that anyone can check. */
export function Evidence({ evidence }: { evidence: EvidenceView }) {
  if (evidence.type === 'web') {
    return (
      <p class="evidence">
        <q lang={evidence.language}>{evidence.exact}</q> <a href={evidence.address}>↗</a>
      </p>
    );
  }
  return (
    <p class="evidence">
      <q lang={evidence.language}>{evidence.fragment}</q>{' '}
      <span class="place">{i18n.t('card.paragraph', [String(evidence.paragraph)])}</span>
    </p>
  );
}
