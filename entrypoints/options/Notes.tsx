import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import { interfaceLanguage } from '../../data/view/language.ts';
import { Choice } from './Choice.tsx';
import { set, type SectionProps } from './section.ts';

const seconds = (milliseconds: number): string =>
  new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    minimumFractionDigits: 2,
  }).format(milliseconds / 1000);

/** Follows the hand while it drags, and is kept when the hand lets go. */
function Delay({ delay }: { delay: number }) {
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? delay;
  return (
    <div class="choice">
      <label for="delay">{i18n.t('options.delay')}</label>
      <div class="row">
        <input
          type="range"
          id="delay"
          min={100}
          max={2000}
          step={50}
          value={shown}
          aria-valuetext={seconds(shown)}
          onInput={({ currentTarget }) => setDragged(currentTarget.valueAsNumber)}
          onChange={({ currentTarget }) => {
            setDragged(null);
            set({ delay: currentTarget.valueAsNumber });
          }}
        />
        <output for="delay">{seconds(shown)}</output>
      </div>
    </div>
  );
}

/** When notes open, in which language they tell, and what is said aloud. */
export function Notes({ settings }: SectionProps) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{i18n.t('options.notes')}</h2>
      <Delay delay={settings.delay} />
      <Choice
        name="language"
        legend={i18n.t('options.language')}
        value={settings.language}
        choices={[
          { value: 'interface', label: i18n.t('options.languageInterface') },
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => set({ language })}
      />
      <Switch
        id="announce"
        label={i18n.t('options.announce')}
        on={settings.announce}
        onChange={(announce) => set({ announce })}
      />
    </section>
  );
}
