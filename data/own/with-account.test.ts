import { describe, expect, test } from 'vitest';
import { compile, spot } from '../../mentions/index.ts';
import { readCorpus } from '../check/read-corpus.ts';
import type { Corpus } from '../schema/corpus.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { emptyOwn, withoutAccount } from './document.ts';
import type { Entry } from './entry.ts';
import { entryOfAccount, entryOfDraft } from './entry-of.ts';
import { faultsOf } from './faults.ts';
import { withAccount, type Elsewhere } from './with-account.ts';

const ALL_NEW = { event: true, question: true, position: true };

const ENTRY: Entry = {
  ...entryOfDraft(
    {
      passage: {
        exact: 'The boat sank at noon.',
        prefix: 'Before. ',
        suffix: ' After.',
        paragraph: 3,
      },
      page: {
        address: 'https://news.example/boat?from=home#top',
        title: 'The boat',
        author: 'Ann Reporter',
        site: 'The Example',
        date: '2026-02-03',
        language: 'en',
      },
      near: [],
      paragraphs: 9,
      sha256: '0'.repeat(64),
      privately: false,
    },
    'en',
  ),
  eventTitle: 'Sinking of the Élan',
  eventWhen: '2026-02-02',
  eventLine: 'A boat named Élan sank in a lake.',
  eventNames: 'sinking of the Élan\nÉlan (boat)',
  questionText: 'When did it sink?',
  questionKind: 'date',
  positionText: 'At noon',
  statement: 'According to the paper, it sank at noon.',
  chain: [
    { as: 'a fisher', anonymous: true },
    { as: '', anonymous: false },
  ],
};

const EMPTY = emptyOwn('My accounts', '2026-02-04');
const NEW = { elsewhere: null, replaced: null };

const check = (corpus: Corpus): Promise<Corpus> =>
  readCorpus({ kind: 'file', name: 'own', text: JSON.stringify(corpus) });

const lake: Elsewhere = (() => {
  const [event] = makeCorpus().events;
  if (event === undefined) throw new Error('there is no event');
  return { event, reference: 'test/lake-summit' };
})();

describe('an account of a new event', () => {
  const { corpus, id } = withAccount(EMPTY, ENTRY, NEW);

  test('makes a sound corpus that can be given to anyone', async () => {
    expect(faultsOf(ENTRY, ALL_NEW)).toEqual(new Map());
    expect(await check(corpus)).toEqual(corpus);
  });

  test('stands with its event, question, answer, source and passage', () => {
    const [event] = corpus.events;
    const [account] = corpus.accounts;
    expect(event).toMatchObject({
      id: 'sinking-of-the-elan',
      title: { fr: 'Sinking of the Élan', en: 'Sinking of the Élan' },
      when: '2026-02-02',
      questions: [{ kind: 'date', positions: [{ text: { en: 'At noon' } }] }],
    });
    expect(account).toMatchObject({
      id,
      event: event?.id,
      question: event?.questions[0]?.id,
      position: event?.questions[0]?.positions[0]?.id,
      source: corpus.sources[0]?.id,
      chain: [{ type: 'described', as: { en: 'a fisher' }, anonymous: true }],
      evidence: [
        {
          type: 'web',
          exact: 'The boat sank at noon.',
          prefix: 'Before. ',
          suffix: ' After.',
          paragraph: 3,
          address: 'https://news.example/boat?from=home',
          language: 'en',
        },
      ],
    });
    expect(corpus.sources[0]).toMatchObject({
      byline: 'Ann Reporter',
      outlet: 'The Example',
      published: '2026-02-03',
      label: { en: 'The Example: The boat' },
    });
  });

  test('is found by the names that the reader gave it, signs and all', () => {
    const { lexicons, mentions, actors } = corpus;
    const events = Object.entries(mentions).map(([name, own]) => ({ id: name, mentions: own }));
    const table = compile({ lexicons, events, actors });
    const found = (text: string) => spot(table, { blocks: [{ text }], language: 'en' }).length;
    expect(found('After the sinking of the Elan, nobody spoke.')).toBe(1);
    expect(found('The Élan boat was new.')).toBe(1);
    expect(found('The sinking feeling of the day.')).toBe(0);
  });

  test('comes back into the form as it was written', () => {
    const [account] = corpus.accounts;
    const again = account && entryOfAccount(corpus, account, 'fr');
    const { event: _event, question: _q, position: _p, ...written } = ENTRY;
    expect(again).toMatchObject({
      ...written,
      eventNames: 'sinking of the Élan\nÉlan boat',
      chain: [{ as: 'a fisher', anonymous: true }],
    });
  });

  test('leaves nothing behind when it goes', () => {
    expect(withoutAccount(corpus, id)).toEqual(EMPTY);
  });
});

