import { beforeEach, expect, test, vi } from 'vitest';
import type { Subject } from '../../data/view/card.ts';
import { Ahead } from './ahead.ts';

const lake: Subject = { kind: 'event', id: 'lake-summit' };
const jane: Subject = { kind: 'actor', id: 'jane-roe' };
const ask = vi.fn(({ id }: Subject) => Promise.resolve(id));

beforeEach(() => void ask.mockClear());

test('what was prepared is not asked for again', async () => {
  const ahead = new Ahead(ask);
  ahead.prepare(lake);
  expect(await ahead.take({ ...lake })).toBe('lake-summit');
  expect(ask).toHaveBeenCalledOnce();
});

test('it is given once: trying again asks again', async () => {
  const ahead = new Ahead(ask);
  ahead.prepare(lake);
  await ahead.take(lake);
  await ahead.take(lake);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('the answer for one subject is never given for another, nor kept when the pointer has left', async () => {
  const ahead = new Ahead(ask);
  ahead.prepare(lake);
  expect(await ahead.take(jane)).toBe('jane-roe');
  ahead.prepare(lake);
  ahead.drop();
  await ahead.take(lake);
  expect(ask).toHaveBeenCalledTimes(4);
});
