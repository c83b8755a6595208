import type { Card } from '../data/schema/card.ts';
import { ActorNote } from './ActorNote.tsx';
import { EventNote } from './EventNote.tsx';
import type { Subject } from './subject.ts';

export interface NoteProps {
  card: Card;
  onOpen: (subject: Subject) => void;
}

/** The note on an event or an actor, whichever the library gave. */
export function Note({ card, onOpen }: NoteProps) {
  return card.kind === 'event' ? (
    <EventNote card={card} onOpen={onOpen} />
  ) : (
    <ActorNote card={card} onOpen={onOpen} />
  );
}
