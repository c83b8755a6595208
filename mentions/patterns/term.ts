import { foldText } from '../fold/words.ts';
import { LIMITS, PatternError } from './limits.ts';

/** Words as the matcher knows them: folded, one space between, `*` for "any more letters". */
interface Term {
  readonly text: string;
  /** 0 any case, 1 the first word has a capital, 2 it is all in capitals. */
  readonly capitals: number;
}

const BRACES = /\{([^{}]*)\}/;

/** `rencontre{,s}` is `rencontre` and `rencontres`. */
function endings(text: string): string[] {
  const braces = BRACES.exec(text);
  if (braces === null) return [text];
  const before = text.slice(0, braces.index);
  const after = text.slice(braces.index + braces[0].length);
  return (braces[1] ?? '').split(',').flatMap((ending) => endings(before + ending + after));
}

function fold(text: string): string {
  const pieces = text.split(/\s+/).map((piece) => {
    const star = piece.endsWith('*');
    const folded = foldText(star ? piece.slice(0, -1) : piece);
    return folded !== '' && star ? `${folded}*` : folded;
  });
  return pieces.filter((piece) => piece !== '').join(' ');
}

/** A pattern's word, or a class member of one or more words, as terms. */
export function termsOf(written: string): readonly Term[] {
  if (written.length > LIMITS.patternLength) throw new PatternError(`too long: ${written}`);
  const marked = written.startsWith('^');
  const bare = marked ? written.slice(1) : written;
  const firstWord = bare.replace(/[{* ].*$/, '');
  const capitals = !marked ? 0 : firstWord === firstWord.toUpperCase() ? 2 : 1;
  return endings(bare).map((text) => {
    const folded = fold(text);
    if (folded.replace('*', '') === '') throw new PatternError(`no word in: ${written}`);
    return { text: folded, capitals };
  });
}
