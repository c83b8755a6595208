import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { resultId } from './Results.tsx';

interface Props {
  query: string;
  /** How many results there are, and which of them is chosen; -1 for none. */
  results: number;
  chosen: number;
  onQuery: (query: string) => void;
  onChoose: (index: number) => void;
  onEnter: () => void;
}

/**
 * What makes the field a combobox. Its list is our own, which the types of an `input` do not foresee:
 * they ask for a `datalist`.
 */
const combobox = (results: number, chosen: number): object => ({
  role: 'combobox',
  'aria-expanded': results > 0,
  'aria-controls': 'results',
  'aria-autocomplete': 'list',
  'aria-activedescendant': chosen >= 0 ? resultId(chosen) : undefined,
});

/**
 * The search field: a combobox whose list is always open. The focus stays here; the arrows choose in
 * the list, Enter opens, Escape empties the field and, when it is empty, closes the popup.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchField({ query, results, chosen, onQuery, onChoose, onEnter }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(false);
  // Before anything is painted: an effect after it would lose the first letters of a quick reader.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // What was asked last is there, and gives way to the next word typed.
    if (!typed && query !== '') field.current?.select();
  }, [query, typed]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results > 0) onChoose((chosen + step + results) % results);
    else if (event.key === 'Enter' && chosen >= 0) onEnter();
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  }

  return (
    <input
      ref={field}
      type="search"
      class="search"
      {...combobox(results, chosen)}
      placeholder={i18n.t('popup.search')}
      aria-label={i18n.t('popup.search')}
      autocomplete="off"
      spellcheck={false}
      maxLength={300}
      value={query}
      onInput={(event) => {
        setTyped(true);
        onQuery(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
