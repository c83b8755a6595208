import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  testId: string;
  /** Endings and media types; all files where it is missing. */
  accept?: string;
  /** All files of a folder, in place of one file. */
  folder?: boolean;
  /** What most readers of the page will press. */
  main?: boolean;
  /** Never called with none. */
  onFiles: (files: File[]) => void;
}

/** A button with which the reader chooses a file or a folder. */
export function ChooseFile({ label, testId, accept, folder, main = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={main ? 'main' : undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        data-testid={testId}
        {...(folder ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same one may be chosen again, once it is mended.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
