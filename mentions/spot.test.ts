import { describe, expect, it } from 'vitest';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { BlockReader, compile, finish, judgeSteps, spot, spotSteps } from './index.ts';

const table = compile(readMentionInput('data/corpus'));
const page = { language: 'en', date: '2025-08-16', title: 'Trump and Putin in Alaska' };
const paragraph = {
  text: 'The Anchorage summit between Donald Trump and Vladimir Putin ended. The summit was short.',
};
const options = { anaphora: true };

describe('spotting in steps', () => {
  it('stops after each block, and ends with the same mentions', () => {
    const article = { ...page, blocks: Array.from({ length: 20 }, () => paragraph) };
    const steps = spotSteps(table, article, options);
    let stops = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) stops += 1;
    expect(step.value).toEqual(spot(table, article, options));
    expect(step.value.length).toBeGreaterThanOrEqual(20);
    // Once a block for matching and twice for judging: with and without what the article anchors.
    expect(stops).toBeGreaterThanOrEqual(60);
  });

  it('judges kept blocks with a new one as if all had been read again', () => {
    const blocks = [
      { text: 'They met again on Friday.' },
      paragraph,
      { text: 'The meeting failed.' },
    ];
    const reader = new BlockReader(table, page.language);
    const kept = blocks.map((block) => reader.read(block));
    const fresh = reader.read({ text: 'The 28-point plan followed.' });
    const changed = { ...page, blocks: [...blocks, { text: 'The 28-point plan followed.' }] };
    expect(finish(judgeSteps(table, page, [...kept, fresh], options))).toEqual(
      spot(table, changed, options),
    );
  });
});

it('takes up no mention that comes only at the end', () => {
  const blocks = [{ text: 'The summit was short.' }, paragraph];
  const found = spot(table, { ...page, title: null, blocks }, options);
  expect(found.filter(({ block }) => block === 0)).toEqual([]);
});
