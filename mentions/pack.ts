/** Bytes turned into characters at once: more arguments than this overflow the stack. */
const CHUNK = 0x8000;

/**
 * Integers in base64. Each is kept as its difference to the one before, in as many groups of seven
 * bits as it takes: numbers of a tree mostly grow by little. Differences wrap around at 32 bits, so
 * that reading them needs no numbers but small integers, which are fast before code is optimised.
 */
export function pack(numbers: Int32Array): string {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    const difference = (number - before) | 0;
    // The sign goes into the lowest bit, so that small negative numbers stay short.
    let rest = (difference << 1) ^ (difference >> 31);
    while (rest >>> 0 >= 0x80) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
    before = number;
  }
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.slice(at, at + CHUNK));
  }
  return btoa(binary);
}

/** The integers that `pack` kept; null where the string is damaged. */
export function unpack(packed: string): Int32Array | null {
  let binary: string;
  try {
    binary = atob(packed);
  } catch {
    return null;
  }
  const { length } = binary;
  const numbers = new Int32Array(length);
  let count = 0;
  let before = 0;
  let rest = 0;
  let shift = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = binary.charCodeAt(at);
    rest |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    before = (before + ((rest >>> 1) ^ -(rest & 1))) | 0;
    numbers[count] = before;
    count += 1;
    rest = 0;
    shift = 0;
  }
  return shift === 0 ? numbers.slice(0, count) : null;
}
