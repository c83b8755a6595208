import { expect, vi } from 'vitest';
import { ask } from '../../../messages.ts';
import type { CardOptions } from '../../../entrypoints/marker.content/late-card.ts';

export const OPTIONS: CardOptions = {
  language: 'en',
  delay: 250,
  theme: 'system',
  textSize: 100,
  leaveOut: async (what) => void (await ask('leave-out', what)),
};

/** The card's one element in the page. */
export const host = (): HTMLElement | null => document.querySelector('parallax-note');

export const inCard = (selector: string): Element | null =>
  host()?.shadowRoot?.querySelector(selector) ?? null;

/** Waits until the card shows a note with this title. */
export const shown = (title: string): Promise<void> =>
  vi.waitFor(() => expect(inCard('h2')?.textContent).toBe(title), 2000);

export function click(selector: string): void {
  const button = inCard(selector);
  if (!(button instanceof HTMLElement)) throw new Error(`no ${selector} in the card`);
  button.click();
}
