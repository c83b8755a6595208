/** Text → mentions. Pure: no DOM, no browser API, no state. See README.md. */
export { compile } from './compile/compile.ts';
export { foldWord } from './fold/letters.ts';
export { explain } from './explain.ts';
export { gate } from './compile/gate.ts';
export { mayMention, mayMentionSteps, type Gate } from './gate.ts';
export { GateWords, type KnownWords } from './gate-words.ts';
export { GateError } from './gate-text.ts';
export { PatternError } from './patterns/limits.ts';
export { BlockReader, type Reading } from './match/reading.ts';
export { judgeSteps, spot, spotSteps } from './spot.ts';
export { finish } from './steps.ts';
export { together } from './together.ts';
export { deserialise, serialise, TableError, withWords, type StoredTable } from './store.ts';
export { missingWords } from './match/text-language.ts';
export type { Table } from './table.ts';
export type * from './types.ts';
export type * from './why.ts';
