import { i18n } from '#i18n';
import type { Moment, Timeline } from '../../data/view/dossier/timeline.ts';
import { momentName, momentWhen } from './moments.ts';

function Part({ title, moments }: { title: string; moments: readonly Moment[] }) {
  if (moments.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      {moments.map((moment, at) => (
        <tr key={at}>
          <td>{momentName(moment)}</td>
          <td>{momentWhen(moment)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** The timeline in words. */
export function TimelineTable({ timeline }: { timeline: Timeline }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{i18n.t('dossier.what')}</th>
          <th scope="col">{i18n.t('dossier.date')}</th>
        </tr>
      </thead>
      <Part title={i18n.t('dossier.happened')} moments={timeline.happened} />
      <Part title={i18n.t('dossier.given')} moments={timeline.given} />
      <Part title={i18n.t('dossier.undated')} moments={timeline.undated} />
    </table>
  );
}
