import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { oneLine } from '../../data/own/tidy.ts';

/** Of a corpus's title in the schema, UTF-16 units. */
const LONGEST = 120;

interface Props {
  name: string;
  onRename: (name: string) => void;
}

/** The name of the reader's own corpus, to be changed. */
export function Name({ name, onRename }: Props) {
  const [typed, setTyped] = useState(name);
  const said = oneLine(typed);
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '' && said !== name) onRename(said);
      }}
    >
      <label for="name">{i18n.t('own.name')}</label>
      <span class="hint" id="name-hint">
        {i18n.t('own.nameHint')}
      </span>
      <span class="beside">
        <input
          type="text"
          id="name"
          maxLength={LONGEST}
          required
          aria-describedby="name-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" data-testid="rename">
          {i18n.t('own.rename')}
        </button>
      </span>
    </form>
  );
}
