import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cardText, hover, painted, spotOf } from '../../scripts/lib/browser/reader.ts';
import { PATIENT, type Stage } from './stage.ts';

/** An answer of the open card: the letter it goes by, and who gives it. */
interface ToldPosition {
  letter: string;
  answer: string;
  /** As the card names them, with what it says of kind and date. */
  sources: { name: string; kindAndDate: string }[];
}

/** A question of the open card, with the sentences that tell of a contradiction. */
interface ToldQuestion {
  question: string;
  contradictions: string[];
  positions: ToldPosition[];
}

/** The questions of the open card as a reader sees them; those folded away are left out. */
export const toldQuestions = (page: Page): Promise<ToldQuestion[]> =>
  page.evaluate(() => {
    class Within {
      readonly element: Element;
      constructor(element: Element) {
        this.element = element;
      }
      all(selector: string): Within[] {
        return [...this.element.querySelectorAll(selector)].map((found) => new Within(found));
      }
      words(selector: string): string {
        return this.element.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
      }
    }
    const root = document.querySelector('parallax-note')?.shadowRoot;
    return [...(root?.querySelectorAll('.question[open]') ?? [])].map((found) => {
      const section = new Within(found);
      return {
        question: section.words('h3'),
        contradictions: section.all('.relation-contradicts').map((line) => line.words('strong')),
        positions: section.all('.position').map((position) => ({
          letter: position.words('.letter'),
          answer: position.words('.answer'),
          sources: position.all('.source-line').map((line) => ({
            name: line.words('.source-name'),
            kindAndDate: line.words('.source-kind'),
          })),
        })),
      };
    });
  });

/** How many marks of each kind are painted at one moment. */
export const marksOf = async (page: Page): Promise<{ event: number; actor: number }> => ({
  event: await painted(page),
  actor: await painted(page, 'actor'),
});

/** Whether a card is in the page at all, ready or not. */
export const cardIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('parallax-note') !== null);

/** Hovers the n-th mark of a kind. @returns what its card says, once it says something */
export async function openCard(
  page: Page,
  n = 0,
  kind: 'event' | 'actor' = 'event',
): Promise<string> {
  await hover(page, await spotOf(page, n, kind));
  await expect.poll(() => cardText(page), PATIENT).not.toBe('');
  return cardText(page);
}

/** Leaves nothing open, and the pointer on nothing: each Escape closes one card, the last the ring. */
export async function leave({ page }: Stage): Promise<void> {
  await page.mouse.move(1, 1);
  const closeOne = async (): Promise<boolean> => {
    await page.keyboard.press('Escape');
    return cardIsOpen(page);
  };
  await expect.poll(closeOne, PATIENT).toBe(false);
}

/** The middle of something in the open card, in viewport pixels. */
export async function placeInCard(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const handle = await page.waitForSelector(`parallax-note >>> ${selector}`);
  const box = await handle?.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen in the card`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 12) };
}

/** Goes to something in the open card with the mouse, as a hand does, and clicks it. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const { x, y } = await placeInCard(page, selector);
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.click(x, y);
}

/** Time in which something that must not happen would have happened. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
