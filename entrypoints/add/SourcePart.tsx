import { i18n } from '#i18n';
import * as v from 'valibot';
import { genre } from '../../data/schema/source.ts';
import { GENRES } from '../../data/schema/vocabulary.ts';
import { Choice, Field } from './Field.tsx';
import type { PartProps } from './part-props.ts';

const FIELDS = ['title', 'byline', 'outlet', 'published', 'language', 'address'] as const;

/** The text that the passage stands in, as its page describes itself. */
export function SourcePart({ entry, set, faults }: PartProps) {
  return (
    <fieldset>
      <legend>{i18n.t('own.source')}</legend>
      <p class="hint">{i18n.t('own.sourceHint')}</p>
      {FIELDS.map((name) => (
        <Field
          key={name}
          name={name}
          label={i18n.t(name === 'title' ? 'own.sourceTitle' : `own.${name}`)}
          value={entry[name]}
          fault={faults.get(name)}
          onInput={(value) => set({ [name]: value })}
        />
      ))}
      <Choice
        name="genre"
        label={i18n.t('own.genre')}
        value={entry.genre}
        options={GENRES.map((id) => [id, i18n.t(`genre.${id}`)] as const)}
        onChange={(value) => set({ genre: v.parse(genre, value) })}
      />
    </fieldset>
  );
}
