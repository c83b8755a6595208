import { i18n } from '#i18n';
import { useCallback, useState } from 'preact/hooks';
import { useAnswer } from '../../components/use-answer.ts';
import type { CardLanguage } from '../../data/schema/card.ts';
import type { Subject } from '../../data/view/card.ts';
import { notesHref } from '../../data/view/dossier/address.ts';
import { askTab } from '../../messages.ts';
import type { LateLibrary } from './late-library.ts';
import { leavePopup, openTab } from './leave.ts';
import { groupMentions, type Group, type Place } from './on-page.ts';
import { PageState } from './PageState.tsx';
import { usePage } from './use-page.ts';

/** What the subject of a group is called, as soon as it is read. */
function useTitle(library: LateLibrary, { kind, id }: Group, language: CardLanguage): string {
  const answer = useAnswer(
    useCallback(async () => {
      const held = await library();
      if (kind === 'event') return (await held.event(id))?.title[language];
      return (await held.actor(id))?.name[language];
    }, [library, kind, id, language]),
  );
  return answer.state === 'ready' ? (answer.value ?? id) : '…';
}

interface Props {
  library: LateLibrary;
  language: CardLanguage;
  onOpen: (subject: Subject) => void;
}

interface MentionsProps extends Props {
  group: Group;
  onGoTo: (group: Group, place: Place) => void;
}

/** One event: its title leads to its note here, each of its mentions to where it stands in the page. */
function Mentions({ library, language, group, onOpen, onGoTo }: MentionsProps) {
  const { kind, id, places } = group;
  const title = useTitle(library, group, language);
  return (
    <li class={`group group-${kind}`} data-id={id}>
      <button type="button" class="group-title" onClick={() => onOpen({ kind, id })}>
        {title}
      </button>
      <span class="places">
        {places.map((place, index) => (
          <button
            key={place.n}
            type="button"
            class="place"
            aria-label={i18n.t('popup.goTo', [place.text, `${index + 1}`, `${places.length}`])}
            onClick={() => onGoTo(group, place)}
          >
            {place.text}
          </button>
        ))}
      </span>
    </li>
  );
}

/** The notes of all events of the page in front as one page, made to be printed. */
function PrintNotes({ groups }: { groups: readonly Group[] }) {
  const events = groups.filter(({ kind }) => kind === 'event').map(({ id }) => id);
  if (events.length === 0) return null;
  const notes = `/dossier.html${notesHref(events)}`;
  return (
    <p class="print-notes">
      <a
        href={notes}
        onClick={(event) => {
          event.preventDefault();
          void openTab(notes);
        }}
      >
        {i18n.t('popup.printNotes')} ↗
      </a>
    </p>
  );
}

/** The mentions of the page in front, grouped; or why there are none, and what to do next. */
export function OnPage({ library, language, onOpen }: Props) {
  const [page, askAgain] = usePage();
  const [gone, setGone] = useState(false);
  const groups = groupMentions(page?.report?.mentions ?? []);
  if (page === null) return null;

  async function goTo({ kind, id }: Group, { n }: Place): Promise<void> {
    if (page?.tab == null) return;
    const isThere = await askTab(page.tab, 'go-to', { kind, id, n }).catch(() => false);
    if (isThere) return leavePopup();
    setGone(true);
    askAgain();
  }

  return (
    <section class="on-page" aria-labelledby="on-page">
      <h2 id="on-page">{i18n.t('popup.onPage')}</h2>
      <PageState page={page} onAsked={askAgain} />
      <p role="status">{gone ? i18n.t('popup.gone') : ''}</p>
      {groups.length > 0 && (
        <ul class="groups">
          {groups.map((group) => (
            <Mentions
              key={`${group.kind} ${group.id}`}
              group={group}
              library={library}
              language={language}
              onOpen={onOpen}
              onGoTo={(of, place) => void goTo(of, place)}
            />
          ))}
        </ul>
      )}
      <PrintNotes groups={groups} />
    </section>
  );
}
