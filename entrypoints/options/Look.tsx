import { i18n } from '#i18n';
import { Choice } from './Choice.tsx';
import { Sample } from './Sample.tsx';
import { set, type SectionProps } from './section.ts';

const SIZES = [85, 100, 115, 130, 150] as const;

/** How marks and notes look. */
export function Look({ settings }: SectionProps) {
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{i18n.t('options.looks')}</h2>
      <Choice
        name="look"
        legend={i18n.t('options.look')}
        value={settings.look}
        choices={[
          { value: 'dotted', label: i18n.t('options.lookDotted') },
          { value: 'line', label: i18n.t('options.lookLine') },
          { value: 'tint', label: i18n.t('options.lookTint') },
        ]}
        onChange={(look) => set({ look })}
      />
      <Sample look={settings.look} />
      <Choice
        name="theme"
        legend={i18n.t('options.theme')}
        value={settings.theme}
        choices={[
          { value: 'system', label: i18n.t('options.themeSystem') },
          { value: 'page', label: i18n.t('options.themePage') },
          { value: 'light', label: i18n.t('options.themeLight') },
          { value: 'dark', label: i18n.t('options.themeDark') },
        ]}
        onChange={(theme) => set({ theme })}
      />
      <Choice
        name="textSize"
        legend={i18n.t('options.textSize')}
        value={settings.textSize}
        choices={SIZES.map((value) => ({ value, label: i18n.t('options.percent', [`${value}`]) }))}
        onChange={(textSize) => set({ textSize })}
      />
    </section>
  );
}
