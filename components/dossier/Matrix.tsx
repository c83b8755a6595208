import { i18n } from '#i18n';
import type { CardLanguage } from '../../data/schema/card.ts';
import type { Source } from '../../data/schema/source.ts';
import type { Cell, Row } from '../../data/view/dossier/matrix.ts';
import { questionHref } from '../../data/view/dossier/address.ts';
import { Letter } from './Letter.tsx';
import { publishedWords } from './source-words.ts';

function CellWords({ cell, language }: { cell: Cell; language: CardLanguage }) {
  if (cell.kind === 'silent') return <span class="unheard">{i18n.t('dossier.silent')}</span>;
  if (cell.kind === 'before') return <span class="unheard">{i18n.t('dossier.before')}</span>;
  return (
    <ul>
      {cell.answers.map(({ index, text, disputed }) => (
        <li key={index}>
          <Letter index={index} disputed={disputed} /> <span lang={language}>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function SourceHead({ source, language }: { source: Source; language: CardLanguage }) {
  return (
    <th scope="col">
      <span lang={language}>{source.label[language]}</span>
      <span class="facts">
        {i18n.t(`genre.${source.genre}`)}, {publishedWords(source)}
      </span>
    </th>
  );
}

interface Props {
  /** The event's id. */
  event: string;
  rows: readonly Row[];
  columns: readonly Source[];
  language: CardLanguage;
}

/** Questions by sources; on a narrow page each question becomes a list of what the sources answer. */
export function Matrix({ event, rows, columns, language }: Props) {
  return (
    // It may be wider than the page: whoever has no pointer scrolls it with the arrow keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="matrix" role="region" aria-label={i18n.t('dossier.matrix')} tabIndex={0}>
      <table>
        <caption>{i18n.t('dossier.matrixCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('dossier.question')}</th>
            {columns.map((source) => (
              <SourceHead key={source.id} source={source} language={language} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ question, cells }) => (
            <tr key={question.id}>
              <th scope="row">
                <a href={questionHref(event, question.id)} lang={language}>
                  {question.text}
                </a>
              </th>
              {cells.map((cell, at) => (
                <td key={at} class={`cell-${cell.kind}`} data-source={columns[at]?.label[language]}>
                  <CellWords cell={cell} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
