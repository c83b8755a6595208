import { i18n } from '#i18n';
import { Switch } from '../../components/Switch.tsx';
import type { Event } from '../../data/schema/event.ts';
import { Choice } from './Choice.tsx';
import { Events } from './Events.tsx';
import { set, type SectionProps } from './section.ts';

const KINDS = ['events', 'actors', 'singleVoice', 'anaphora'] as const;

/** Which mentions are marked. */
export function What({ settings, events }: SectionProps & { events: Event[] }) {
  return (
    <section aria-labelledby="what">
      <h2 id="what">{i18n.t('options.kinds')}</h2>
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          id={kind}
          label={i18n.t(`options.${kind}`)}
          on={settings[kind]}
          onChange={(on) => set({ [kind]: on })}
        />
      ))}
      <Choice
        name="density"
        legend={i18n.t('options.density')}
        value={settings.density}
        choices={[
          { value: 'all', label: i18n.t('options.densityAll') },
          { value: 'paragraph', label: i18n.t('options.densityParagraph') },
          { value: 'page', label: i18n.t('options.densityPage') },
        ]}
        onChange={(density) => set({ density })}
      />
      <Events events={events} settings={settings} />
    </section>
  );
}
