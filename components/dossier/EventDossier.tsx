import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { toldIn, type Dossier } from '../../data/view/dossier/dossier.ts';
import type { Told } from '../../data/view/dossier/paths.ts';
import { hrefOf } from '../../data/view/dossier/address.ts';
import type { OnSearch } from '../Evidence.tsx';
import { Contradictions } from './Contradictions.tsx';
import { EventHead } from './EventHead.tsx';
import { Matrix } from './Matrix.tsx';
import { Paths } from './Paths.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { SourceEntry } from './SourceEntry.tsx';
import { dateWords } from '../dates.ts';
import { Timeline } from './Timeline.tsx';
import { isolated } from '../isolated.ts';

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function LinkList(props: {
  title: string;
  page: 'event' | 'actor';
  links: readonly { id: string; title: string }[];
  language: string;
}) {
  const { title, page, links, language } = props;
  if (links.length === 0) return null;
  return (
    <nav class="part" aria-label={title}>
      <h2>{title}</h2>
      <ul class="link-list">
        {links.map(({ id, title: name }) => (
          <li key={id}>
            <a href={hrefOf(page, id)} lang={language}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Props {
  dossier: Dossier;
  /** What can be done with it; not printed. */
  tools?: ComponentChildren;
  onSearch?: OnSearch | undefined;
}

/** The accounts of another corpus that speaks of the same event. */
function toldElsewhere({ card, material }: Dossier, at: number): Told[] {
  const other = material.elsewhere?.others[at];
  return other ? toldIn(card.elsewhere[at]?.questions ?? [], other) : [];
}

/** The whole disagreement on one event, from the question "who contradicts whom?" to every passage. */
export function EventDossier({ dossier, tools, onSearch }: Props) {
  const { card, material, columns, rows, paths, timeline } = dossier;
  const { language, questions } = card;
  const told = toldIn(questions, material);
  return (
    <article class="dossier">
      <EventHead card={card} />
      {tools}
      <Part title={i18n.t('dossier.against')}>
        <Contradictions event={card.id} questions={questions} language={language} />
      </Part>
      <Part title={i18n.t('dossier.matrix')}>
        <Matrix event={card.id} rows={rows} columns={columns} language={language} />
      </Part>
      <Part title={i18n.t('dossier.whoseWord')}>
        <p class="soft">{i18n.t('dossier.whoseWordLead')}</p>
        <Paths paths={paths} counted />
      </Part>
      {timeline !== null && (
        <Part title={i18n.t('dossier.timeline')}>
          <Timeline timeline={timeline} />
        </Part>
      )}
      <Part title={i18n.t('dossier.questions')}>
        {questions.map((question) => (
          <QuestionSection
            key={question.id}
            question={question}
            told={told}
            language={language}
            onSearch={onSearch}
          />
        ))}
      </Part>
      {card.elsewhere.map((other, at) => (
        <Part key={other.id} title={i18n.t('card.elsewhere', [isolated(other.corpus)])}>
          <p class="line" lang={language}>
            {other.line}
          </p>
          {other.questions.map((question) => (
            <QuestionSection
              key={question.id}
              question={question}
              told={toldElsewhere(dossier, at)}
              language={language}
              onSearch={onSearch}
            />
          ))}
        </Part>
      ))}
      <Part title={i18n.t('dossier.sources')}>
        {columns.map((source) => (
          <SourceEntry key={source.id} source={source} language={language} />
        ))}
      </Part>
      <LinkList
        title={i18n.t('dossier.takePart')}
        page="actor"
        links={card.actors}
        language={language}
      />
      <LinkList
        title={i18n.t('card.related')}
        page="event"
        links={card.related}
        language={language}
      />
      <footer class="facts">{i18n.t('card.asOf', [dateWords(card.asOf)])}</footer>
    </article>
  );
}
