export type { Subject } from '../data/view/card.ts';
