/** Bytes turned into characters at once: more arguments than this overflow the stack. */
const CHUNK = 0x8000;

/**
 * Integers in base64. Each is kept as its difference to the one before, in as many groups of seven
 * bits as it takes: numbers of a tree mostly grow by little.
 */
export function pack(numbers: Int32Array): string {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    const difference = number - before;
    // The sign goes into the lowest bit, so that small negative numbers stay short.
    let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
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
  const numbers: number[] = [];
  let before = 0;
  let rest = 0;
  let scale = 1;
  for (let at = 0; at < binary.length; at += 1) {
    const byte = binary.charCodeAt(at);
    rest += (byte % 0x80) * scale;
    scale *= 0x80;
    if (byte >= 0x80) continue;
    before += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    if (before < -0x80000000 || before > 0x7fffffff) return null;
    numbers.push(before);
    rest = 0;
    scale = 1;
  }
  return scale === 1 ? Int32Array.from(numbers) : null;
}
