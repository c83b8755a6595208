import type { Block, CompileInput } from '../mentions/index.ts';

/** Patterns of one event: events grow with patterns, as in a real corpus. */
const PER_EVENT = 10;
const COMMON = 2_000;

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ru', 'sta', 'ven', 'tor', 'pa', 'shi', 'gra', 'del'];

/** Word number n; a few hundred are in every text, the rest are names. */
function word(number: number): string {
  let rest = number + SYLLABLES.length;
  let letters = '';
  while (rest > 0) {
    letters += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return letters;
}

/** A name that patterns of a corpus of this size may hold. */
const name = (random: () => number, patterns: number): string =>
  word(COMMON + Math.floor(random() * patterns));
/** Low numbers come often, as the words of a language do. */
const commonWord = (random: () => number): string => word(Math.floor(random() ** 3 * COMMON));

/** A corpus of so many patterns: a name near a common word, two names, a class near a name. */
export function makeCorpus(random: () => number, patterns: number): CompileInput {
  const classes = { meeting: Array.from({ length: 12 }, () => commonWord(random)) };
  const match = (): string => {
    const kind = random();
    if (kind < 0.4) return `<4 ${name(random, patterns)}* ${commonWord(random)}>`;
    if (kind < 0.7) return `${name(random, patterns)} ~2 ${name(random, patterns)}`;
    return `<5 [meeting] ${name(random, patterns)}>`;
  };
  return {
    lexicons: { en: { language: 'en', classes } },
    events: Array.from({ length: Math.ceil(patterns / PER_EVENT) }, (_, at) => ({
      id: `event-${at}`,
      mentions: {
        clues: { since: { kind: 'page', within: ['2025-08-01/..'], points: 4 } },
        patterns: {
          en: Array.from({ length: Math.min(PER_EVENT, patterns) }, () => ({
            match: [match()],
            form: 'name' as const,
            points: 6,
          })),
        },
        anaphora: [],
      },
    })),
    actors: [],
  };
}

/** A text of about so many characters in paragraphs, one word in thirty a name of the corpus. */
export function makeText(
  random: () => number,
  patterns: number,
  characters: number,
): readonly Block[] {
  const blocks: Block[] = [];
  let written = 0;
  while (written < characters) {
    const words = Array.from({ length: 60 }, () =>
      random() < 1 / 30 ? name(random, patterns) : commonWord(random),
    );
    const text = `${words.join(' ')}.`.slice(0, characters - written);
    blocks.push({ text });
    written += text.length + 1;
  }
  return blocks;
}
