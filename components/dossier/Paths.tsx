import { i18n } from '#i18n';
import type { Paths as PathsView, Stage, Step } from '../../data/view/dossier/paths.ts';
import { wayLine } from './ways.ts';

/** Stages stand in the odd columns of the grid, the arrows between them in the even ones. */
const columnOf = (column: number): number => column * 2 + 1;

function Box({ stage, counted }: { stage: Stage; counted: boolean }) {
  const { kind, name, column, row, rows, accounts, alone } = stage;
  const place = { gridColumn: `${columnOf(column)}`, gridRow: `${row + 1} / span ${rows}` };
  return (
    <span class={`stage stage-${kind}`} style={place}>
      <span>{name}</span>
      {kind === 'anonymous' && <em> {i18n.t('card.anonymous')}</em>}
      {alone && <em> {i18n.t('card.ownWord')}</em>}
      {counted && kind === 'outlet' && <em> {i18n.t('dossier.accounts', accounts)}</em>}
    </span>
  );
}

function Arrow({ step: { row, from, to } }: { step: Step }) {
  const place = {
    gridColumn: `${columnOf(from) + 1} / ${columnOf(to)}`,
    gridRow: `${row + 1}`,
  };
  return (
    <svg class="step" style={place} aria-hidden="true" focusable="false">
      <line x1="0" y1="50%" x2="100%" y2="50%" />
      <svg x="100%" y="50%" overflow="visible">
        <path d="M-6 -4 L0 0 L-6 4" />
      </svg>
    </svg>
  );
}

interface Props {
  paths: PathsView;
  /** Says how many accounts took each way. */
  counted?: boolean;
}

/**
 * The ways from first speakers to outlets, drawn as boxes and arrows. Told in words to whoever does
 * not see it.
 */
export function Paths({ paths, counted = false }: Props) {
  const { columns, ways, stages, steps } = paths;
  const tracks = ['auto', ...Array.from({ length: columns - 1 }, () => 'minmax(14px, 44px) auto')];
  return (
    <div
      class={columns > 4 ? 'paths paths-long' : 'paths'}
      role="img"
      aria-label={ways.map(wayLine).join('; ')}
      style={{ gridTemplateColumns: tracks.join(' ') }}
    >
      {stages.map((stage) => (
        <Box key={`${stage.column} ${stage.row}`} stage={stage} counted={counted} />
      ))}
      {steps.map((step) => (
        <Arrow key={`${step.from} ${step.row}`} step={step} />
      ))}
    </div>
  );
}
