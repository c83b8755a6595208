import { LIMITS, PatternError } from '../patterns/limits.ts';
import { BREAKERS, FORMS, SHORT_NAME, type Subject, type Table } from '../table.ts';
import type { CompileInput, EventMentions } from '../types.ts';
import { tableClue } from './clues.ts';
import { addDateWords } from './date-words.ts';
import { phrasesOf } from './phrases.ts';
import { Sequences } from './sequences.ts';
import { Symbols } from './symbols.ts';

/**
 * Compiles a corpus's words and patterns. Costs time once; see store.ts to keep the result.
 * @throws {PatternError} naming the event, actor or lexicon, and the pattern.
 */
export function compile(input: CompileInput): Table {
  const symbols = new Symbols();
  for (const lexicon of Object.values(input.lexicons)) {
    within(`lexicon ${lexicon.language}`, () => {
      symbols.language(lexicon.language);
      for (const [name, members] of Object.entries(lexicon.classes)) {
        symbols.addClass(name, members, lexicon);
      }
    });
  }
  const dates = addDateWords(input.lexicons, symbols);
  const sequences = new Sequences(symbols, phrasesOf(input.lexicons));
  const eventIds = input.events.map((event) => event.id);
  const subjects: Subject[] = [];
  for (const { id, mentions } of input.events) {
    within(`event ${id}`, () => {
      subjects.push(eventSubject(id, mentions, symbols, eventIds));
      addEvent(mentions, subjects.length - 1, sequences);
    });
  }
  for (const actor of input.actors) {
    within(`actor ${actor.id}`, () => {
      subjects.push({ kind: 'actor', id: actor.id, clues: [], anaphora: [] });
      addNames(actor.names, subjects.length - 1, 0, sequences);
      addNames(actor.shortNames, subjects.length - 1, SHORT_NAME, sequences);
    });
  }
  const [fresh, other] = BREAKERS.map((name) => symbols.grammarSymbol(name));
  return {
    ...sequences.freeze(),
    languages: symbols.languages,
    ...symbols.freeze(),
    subjects,
    dates,
    breakers: { fresh: fresh ?? -1, other: other ?? -1 },
  };
}

function eventSubject(
  id: string,
  mentions: EventMentions,
  symbols: Symbols,
  eventIds: readonly string[],
): Subject {
  const clues = Object.values(mentions.clues);
  if (clues.length > LIMITS.clues) throw new PatternError(`more than ${LIMITS.clues} clues`);
  return {
    kind: 'event',
    id,
    clues: clues.map((clue) => tableClue(clue, symbols, eventIds)),
    anaphora: mentions.anaphora.map((name) => symbols.classSymbol(name)),
  };
}

function addEvent(mentions: EventMentions, subject: number, sequences: Sequences): void {
  const names = Object.keys(mentions.clues);
  const bits = (wanted: readonly string[] = []): number =>
    wanted.reduce((mask, name) => {
      const at = names.indexOf(name);
      if (at < 0) throw new PatternError(`no clue is called "${name}"`);
      return mask | (1 << at);
    }, 0);
  for (const [language, patterns] of Object.entries(mentions.patterns)) {
    for (const pattern of patterns) {
      sequences.add(pattern.match, {
        subject,
        form: FORMS.indexOf(pattern.form),
        points: pattern.points,
        language,
        needs: bits(pattern.needs),
        unless: bits(pattern.unless),
      });
    }
  }
}

function addNames(
  names: Readonly<Record<string, readonly string[]>>,
  subject: number,
  form: number,
  sequences: Sequences,
): void {
  for (const [language, match] of Object.entries(names)) {
    sequences.add(match, { subject, form, points: 0, language, needs: 0, unless: 0 });
  }
}

function within(place: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof PatternError) throw new PatternError(`${place}: ${error.message}`);
    throw error;
  }
}
