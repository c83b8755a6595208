import type { Reason, Why } from './why.ts';

/** Gives the text of a key of the locales, with $1, $2 … replaced. */
export type Translate = (key: WhyKey, substitutions: string[]) => string;

export type WhyKey =
  | 'why.words'
  | 'why.page'
  | 'why.said'
  | 'why.names'
  | 'why.near'
  | 'why.anchored'
  | 'why.and'
  | 'why.anaphor'
  | 'why.fullName'
  | 'why.shortName';

/** Why a mention was marked, in a sentence for readers. Only what speaks for it is told. */
export function explain(why: Why, t: Translate): string {
  switch (why.kind) {
    case 'anaphor':
      return t('why.anaphor', [why.words, why.anchor]);
    case 'actor':
      return why.fullName === null
        ? t('why.fullName', [why.words])
        : t('why.shortName', [why.words, why.fullName]);
    case 'evidence': {
      const reasons = why.reasons.flatMap((reason) => (reason.points < 0 ? [] : [told(reason, t)]));
      const supports = reasons.filter((reason) => reason !== '');
      const words = t('why.words', [why.words]);
      return supports.length === 0 ? `${words}.` : `${words}${t('why.and', [joined(supports)])}.`;
    }
  }
}

const joined = (reasons: readonly string[]): string => [...new Set(reasons)].join(' ; ');

function told(reason: Reason, t: Translate): string {
  switch (reason.kind) {
    case 'page':
      return t('why.page', [reason.date]);
    case 'said':
      return t('why.said', [reason.words]);
    case 'names':
      return t(reason.where === 'article' ? 'why.names' : 'why.near', [reason.words]);
    case 'anchored':
      return t('why.anchored', [reason.words]);
    case 'saidElse':
    case 'undated':
      return '';
  }
}
