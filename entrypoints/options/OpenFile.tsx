import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  accept: string;
  testId: string;
  onText: (text: string) => void;
}

/** A button with which the reader chooses a text file. The same one may be chosen again, once mended. */
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
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void file?.text().then((text) => {
            currentTarget.value = '';
            onText(text);
          });
        }}
      />
    </>
  );
}
