import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Settings } from '../../data/settings.ts';
import { FORMS, usePainted } from './use-painted.ts';

type Form = (typeof FORMS)[number];

/** The words of the sentence, and between them the ones that are marked, by the form of their mark. */
function piecesOf(): { text: string; form: Form | null }[] {
  const sentence = i18n.t('options.sample.sentence', ['{event}', '{actor}', '{single}']);
  return sentence.split(/\{(\w+)\}/).map((text, index) => {
    const form = index % 2 === 0 ? undefined : FORMS.find((name) => name === text);
    if (form === undefined) return { text, form: null };
    return { text: i18n.t(`options.sample.${form}`), form };
  });
}

/** A sentence that is painted as pages are, so that each look can be seen before it is chosen. */
export function Sample({ look }: Pick<Settings, 'look'>) {
  const line = useRef<HTMLParagraphElement>(null);
  usePainted(line, look);
  return (
    <figure class="sample">
      <p ref={line} data-testid="sample">
        {piecesOf().map(({ text, form }, index) =>
          form === null ? (
            text
          ) : (
            <span key={index} data-form={form}>
              {text}
            </span>
          ),
        )}
      </p>
      <figcaption class="soft">{i18n.t('options.sample.legend')}</figcaption>
    </figure>
  );
}
