import { i18n } from '#i18n';

/** What can be done with a dossier. */
export function Tools() {
  return (
    <div class="tools">
      <button type="button" class="button" onClick={() => print()}>
        {i18n.t('dossier.print')}
      </button>
    </div>
  );
}
