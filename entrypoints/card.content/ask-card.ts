import * as v from 'valibot';
import { card, type Card } from '../../data/schema/card.ts';
import { checked } from '../../data/schema/checked.ts';
import { ask, type Asked } from '../../messages.ts';

/**
 * What is known of a subject; null where that is nothing.
 * @throws where the background refuses, or answers in a wrong shape, with the place
 */
export async function askCard(asked: Asked<'card'>): Promise<Card | null> {
  return checked(v.nullable(card), await ask('card', asked), 'card');
}
