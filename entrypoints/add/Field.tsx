import { i18n } from '#i18n';
import type { Fault } from '../../data/own/faults.ts';

function faultWords(fault: Fault): string {
  if (fault.kind === 'long') {
    return i18n.t('own.fault.long', [String(fault.most), String(fault.found)]);
  }
  const words = {
    empty: i18n.t('own.fault.empty'),
    date: i18n.t('own.fault.date'),
    address: i18n.t('own.fault.address'),
    language: i18n.t('own.fault.language'),
    'not-in-passage': i18n.t('own.fault.notInPassage'),
    other: i18n.t('own.fault.other'),
  };
  return words[fault.kind];
}

/** What is wrong with a field, below it. */
export function FaultLine({ id, fault }: { id: string; fault: Fault | undefined }) {
  return (
    <span class="fault" id={`${id}-fault`} role="alert">
      {fault === undefined ? '' : faultWords(fault)}
    </span>
  );
}

interface Props {
  name: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  fault: Fault | undefined;
  hint?: string;
  /** Lines that the field shows; one where none is given. */
  lines?: number;
}

/** A text with its label, what it is for, and what is wrong with it. */
export function Field({ name, label, value, onInput, fault, hint, lines = 1 }: Props) {
  const shared = {
    id: name,
    name,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${name}-hint ${name}-fault`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {lines === 1 ? <input type="text" {...shared} /> : <textarea rows={lines} {...shared} />}
      <FaultLine id={name} fault={fault} />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** One of a few. */
export function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} value={value} onChange={(e) => onChange(e.currentTarget.value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
