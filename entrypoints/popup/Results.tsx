import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Found, Piece } from '../../data/search/found.ts';

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
  </>
);

/** The id of the n-th result, by which the field says which one is chosen. */
export const resultId = (index: number): string => `result-${index}`;

interface ResultProps {
  found: Found;
  index: number;
  isChosen: boolean;
  onOpen: (found: Found) => void;
}

function Result({ found, index, isChosen, onOpen }: ResultProps) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // The keys are the field's: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
    <button
      ref={line}
      type="button"
      tabIndex={-1}
      id={resultId(index)}
      class="result"
      role="option"
      aria-selected={isChosen}
      data-kind={found.kind}
      data-id={found.id}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(found)}
    >
      <strong>
        <Pieces pieces={found.title} />
      </strong>
      <span class="result-kind">{i18n.t(`popup.kind.${found.kind}`)}</span>
      <span class="result-text">
        <Pieces pieces={found.text} />
      </span>
    </button>
  );
}

interface Props {
  found: readonly Found[];
  /** The one that Enter opens, or -1. */
  chosen: number;
  onOpen: (found: Found) => void;
}

/** What a search found, best first. It is the list of the search field, which keeps the focus. */
export function Results({ found, chosen, onOpen }: Props) {
  return (
    <div id="results" class="results" role="listbox" aria-label={i18n.t('popup.search')}>
      {found.map((result, index) => (
        <Result
          key={`${result.kind} ${result.id}`}
          found={result}
          index={index}
          isChosen={index === chosen}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
