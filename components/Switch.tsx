interface Props {
  label: string;
  on: boolean;
  id: string;
  onChange: (on: boolean) => void;
}

/** A check box with its label, drawn as a switch. */
export function Switch({ label, on, id, onChange }: Props) {
  return (
    <label class="switch" for={id}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        id={id}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
