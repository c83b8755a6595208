import { expect, test } from 'vitest';
import { chart } from './chart.ts';

const labels = (svg: string): number[] =>
  [...svg.matchAll(/ y="([\d.]+)" fill="#/g)].map(([, y]) => Number(y)).toSorted((a, b) => a - b);

test('a contestant that gave up takes nothing of the chart away from the others', () => {
  const svg = chart(
    [
      { name: 'floor', names: 50, ratio: 1 },
      { name: 'floor', names: 500, ratio: 1 },
      { name: 'slow', names: 50, ratio: 200 },
      { name: 'slow', names: 500, ratio: NaN },
    ],
    'a day',
  );
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(svg.match(/<polyline points="\d/g)).toHaveLength(2);
});

test('names of lines that end close to each other do not lie on each other', () => {
  const names = ['one', 'two', 'three'];
  const all = names.flatMap((name, at) =>
    [50, 500].map((size) => ({ name, names: size, ratio: 5 + at / 100 })),
  );
  const tops = labels(chart(all, 'a day'));
  expect(tops).toHaveLength(3);
  for (const [at, top] of tops.slice(1).entries()) {
    expect(top - (tops[at] ?? 0)).toBeGreaterThanOrEqual(13.9);
  }
});
