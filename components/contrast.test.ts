import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each token's colour in light and in dark, as the one style sheet that names colours gives them. */
const TOKENS = new Map(
  [
    ...readFileSync('components/tokens.css', 'utf8').matchAll(
      /--([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Source: WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Source: WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['ink', 'soft', 'accent', 'against'];
const GROUNDS = ['paper', 'tint'];

test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
  'text in --%s can be read on --%s, in light and in dark',
  (text, ground) => {
    const [front, back] = [TOKENS.get(text), TOKENS.get(ground)];
    if (front === undefined || back === undefined) throw new Error('no such colour');
    expect(contrast(front.light, back.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(front.dark, back.dark)).toBeGreaterThanOrEqual(4.5);
  },
);
