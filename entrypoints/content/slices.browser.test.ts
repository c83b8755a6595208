import { expect, test } from 'vitest';
import { inSlices } from './slices.ts';

function* busy(steps: number, milliseconds: number): Generator<void, string> {
  for (let n = 0; n < steps; n++) {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
    yield;
  }
  return 'done';
}

test('long work lets the page have its turn, and tells how long it took itself', async () => {
  let turns = 0;
  const clock = setInterval(() => turns++, 1);
  let spent = 0;
  const result = await inSlices(busy(100, 1), new AbortController().signal, (time) => {
    spent += time;
  });
  clearInterval(clock);
  expect(result).toBe('done');
  expect(turns).toBeGreaterThan(3);
  expect(spent).toBeGreaterThanOrEqual(100);
});

test('work that is called off is not done further', async () => {
  const stop = new AbortController();
  let steps = 0;
  function* counted(): Generator<void, void> {
    for (;;) {
      steps++;
      yield* busy(1, 1);
    }
  }
  setTimeout(() => stop.abort(), 30);
  await expect(inSlices(counted(), stop.signal)).rejects.toThrow(/abort/i);
  const before = steps;
  await new Promise((done) => setTimeout(done, 50));
  expect(steps).toBe(before);
});
