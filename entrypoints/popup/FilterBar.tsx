import { i18n } from '#i18n';
import { FOUND_KINDS, type Filters, type FoundKind } from '../../data/search/found.ts';
import { CERTAINTIES } from '../../data/schema/vocabulary.ts';

interface ChoiceProps<T extends string> {
  name: string;
  any: string;
  value: T | null;
  options: readonly { id: T; label: string }[];
  onChange: (value: T | null) => void;
}

function Choice<T extends string>({ name, any, value, options, onChange }: ChoiceProps<T>) {
  return (
    <select
      name={name}
      aria-label={any}
      class={value === null ? '' : 'is-set'}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(options.find(({ id }) => id === currentTarget.value)?.id ?? null)
      }
    >
      <option value="">{any}</option>
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

function kindWords(kind: FoundKind): string {
  switch (kind) {
    case 'event':
      return i18n.t('popup.events');
    case 'actor':
      return i18n.t('popup.actors');
    case 'source':
      return i18n.t('popup.sources');
    case 'account':
      return i18n.t('popup.accounts');
  }
}

interface Props {
  filters: Filters;
  sources: readonly { id: string; label: string }[];
  onChange: (filters: Filters) => void;
}

/** What a search is narrowed to: a kind, a source, a certainty. */
export function FilterBar({ filters, sources, onChange }: Props) {
  return (
    <div class="filters" role="group" aria-label={i18n.t('popup.narrow')}>
      <Choice
        name="kind"
        any={i18n.t('popup.anyKind')}
        value={filters.kind}
        options={FOUND_KINDS.map((id) => ({ id, label: kindWords(id) }))}
        onChange={(kind) => onChange({ ...filters, kind })}
      />
      <Choice
        name="source"
        any={i18n.t('popup.anySource')}
        value={filters.source}
        options={sources}
        onChange={(source) => onChange({ ...filters, source })}
      />
      <Choice
        name="certainty"
        any={i18n.t('popup.anyCertainty')}
        value={filters.certainty}
        options={CERTAINTIES.map((id) => ({ id, label: i18n.t(`certainty.${id}`) }))}
        onChange={(certainty) => onChange({ ...filters, certainty })}
      />
    </div>
  );
}