describe('a second account', () => {
  const first = withAccount(EMPTY, ENTRY, NEW);
  const event = first.corpus.events[0]?.id ?? '';
  const question = first.corpus.events[0]?.questions[0]?.id ?? '';
  const other = {
    ...ENTRY,
    event,
    question,
    position: '',
    positionText: 'At dusk',
    exact: 'At dusk.',
  };
  const second = withAccount(first.corpus, other, NEW);

  test('of the same page and question shares them, with an answer of its own', async () => {
    expect(await check(second.corpus)).toEqual(second.corpus);
    expect(second.corpus.sources).toHaveLength(1);
    expect(second.corpus.events).toHaveLength(1);
    expect(second.corpus.events[0]?.questions[0]?.positions).toHaveLength(2);
    expect(new Set(second.corpus.accounts.map(({ id }) => id)).size).toBe(2);
  });

  test('takes only its own answer along when it goes', () => {
    expect(withoutAccount(second.corpus, second.id)).toEqual(first.corpus);
  });

  test('can be rewritten: the answer that nobody gives any more is gone', () => {
    const same = { ...other, position: '', positionText: 'In the night' };
    const { corpus } = withAccount(second.corpus, same, { elsewhere: null, replaced: second.id });
    expect(corpus.accounts).toHaveLength(2);
    const answers = corpus.events[0]?.questions[0]?.positions.map(({ text }) => text.en);
    expect(answers).toEqual(['At noon', 'In the night']);
  });
});

describe('an account of an event of another corpus', () => {
  const entry = { ...ENTRY, event: 'lake-summit', question: 'who-asked', position: 'south' };
  const { corpus } = withAccount(EMPTY, entry, { elsewhere: lake, replaced: null });

  test('makes a counterpart that says so, with what the account needs and no more', async () => {
    expect(await check(corpus)).toEqual(corpus);
    expect(corpus.events).toMatchObject([
      {
        id: 'lake-summit',
        title: lake.event.title,
        sameAs: ['test/lake-summit'],
        actors: [],
        related: [],
        questions: [
          {
            id: 'who-asked',
            text: { fr: 'Qui a demandé la rencontre ?', en: 'Who asked for the meeting?' },
            positions: [{ id: 'south', text: { fr: 'Le Sud', en: 'The South' } }],
          },
        ],
      },
    ]);
    expect(corpus.mentions).toEqual({});
  });

  test('finds the counterpart again, and may ask what nobody asked', () => {
    const asked = { ...entry, question: '', position: '' };
    const next = withAccount(corpus, asked, { elsewhere: lake, replaced: null }).corpus;
    expect(next.events).toHaveLength(1);
    const texts = next.events[0]?.questions.map(({ text }) => text.en);
    expect(texts).toEqual(['Who asked for the meeting?', 'When did it sink?']);
  });
});

describe('what is wrong is told at its field', () => {
  test.each([
    ['statement', { statement: '' }, { kind: 'empty' }],
    ['statement', { statement: 'x'.repeat(401) }, { kind: 'long', most: 400, found: 401 }],
    ['said', { said: 'last week' }, { kind: 'date' }],
    ['published', { published: '2026-02-30' }, { kind: 'date' }],
    ['address', { address: 'javascript:alert(1)' }, { kind: 'address' }],
    ['language', { language: 'English' }, { kind: 'language' }],
    ['eventTitle', { eventTitle: '' }, { kind: 'empty' }],
    ['questionText', { questionText: '' }, { kind: 'empty' }],
    ['positionText', { positionText: 'x'.repeat(121) }, { kind: 'long', most: 120, found: 121 }],
    [
      'chain',
      { chain: [{ as: 'x'.repeat(81), anonymous: false }] },
      { kind: 'long', most: 80, found: 81 },
    ],
  ] as const)('%s: %o', (field, change, fault) => {
    const faults = faultsOf(
      { ...ENTRY, ...change, chain: [...('chain' in change ? change.chain : [])] },
      ALL_NEW,
    );
    expect([...faults]).toEqual([[field, fault]]);
  });

  test('what is there already is not asked for again', () => {
    const short = { ...ENTRY, eventTitle: '', questionText: '', positionText: '' };
    expect(faultsOf(short, { event: false, question: false, position: false })).toEqual(new Map());
  });
});
