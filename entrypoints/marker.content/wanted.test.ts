import { expect, test } from 'vitest';
import type { Mention } from '../../mentions/index.ts';
import { wantedOf } from './wanted.ts';

const mention = (block: number, start: number, id: string, kind: Mention['kind'] = 'event') => ({
  block,
  start,
  end: start + 4,
  id,
  kind,
  form: 'name' as const,
  why: { kind: 'anaphor' as const, words: id, anchor: id },
});

const MENTIONS = [
  mention(0, 0, 'summit'),
  mention(0, 9, 'summit'),
  mention(0, 20, 'doe', 'actor'),
  mention(1, 0, 'summit'),
  mention(1, 9, 'talks'),
  mention(1, 20, 'doe', 'actor'),
];

test.each([
  ['all', ['0 summit', '0 summit', '0 doe', '1 summit', '1 talks', '1 doe']],
  ['paragraph', ['0 summit', '0 doe', '1 summit', '1 talks', '1 doe']],
  ['page', ['0 summit', '0 doe', '1 talks']],
] as const)('as dense as set: %s', (density, expected) => {
  const wanted = wantedOf(MENTIONS, { events: true, actors: true, density });
  expect(wanted.map(({ block, id }) => `${block} ${id}`)).toEqual(expected);
});

test('only the kinds that are set', () => {
  const of = (events: boolean, actors: boolean) =>
    new Set(wantedOf(MENTIONS, { events, actors, density: 'all' }).map(({ kind }) => kind));
  expect(of(true, false)).toEqual(new Set(['event']));
  expect(of(false, true)).toEqual(new Set(['actor']));
  expect(of(false, false)).toEqual(new Set());
});
