/** Turns offsets in UTF-16 units into offsets in code points of the same text. */
export function codePointOffsets(text: string): (utf16: number) => number {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let at = 0; at < text.length; at += 1) {
    offsets[at] = points;
    const isTrail = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    const leads = (text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < text.length;
    if (isTrail || !leads) points += 1;
  }
  offsets[text.length] = points;
  return (utf16) => offsets[utf16] ?? points;
}
