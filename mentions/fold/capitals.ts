/** How a word is written: 0 small, 1 with a capital, 2 in capitals or without case. */
export function capitalsOf(word: string): number {
  if (word === word.toUpperCase()) return 2;
  const first = word.charAt(0);
  return first === first.toLowerCase() ? 0 : 1;
}
