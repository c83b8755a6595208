import { i18n } from '#i18n';
import { Choice } from './Choice.tsx';
import { set, type SectionProps } from './section.ts';
import { Sites } from './Sites.tsx';

/** On which pages, and on which sites. */
export function Where({ settings }: SectionProps) {
  return (
    <section aria-labelledby="where">
      <h2 id="where">{i18n.t('options.where')}</h2>
      <Choice
        name="pages"
        legend={i18n.t('options.pages')}
        value={settings.pages}
        choices={[
          { value: 'articles', label: i18n.t('options.pagesArticles') },
          {
            value: 'every',
            label: i18n.t('options.pagesEvery'),
            hint: i18n.t('options.pagesEveryHint'),
          },
        ]}
        onChange={(pages) => set({ pages })}
      />
      <Sites rules={settings.sitesOff} />
    </section>
  );
}
