import { i18n } from '#i18n';
import { letter } from '../../data/view/letter.ts';

/** The letter of an answer; one that another answer contradicts has corners and a sign. */
export function Letter({ index, disputed = false }: { index: number; disputed?: boolean }) {
  return (
    <span class={disputed ? 'letter disputed' : 'letter'}>
      {disputed && (
        <>
          <span class="spoken-only">{i18n.t('dossier.disputed')} </span>
          <span class="sign" aria-hidden="true">
            ≠
          </span>
        </>
      )}
      {letter(index)}
    </span>
  );
}
