import { i18n } from '#i18n';
import type { ActorCard } from '../data/schema/card.ts';
import type { Subject } from '../data/view/card.ts';
import { interfaceLanguage } from '../data/view/language.ts';
import { dateWords } from './dates.ts';
import { Links } from './Links.tsx';

interface Props {
  card: ActorCard;
  onOpen: (subject: Subject) => void;
}

/** Who someone is, and the events that lead to the accounts. */
export function ActorNote({ card, onOpen }: Props) {
  const { language, events } = card;
  return (
    <article class="note" lang={interfaceLanguage()}>
      <header>
        <h2 lang={language}>{card.title}</h2>
        <p class="line" lang={language}>
          {card.line}
        </p>
      </header>
      <Links
        title={i18n.t('card.takesPart', events.length)}
        kind="event"
        links={events}
        language={language}
        onOpen={onOpen}
      />
      <footer>{i18n.t('card.asOf', [dateWords(card.asOf)])}</footer>
    </article>
  );
}
