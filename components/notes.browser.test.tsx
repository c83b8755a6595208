import { i18n } from '#i18n';
import { describe, expect, test, vi } from 'vitest';
import type { Subject } from '../data/view/card.ts';
import { cardFixture } from '../scripts/lib/test/cards.ts';
import { makeCorpus } from '../scripts/lib/test/corpus.ts';
import { makeActor, makeEvent } from '../scripts/lib/test/entities.ts';
import { allWords, draw, violations, wordsOf } from '../scripts/lib/test/render.ts';
import { actorCard } from '../data/view/actor-card.ts';
import { ActorNote } from './ActorNote.tsx';
import { EventNote } from './EventNote.tsx';

const nowhere = (): void => undefined;

describe('the note on an event', () => {
  const drawn = (id: string, language: 'fr' | 'en' = 'en') =>
    draw(<EventNote card={cardFixture(id, language)} onOpen={nowhere} />);

  test('tells what, when, where, how many speak of it, and as of when', () => {
    const note = drawn('lake-summit');
    expect(wordsOf(note, 'h2')).toBe('Summit at the lake');
    expect(wordsOf(note, 'header .facts').split(' · ')).toEqual([
      '15 Aug 2025',
      'Cedar Island',
      i18n.t('card.speaking', ['2', '4']),
      i18n.t('card.independent', 2),
    ]);
    expect(wordsOf(note, '.line')).toBe('Two countries talk.');
    expect(wordsOf(note, 'footer')).toContain('31 Jan 2026');
  });

  test('of which one source alone speaks says so before anything else', () => {
    const note = drawn('pamphlet');
    expect(wordsOf(note, 'h2 + p')).toBe(
      `${i18n.t('card.onlySource')} The column (${i18n.t('genre.column')})`,
    );
    expect(wordsOf(drawn('lake-summit'), '.only-source')).toBe('none');
  });

  test('shows the contradiction open, and first', () => {
    const [first, ...rest] = drawn('lake-summit').querySelectorAll('details.question');
    expect(first).toMatchObject({ open: true });
    expect(first && wordsOf(first, 'h3')).toBe('Who asked for the meeting?');
    expect(rest.map((question) => question.hasAttribute('open'))).toEqual([false]);
  });

  test('tells on how many questions the accounts contradict each other', () => {
    expect(wordsOf(drawn('lake-summit'), '.parts')).toContain(i18n.t('card.parts', 1, ['1', '2']));
    expect(wordsOf(drawn('pamphlet'), '.parts')).toBe('none');
  });

  test('leads to each further contradiction', () => {
    const card = cardFixture('lake-summit');
    const [first] = card.questions;
    if (first === undefined) throw new Error('no such question');
    const questions = [first, { ...first, id: 'another', text: 'Who paid?' }];
    const note = draw(<EventNote card={{ ...card, questions }} onOpen={nowhere} />);
    const further = note.querySelector('details[data-question="another"]');
    expect(further).toMatchObject({ open: false });
    const link = note.querySelector<HTMLElement>('.parts button');
    expect(link?.textContent).toBe('Who paid?');
    link?.click();
    expect(further).toMatchObject({ open: true });
    expect(document.activeElement).toBe(further?.querySelector('summary'));
  });

  test('says in French what the accounts say, and its own words as the browser does', () => {
    const note = drawn('lake-summit', 'fr');
    expect(note.querySelector('article')?.lang).toBe('en');
    const langOf = (selector: string) =>
      [...note.querySelectorAll(selector)].map((each) => each.closest<HTMLElement>('[lang]')?.lang);
    for (const told of ['h2', '.line', 'h3:not(nav h3)', '.answer', '.statement', '.source-name']) {
      expect(new Set(langOf(told))).toEqual(new Set(['fr']));
    }
    for (const own of ['.source-kind', '.certainty', '.parts', 'footer', '.place']) {
      expect(new Set(langOf(own))).toEqual(new Set(['en']));
    }
    expect(wordsOf(note, '.source-kind')).toContain('20 Aug 2025');
  });

  test('leads to the events that belong to it', () => {
    const onOpen = vi.fn<(subject: Subject) => void>();
    const note = draw(<EventNote card={cardFixture('lake-summit')} onOpen={onOpen} />);
    note.querySelector<HTMLElement>('.links button')?.click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'event', id: 'pamphlet' });
  });

  test('without a date, a place or a related event shows no empty piece', () => {
    const events = [makeEvent('bare', { when: null, where: null })];
    const card = cardFixture('bare', 'en', makeCorpus({ events, accounts: [] }));
    const note = draw(<EventNote card={card} onOpen={nowhere} />);
    expect(wordsOf(note, 'header .facts').split(' · ')).toEqual([
      i18n.t('card.speaking', ['0', '4']),
      i18n.t('card.independent', 0),
    ]);
    expect(note.querySelector('.links')).toBeNull();
  });

  test.each(['lake-summit', 'pamphlet'])(
    '%s can be read by anyone, in light and in dark',
    async (id) => {
      expect(await violations(drawn(id))).toEqual([]);
    },
  );
});

describe('the note on an actor', () => {
  const card = (events: Parameters<typeof actorCard>[1]) =>
    actorCard(makeActor('jane-doe', 'Jane Doe'), events, '2026-01-31', 'en');

  test('tells who it is, and leads to each of its events', () => {
    const onOpen = vi.fn<(subject: Subject) => void>();
    const events = [makeEvent('later', { when: '2025-10~' }), makeEvent('first')];
    const note = draw(<ActorNote card={card(events)} onOpen={onOpen} />);
    expect(wordsOf(note, 'header')).toBe('Jane Doe a negotiator');
    expect(allWords(note, '.links li')).toEqual([
      'Event first 15 Aug 2025',
      `Event later ${i18n.t('date.about', ['October 2025'])}`,
    ]);
    note.querySelectorAll<HTMLElement>('.links button')[1]?.click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'event', id: 'later' });
  });

  test('without events has no list', () => {
    const note = draw(<ActorNote card={card([])} onOpen={nowhere} />);
    expect(note.querySelector('.links')).toBeNull();
  });

  test('can be read by anyone, in light and in dark', async () => {
    const note = draw(<ActorNote card={card([makeEvent('first')])} onOpen={nowhere} />);
    expect(await violations(note)).toEqual([]);
  });
});
