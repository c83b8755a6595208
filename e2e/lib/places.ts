import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PATIENT } from './stage.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where things are, in viewport pixels. */
interface Places {
  cards: Box[];
  /** The lines of the mentions whose cards are open. */
  mentions: Box[];
  /** What the reader sees of the page. */
  view: Box;
  /** Whether what one meets in the middle of each card's upper edge is the card. */
  onTop: boolean;
}

export const placesOf = (page: Page): Promise<Places> =>
  page.evaluate(async () => {
    // A card that is about to appear is not yet where it will be.
    const open = [...document.querySelectorAll('parallax-note')];
    const moving = open.flatMap((host) => host.shadowRoot?.getAnimations() ?? []);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => null)));
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const hosts = [...document.querySelectorAll('parallax-note')];
    const cards = hosts.flatMap((host) => {
      const card = host.shadowRoot?.querySelector('.card:has([role=dialog])');
      return card ? [boxOf(card.getBoundingClientRect())] : [];
    });
    const mentions = [...(CSS.highlights.get('parallax-open') ?? [])].flatMap((found) => {
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return [...range.getClientRects()].map(boxOf);
    });
    const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
    const view = {
      left: offsetLeft,
      top: offsetTop,
      right: offsetLeft + width,
      bottom: offsetTop + height,
    };
    const onTop = cards.every(
      ({ left, right, top }) =>
        document.elementFromPoint((left + right) / 2, top + 8)?.localName === 'parallax-note',
    );
    return { cards, mentions, view, onTop };
  });

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.top >= outer.top - 1 &&
  inner.right <= outer.right + 1 &&
  inner.bottom <= outer.bottom + 1;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 1 &&
  one.right > other.left + 1 &&
  one.top < other.bottom - 1 &&
  one.bottom > other.top + 1;

/** What is wrong with where the open cards are; nothing where they are well placed. */
function faults({ cards, mentions, view, onTop }: Places): string[] {
  const at = (box: Box): string => JSON.stringify(box);
  return [
    ...(cards.length === 0 ? ['there is no card'] : []),
    ...(onTop ? [] : ['something lies over a card']),
    ...cards
      .filter((card) => !isWithin(card, view))
      .map((card) => `${at(card)} not in ${at(view)}`),
    ...cards.flatMap((card) =>
      mentions
        .filter((mention) => overlap(card, mention))
        .map((mention) => `${at(card)} covers ${at(mention)}`),
    ),
  ];
}

/** Holds that each open card is all to be seen, over all else, and lies on no mention that has a card. */
export const expectWellPlaced = (page: Page): Promise<void> =>
  expect.poll(async () => faults(await placesOf(page)), PATIENT).toEqual([]);

/** How many cards are open. */
export const countCards = async (page: Page): Promise<number> =>
  (await placesOf(page)).cards.length;

/** How far the one open card is from its mention, above or below, in viewport pixels. */
export async function gap(page: Page): Promise<number> {
  const { cards, mentions } = await placesOf(page);
  const [card] = cards;
  if (card === undefined) return Number.POSITIVE_INFINITY;
  const ways = mentions.map(({ top, bottom }) => Math.max(card.top - bottom, top - card.bottom));
  return Math.min(...ways);
}
