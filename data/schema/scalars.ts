import * as v from 'valibot';

/**
 * Characters that have no business in a corpus: controls, lone surrogates, and the bidirectional
 * embeddings and overrides, which can make a name read as another one.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** The same text with something else in the place of each of those characters. */
export const replaceUnsafe = (text: string, by: (found: string) => string): string =>
  text.replaceAll(new RegExp(UNSAFE, 'gu'), by);

/** The same text with those characters written out, so that it can be shown. */
export const legible = (text: string): string =>
  replaceUnsafe(
    text,
    (found) => String.raw`\u` + found.charCodeAt(0).toString(16).padStart(4, '0'),
  );

/** A single line of text, trimmed, not empty, of at most `max` UTF-16 units. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.nonEmpty('expected text, found an empty string'),
    v.maxLength(max),
    v.check((text) => text === text.trim(), 'expected no space at either end'),
    v.check((text) => !UNSAFE.test(text), 'expected no control or direction-override character'),
  );

/** The same words in the two languages that the bundled corpus is told in. */
export const bilingual = (max: number) => v.strictObject({ fr: line(max), en: line(max) });

/** A stable identifier: lower-case words joined by hyphens, so that it can stand in an address. */
export const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
);

/** An event of some corpus, told from outside it: the ids of both, joined by a slash. */
export const reference = v.pipe(
  v.string(),
  v.maxLength(161),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected a corpus and an event, joined by a slash',
  ),
);

/** A BCP 47 language tag: language, and a script or region where it matters. */
export const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'expected a BCP 47 tag such as "fr"'),
);

const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`;

/**
 * A date or an interval of the Extended Date/Time Format, as far as the corpus needs it: year, month
 * or day precision, `?` uncertain, `~` approximate, `%` both, and `..` for an open end.
 * Source: EDTF, ISO 8601-2:2019, levels 0 and 1.
 */
export const edtf = v.pipe(
  v.string(),
  v.regex(
    new RegExp(String.raw`^(?:${DATE}|(?:${DATE}|\.\.)/(?:${DATE}|\.\.))$`),
    'expected an EDTF date such as "2025-08-15", "2025-10~" or "2025-10-24/2025-10-26"',
  ),
);

/** The longest address, in UTF-16 units. */
export const LONGEST_ADDRESS = 2000;

/** A web address with a scheme that cannot run anything. */
export const address = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//),
  v.maxLength(LONGEST_ADDRESS),
);

/** Lower-case hexadecimal SHA-256. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex'));
