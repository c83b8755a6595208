import { i18n } from '#i18n';
import * as v from 'valibot';
import type { SaidBy } from '../../data/own/entry.ts';
import { certainty } from '../../data/schema/account.ts';
import { CERTAINTIES } from '../../data/schema/vocabulary.ts';
import { Choice, FaultLine, Field } from './Field.tsx';
import type { PartProps } from './part-props.ts';

/** The longest chain of the schema. */
const MOST_SPEAKERS = 6;

/** What is said, how surely, by whom and when. */
export function StatementPart({ entry, set, faults }: PartProps) {
  const { chain } = entry;
  const change = (at: number, to: Partial<SaidBy>) =>
    set({ chain: chain.map((one, n) => (n === at ? { ...one, ...to } : one)) });
  return (
    <fieldset>
      <legend>{i18n.t('own.said')}</legend>
      <Field
        name="statement"
        label={i18n.t('own.statement')}
        hint={i18n.t('own.statementHint')}
        value={entry.statement}
        fault={faults.get('statement')}
        lines={3}
        onInput={(statement) => set({ statement })}
      />
      <Choice
        name="certainty"
        label={i18n.t('own.certainty')}
        value={entry.certainty}
        options={CERTAINTIES.map((id) => [id, i18n.t(`certainty.${id}`)] as const)}
        onChange={(value) => set({ certainty: v.parse(certainty, value) })}
      />
      <div class="field" role="group" aria-labelledby="chain-label">
        <span id="chain-label">
          <strong>{i18n.t('own.whoSays')}</strong>
        </span>
        <span class="hint">{i18n.t('own.whoSaysHint')}</span>
        {chain.map(({ as, anonymous }, at) => (
          <div class="speaker" key={at}>
            <input
              type="text"
              value={as}
              aria-label={i18n.t(at === 0 ? 'own.firstSpeaker' : 'own.relay')}
              onInput={(event) => change(at, { as: event.currentTarget.value })}
            />
            <label class="anonymous">
              <input
                type="checkbox"
                checked={anonymous}
                onChange={(event) => change(at, { anonymous: event.currentTarget.checked })}
              />
              {i18n.t('own.anonymous')}
            </label>
            <button type="button" onClick={() => set({ chain: chain.filter((_, n) => n !== at) })}>
              {i18n.t('own.without')}
            </button>
          </div>
        ))}
        <FaultLine id="chain" fault={faults.get('chain')} />
        {chain.length < MOST_SPEAKERS && (
          <span>
            <button
              type="button"
              onClick={() => set({ chain: [...chain, { as: '', anonymous: false }] })}
            >
              {i18n.t(chain.length === 0 ? 'own.addSpeaker' : 'own.addRelay')}
            </button>
          </span>
        )}
      </div>
      <Field
        name="said"
        label={i18n.t('own.saidWhen')}
        hint={i18n.t('own.dateHint')}
        value={entry.said}
        fault={faults.get('said')}
        onInput={(said) => set({ said })}
      />
    </fieldset>
  );
}
