import { i18n } from '#i18n';
import type { FileProblem } from '../../data/settings/file.ts';

/** Long values are of no use in a line. */
const LONGEST = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What could not be taken of stored settings or of a file of them: what, and where. */
export function problemWords(problem: FileProblem): string {
  switch (problem.kind) {
    case 'newer':
      return i18n.t('options.flawNewer');
    case 'field':
      return i18n.t('options.flawField', [problem.field, shown(problem.value)]);
    case 'entries':
      return i18n.t('options.flawEntries', [problem.field, String(problem.count)]);
    case 'not-settings':
      return i18n.t('options.flawNotSettings');
    case 'unknown':
      return i18n.t('options.flawUnknown', [problem.field]);
    case 'json':
      return i18n.t('options.flawJson', [problem.place]);
  }
}
