import { parseSite } from './sites.ts';

/** Settings as they are stored, in whatever form, before any field of them is believed. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** The form in which settings are stored today. */
export const VERSION = 2;

/**
 * 1 → 2: a site was a host as a page told it; since then it is a rule (sites.ts), in one spelling. What
 * is no host cannot have switched anything off, and goes.
 */
function sitesBecomeRules(stored: StoredRecord): StoredRecord {
  const { sitesOff } = stored;
  if (!Array.isArray(sitesOff)) return stored;
  const rules = sitesOff.flatMap((host: unknown) => {
    const parsed = typeof host === 'string' && !/^[!*]/.test(host) ? parseSite(host) : null;
    return parsed?.ok === true ? [parsed.rule] : [];
  });
  return { ...stored, sitesOff: [...new Set(rules)] };
}

/** By the version that each step begins with. A step once released is never changed. */
const STEPS = new Map([[1, sitesBecomeRules]]);

/** Brings settings of an older version, step by step, into today's form; newer ones stay as they are. */
export function migrate(stored: StoredRecord, from: number): StoredRecord {
  let record = stored;
  for (let version = from; version < VERSION; version++) {
    record = STEPS.get(version)?.(record) ?? record;
  }
  return record;
}
