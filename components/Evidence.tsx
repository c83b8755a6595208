import { i18n } from '#i18n';
import type { EvidenceView } from '../data/schema/card.ts';
import { Icon } from './Icon.tsx';
import { passageAddress } from './passage-address.ts';

/** Looks for words with the reader's own search engine: they go out, so it is called on a click alone. */
export type OnSearch = (words: string) => void;

interface Props {
  evidence: EvidenceView;
  /** Where the whole text can be read; null where nobody knows. */
  address?: string | null;
  /** Where nobody can search, no search is offered. */
  onSearch?: OnSearch | undefined;
}

/** Where the words can be read: in the text itself, or else where a search finds them. */
function WayThere({ evidence, address = null, onSearch }: Props) {
  const isWeb = evidence.type === 'web';
  const words = isWeb ? evidence.exact : evidence.fragment;
  const page = isWeb ? evidence.address : address;
  if (page !== null) {
    const place = isWeb
      ? passageAddress(page, words, evidence.prefix, evidence.suffix)
      : passageAddress(page, words);
    return (
      <a class="way-there" href={place} target="_blank" rel="noopener noreferrer">
        <Icon name="leave" />
        {i18n.t('card.readThere')}
      </a>
    );
  }
  if (onSearch === undefined) return null;
  return (
    <button
      type="button"
      class="way-there"
      onClick={({ isTrusted }) => {
        // A page can reach into an open card and click by script: that sends nothing anywhere.
        if (isTrusted) onSearch(`"${words}"`);
      }}
    >
      <Icon name="search" />
      {i18n.t('card.search')}
    </button>
  );
}

/** The words quoted and where they stand, so that anyone can check. */
export function Evidence(props: Props) {
  const { evidence } = props;
  const words = evidence.type === 'web' ? evidence.exact : evidence.fragment;
  return (
    <p class="evidence">
      <q lang={evidence.language} dir="auto">
        {words}
      </q>{' '}
      {evidence.paragraph !== undefined && (
        <span class="place">{i18n.t('card.paragraph', [String(evidence.paragraph)])}</span>
      )}{' '}
      <WayThere {...props} />
    </p>
  );
}
