import type { Point } from './lib/part.ts';

const [WIDTH, HEIGHT] = [720, 400];
const [LEFT, RIGHT, TOP, BOTTOM] = [60, 190, 30, 50];
const COLOURS = ['#6b7280', '#b45309', '#1d4ed8', '#047857', '#7c3aed', '#be123c', '#0e7490'];

/** Labels keep so many pixels from each other. */
const LINE = 14;

/** Moves labels down until none lies on another. @param wanted where each would stand, in pixels */
function apart(wanted: readonly number[]): number[] {
  const placed: number[] = [];
  let free = -Infinity;
  for (const [at, top] of [...wanted.entries()].toSorted(([, a], [, b]) => a - b)) {
    placed[at] = Math.max(top, free);
    free = placed[at] + LINE;
  }
  return placed;
}

/**
 * Cold time over the number of names, as times the floor, both axes logarithmic.
 * @param all those without a finite ratio, of contestants that gave up, are left out
 * @param of what the figures were taken with, and when
 */
export function chart(all: readonly Point[], of: string): string {
  const given = all.filter(({ ratio }) => Number.isFinite(ratio) && ratio > 0);
  const sizes = [...new Set(given.map(({ names }) => names))];
  const ratios = given.map(({ ratio }) => ratio);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const decades = Math.ceil(Math.log10(Math.max(10, ...ratios)));
  const x = (size: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(size / least)) / (Math.log(most / least) || 1);
  const y = (ratio: number): number =>
    HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * Math.max(0, Math.log10(ratio))) / decades;
  const drawn = [...Map.groupBy(given, ({ name }) => name)].map(
    ([name, its]) => [name, its.map(({ names, ratio }) => [x(names), y(ratio)] as const)] as const,
  );
  const labels = apart(drawn.map(([, points]) => points.at(-1)?.[1] ?? 0));
  const lines = drawn.map(([name, points], at) => {
    const [lastX] = points.at(-1) ?? [0];
    const lastY = labels[at] ?? 0;
    const colour = COLOURS[at % COLOURS.length] ?? '';
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${name === 'ours' ? 4 : 2}"/>
<text x="${(lastX + 8).toFixed(1)}" y="${(lastY + 4).toFixed(1)}" fill="${colour}">${name}</text>`;
  });
  const grid = Array.from({ length: decades + 1 }, (_, at) => {
    const py = y(10 ** at).toFixed(1);
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${py}" y2="${py}" stroke="#d1d5db"/><text x="${LEFT - 8}" y="${py}" text-anchor="end">${10 ** at}×</text>`;
  });
  const ticks = sizes.map(
    (size) =>
      `<text x="${x(size).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${size}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12">
<title>First run on a page, as times the bare walk, by number of names (${of})</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${[...grid, ...ticks, ...lines].join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">names looked for</text>
</svg>
`;
}
