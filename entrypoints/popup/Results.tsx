import { i18n } from '#i18n';
import type { Subject } from '../../components/subject.ts';
import type { Found } from '../../data/search.ts';

interface Props {
  query: string;
  found: Found[];
  onOpen: (subject: Subject) => void;
}

const GROUPS = ['event', 'actor', 'account'] as const;

function heading(kind: Found['kind']): string {
  switch (kind) {
    case 'event':
      return i18n.t('popup.events');
    case 'actor':
      return i18n.t('popup.actors');
    case 'account':
      return i18n.t('popup.accounts');
  }
}

function Group({ kind, found, onOpen }: Omit<Props, 'query'> & { kind: Found['kind'] }) {
  const own = found.filter((result) => result.kind === kind);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{heading(kind)}</h2>
      <ul>
        {own.map((result, index) => (
          <li key={index}>
            <button type="button" class="result" onClick={() => onOpen(result.subject)}>
              <strong>{result.title}</strong>
              <span>{result.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a search found, events first; how many is said aloud as it changes. */
export function Results({ query, found, onOpen }: Props) {
  const asked = query.trim();
  const count = i18n.t('popup.results', found.length, [String(found.length), asked]);
  return (
    <div class="results">
      <p class="count" role="status">
        {asked === '' ? i18n.t('popup.hint') : count}
      </p>
      {GROUPS.map((kind) => (
        <Group key={kind} kind={kind} found={found} onOpen={onOpen} />
      ))}
    </div>
  );
}
