import type { Subject } from '../../data/view/card.ts';
import { isSameSubject } from './hover.ts';

/**
 * Answers that are asked for before they are due, while it is waited whether the pointer rests on a
 * mark: at most one, kept until it is taken or another is prepared.
 */
export class Ahead<Answer> {
  readonly #ask: (subject: Subject) => Promise<Answer>;
  #prepared: { subject: Subject; answer: Promise<Answer> } | null = null;

  /** @param ask must not reject: nobody may ever take what it gives */
  constructor(ask: (subject: Subject) => Promise<Answer>) {
    this.#ask = ask;
  }

  prepare(subject: Subject): void {
    this.#prepared = { subject, answer: this.#ask(subject) };
  }

  /** The pointer has gone elsewhere: what was prepared may be out of date when it comes back. */
  drop(): void {
    this.#prepared = null;
  }

  /** What was prepared for this subject, once; else it is asked for now. */
  take(subject: Subject): Promise<Answer> {
    const prepared = this.#prepared;
    this.#prepared = null;
    return prepared !== null && isSameSubject(prepared.subject, subject)
      ? prepared.answer
      : this.#ask(subject);
  }
}
