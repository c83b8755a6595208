import type { CardOptions } from '../marker.content/late-card.ts';

/** Text lighter than this stands on something dark: the luminance of a middle grey, from 0 to 1. */
const MIDDLE = 0.22;

/** What a length of `medium` is in a browser that was left as it came, in pixels. */
const MEDIUM = 16;

/**
 * Whether words of the page stand on something dark, told by their own colour: what lies behind may be
 * a picture, a gradient, or nothing at all, but the words were made to be read on it.
 * @param probe an element of ours that is in the page, to have the browser translate the colour
 */
function standsOnDark(words: Element, probe: HTMLElement): boolean {
  probe.style.color = `color(from ${getComputedStyle(words).color} xyz-d65 x y z)`;
  const luminance = getComputedStyle(probe).color.split(/[ ()]+/)[3];
  probe.style.removeProperty('color');
  return Number(luminance) > MIDDLE;
}

/**
 * Gives a card the theme and the text size that the reader set. The size is in proportion to the
 * browser's own, which an element without any style tells; the page's root says only what the page wants.
 * @param host ours, free of the page's styles
 * @param body what the card stands in
 * @returns how many times its plain size the card is
 */
export function dress(
  { theme, textSize }: Pick<CardOptions, 'theme' | 'textSize'>,
  words: Element,
  host: HTMLElement,
  body: HTMLElement,
): number {
  const dark = theme === 'dark' || (theme === 'page' && standsOnDark(words, body));
  body.style.colorScheme = theme === 'system' ? 'light dark' : dark ? 'dark' : 'light';
  const medium = Number.parseFloat(getComputedStyle(host).fontSize);
  const scale = ((medium / MEDIUM) * textSize) / 100;
  body.style.setProperty('--scale', `${scale}`);
  return scale;
}
