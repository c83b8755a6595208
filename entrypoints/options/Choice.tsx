interface Props<T extends string | number> {
  /** Begins the id of each choice: `density-page`. */
  name: string;
  legend: string;
  value: T;
  choices: readonly { value: T; label: string; hint?: string }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Choice<T extends string | number>(props: Props<T>) {
  const { name, legend, value, choices, onChange } = props;
  return (
    <fieldset class="choice" id={name}>
      <legend>{legend}</legend>
      {choices.map(({ value: own, label, hint }) => (
        <label key={own} for={`${name}-${own}`}>
          <input
            type="radio"
            id={`${name}-${own}`}
            name={name}
            checked={own === value}
            onChange={() => onChange(own)}
          />
          <span>
            {label}
            {hint !== undefined && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
