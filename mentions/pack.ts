/** Numbers of a table: as narrow as they allow, since a page keeps them. */
export type Numbers = Int32Array | Uint16Array | Uint8Array;

/** Bytes turned into characters at once: more arguments than this overflow the stack. */
const CHUNK = 0x8000;

/**
 * Integers as text: how many bytes each takes, then these bytes in base64, in the order of the machine,
 * which is the same on all that browsers run on. They are read by the browser's own calls alone.
 */
export function pack(numbers: Numbers): string {
  const narrow = narrowed(numbers);
  const bytes = new Uint8Array(narrow.buffer, narrow.byteOffset, narrow.byteLength);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return `${narrow.BYTES_PER_ELEMENT}${btoa(binary)}`;
}

/** The integers that `pack` kept; null where the text is damaged. */
export function unpack(packed: string): Numbers | null {
  try {
    const { buffer } = bytesOf(packed.slice(1));
    if (packed.startsWith('1')) return new Uint8Array(buffer);
    if (packed.startsWith('2')) return new Uint16Array(buffer);
    return packed.startsWith('4') ? new Int32Array(buffer) : null;
  } catch {
    return null;
  }
}

function narrowed(numbers: Numbers): Numbers {
  const isWithin = (most: number) => numbers.every((number) => number >= 0 && number <= most);
  if (isWithin(0xff)) return Uint8Array.from(numbers);
  return isWithin(0xffff) ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

/** Node 24, where tests run, has no call for it yet. */
function bytesOf(base64: string): Uint8Array {
  const native: Partial<Pick<typeof Uint8Array, 'fromBase64'>> = Uint8Array;
  if (native.fromBase64 !== undefined) return native.fromBase64(base64);
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}
