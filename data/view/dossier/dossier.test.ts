import { describe, expect, test } from 'vitest';
import { materialFixture } from '../../../scripts/lib/test/cards.ts';
import { makeCorpus } from '../../../scripts/lib/test/corpus.ts';
import { JANE, makeAccount, makeEvent, makeSource } from '../../../scripts/lib/test/entities.ts';
import { contradictionsOf } from './contradictions.ts';
import { isoDay } from './days.ts';
import { makeDossier } from './dossier.ts';
import { timelineOf } from './timeline.ts';

const lake = () => makeDossier(materialFixture('lake-summit'), 'en');

describe('the matrix', () => {
  test('has the sources that speak first, then the silent ones, each in the order of time', () => {
    expect(lake().columns.map(({ id }) => id)).toEqual(['report', 'column', 'older', 'silent']);
  });

  test('tells an answer, silence, and a text from before apart', () => {
    const [asked] = lake().rows;
    expect(asked?.cells.map(({ kind }) => kind)).toEqual([
      'answers',
      'answers',
      'before',
      'silent',
    ]);
  });

  test('marks an answer that another one contradicts', () => {
    const [asked] = lake().rows;
    expect(asked?.cells[0]).toEqual({
      kind: 'answers',
      answers: [{ index: 0, text: 'The North', disputed: true }],
    });
  });

  test('shows every answer of a source that gives several', () => {
    const corpus = makeCorpus();
    corpus.accounts.push(makeAccount('summit-report-south', { position: 'south' }));
    const { rows } = makeDossier(materialFixture('lake-summit', corpus), 'fr');
    expect(rows[0]?.cells[0]).toMatchObject({
      answers: [
        { index: 0, text: 'Le Nord' },
        { index: 1, text: 'Le Sud' },
      ],
    });
  });
});

test('who contradicts whom names both answers, and who gives each', () => {
  const [found, ...others] = contradictionsOf(lake().card.questions);
  expect(others).toEqual([]);
  expect(found?.question.id).toBe('who-asked');
  const sides = found?.sides.map(({ index, accounts }) => [
    index,
    ...accounts.map(({ source }) => source.id),
  ]);
  expect(sides).toEqual([
    [0, 'report'],
    [1, 'column'],
  ]);
  expect(found?.why).toBe('Only one of them asked.');
});

describe('the timeline', () => {
  const of = (corpus = makeCorpus(), id = 'lake-summit') =>
    timelineOf(materialFixture(id, corpus), 'en');
  const names = (moments: readonly { name: string }[] = []) => moments.map(({ name }) => name);

  test('has what happened, when each text was published, and the undated ones apart', () => {
    const timeline = of();
    expect(names(timeline?.happened)).toEqual(['Summit at the lake']);
    expect(names(timeline?.given)).toEqual(['The older', 'The report', 'The silent']);
    expect(names(timeline?.undated)).toEqual(['The column']);
  });

  test('tells a text that is silent on the event from one that speaks', () => {
    expect(of()?.given.map(({ speaks }) => speaks)).toEqual([false, true, false]);
  });

  test('an undated text is open from the day that it tells of as past', () => {
    const shownBy = { paragraph: 1, fragment: 'x', language: 'en' };
    const sources = [
      makeSource('report', { published: null, notBefore: { date: '2025-09-01', shownBy } }),
    ];
    const [text] = of(makeCorpus({ sources }))?.undated ?? [];
    expect(text?.from && isoDay(text.from)).toBe('2025-09-01');
    expect(text?.to).toBeNull();
  });

  test('has what was said on a day of its own, with the speaker and who tells it, once', () => {
    const said = { said: '2025-08-18', chain: [JANE] };
    const accounts = [makeAccount('a', said), makeAccount('b', said)];
    const moments = of(makeCorpus({ accounts }))?.happened;
    expect(moments?.map(({ kind, name, through, when }) => [kind, name, through, when])).toEqual([
      ['event', 'Summit at the lake', null, '2025-08-15'],
      ['said', 'Jane Doe', 'The report', '2025-08-18'],
    ]);
  });

  test('of an event without a date is told through the dated events that belong to it', () => {
    const events = [
      makeEvent('background', { when: null, related: ['dated', 'undated'] }),
      makeEvent('dated'),
      makeEvent('undated', { when: null }),
    ];
    const moments = of(makeCorpus({ events, accounts: [] }), 'background')?.happened;
    expect(moments?.map(({ kind, id }) => [kind, id])).toEqual([['related', 'dated']]);
  });

  test('holds every day that it shows between its ends', () => {
    const timeline = of();
    const shown = [...(timeline?.happened ?? []), ...(timeline?.given ?? [])];
    for (const { from, to } of shown) {
      expect(from).toBeGreaterThan(timeline?.from ?? Infinity);
      expect(to).toBeLessThan(timeline?.to ?? -Infinity);
    }
  });

  test('is none where nothing has a date', () => {
    const sources = [makeSource('report', { published: null })];
    const events = [makeEvent('e', { when: null })];
    expect(of(makeCorpus({ sources, events, accounts: [] }), 'e')).toBeNull();
  });
});
