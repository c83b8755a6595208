import type { Card } from '../data/schema/card.ts';
import type { Subject } from '../data/view/card.ts';
import { ActorNote } from './ActorNote.tsx';
import { EventNote } from './EventNote.tsx';
import type { OnSearch } from './Evidence.tsx';

export interface NoteProps {
  card: Card;
  onOpen: (subject: Subject) => void;
  /** Where it is missing, quoted words cannot be searched for. */
  onSearch?: OnSearch | undefined;
}

/** The note on an event or an actor, whichever the library gave. */
export function Note({ card, onOpen, onSearch }: NoteProps) {
  return card.kind === 'event' ? (
    <EventNote card={card} onOpen={onOpen} onSearch={onSearch} />
  ) : (
    <ActorNote card={card} onOpen={onOpen} />
  );
}
