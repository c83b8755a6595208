import { i18n } from '#i18n';
import { QUESTION_KINDS, type Question } from '../../data/schema/event.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { Choice, Field } from './Field.tsx';
import type { PartProps } from './part-props.ts';

interface Props extends PartProps {
  questions: readonly Question[];
  /** Whether the reader writes the words of the question, and of the answer. */
  written: { question: boolean; position: boolean };
}

/** The question that the passage answers, and its answer; either may be a new one. */
export function AnswerPart({ entry, set, faults, questions, written }: Props) {
  const language = cardLanguage();
  const chosen = questions.find(({ id }) => id === entry.question);
  const chooseQuestion = (id: string) => {
    const question = questions.find((one) => one.id === id);
    set({
      question: id,
      questionText: question?.text[language] ?? '',
      questionKind: question?.kind ?? 'content',
      position: '',
      positionText: '',
    });
  };
  const choosePosition = (id: string) => {
    const position = chosen?.positions.find((one) => one.id === id);
    set({ position: id, positionText: position?.text[language] ?? '' });
  };
  return (
    <fieldset>
      <legend>{i18n.t('own.question')}</legend>
      {questions.length > 0 && (
        <Choice
          name="question"
          label={i18n.t('own.whichQuestion')}
          value={entry.question}
          options={[
            ...questions.map(({ id, text }) => [id, text[language]] as const),
            ['', i18n.t('own.newQuestion')],
          ]}
          onChange={chooseQuestion}
        />
      )}
      {written.question && (
        <>
          <Field
            name="questionText"
            label={i18n.t('own.questionText')}
            hint={i18n.t('own.questionHint')}
            value={entry.questionText}
            fault={faults.get('questionText')}
            onInput={(questionText) => set({ questionText })}
          />
          <Choice
            name="questionKind"
            label={i18n.t('own.questionKind')}
            value={entry.questionKind}
            options={QUESTION_KINDS.map((kind) => [kind, i18n.t(`own.kind.${kind}`)] as const)}
            onChange={(questionKind) => set({ questionKind })}
          />
        </>
      )}
      {chosen !== undefined && (
        <Choice
          name="position"
          label={i18n.t('own.whichAnswer')}
          value={entry.position}
          options={[
            ...chosen.positions.map(({ id, text }) => [id, text[language]] as const),
            ['', i18n.t('own.newAnswer')],
          ]}
          onChange={choosePosition}
        />
      )}
      {written.position && (
        <Field
          name="positionText"
          label={i18n.t('own.answerText')}
          value={entry.positionText}
          fault={faults.get('positionText')}
          onInput={(positionText) => set({ positionText })}
        />
      )}
    </fieldset>
  );
}
