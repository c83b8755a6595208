import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  accept: string;
  testId: string;
  onText: (text: string) => void;
}

/** The text of the file that was chosen. The same one may be chosen again, once it is mended. */
async function readChosen(input: HTMLInputElement): Promise<string> {
  const text = (await input.files?.[0]?.text()) ?? '';
  input.value = '';
  return text;
}

/** A button with which the reader chooses a text file. */
export function OpenFile({ label, accept, testId, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        data-testid={testId}
        onChange={({ currentTarget }) => void readChosen(currentTarget).then(onText)}
      />
    </>
  );
}
