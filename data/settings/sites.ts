/*
 * Rules on sites, as the reader writes them and as they are stored, one text each:
 *
 *   news.example.org      this host is off
 *   *.example.org         this host and all beneath it are off
 *   !news.example.org     this host is on, although a wider rule has it off
 *
 * Where several rules cover a host, the narrowest decides.
 */

/** Why a text is no rule. */
export type SiteProblem = 'empty' | 'every' | 'wildcard' | 'host';

type ParsedSite = { ok: true; rule: string } | { ok: false; problem: SiteProblem };

const refused = (problem: SiteProblem): ParsedSite => ({ ok: false, problem });

/** The host as browsers write it, or null where the text is none. The longest name has 253 characters. */
function canonicalHost(text: string): string | null {
  // Without a scheme of its own `localhost:8080` would read as an address of the scheme `localhost`.
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  return host !== '' && host.length <= 253 && !/[*!]/.test(host) ? host : null;
}

/**
 * Reads a rule as a person types it: a host, an address of the site, `*.host`, or either after `!`.
 * @returns the rule in the one spelling in which it is stored, or what is wrong with it
 */
export function parseSite(typed: string): ParsedSite {
  const text = typed.trim();
  const on = text.startsWith('!');
  const name = on ? text.slice(1).trim() : text;
  if (name === '') return refused('empty');
  if (/^\*(\.\*)*\.?$/.test(name)) return refused('every');
  const beneath = name.startsWith('*.');
  const rest = beneath ? name.slice(2) : name;
  if (rest.includes('*')) return refused('wildcard');
  const host = canonicalHost(rest);
  // An address of numbers has nothing beneath it.
  if (host === null || (beneath && /^\[|^[\d.]+$/.test(host))) return refused('host');
  return { ok: true, rule: `${on ? '!' : ''}${beneath ? '*.' : ''}${host}` };
}

/** How narrowly a rule covers a host: 0 for not at all. */
function narrowness(rule: string, hostname: string): number {
  const name = rule.startsWith('!') ? rule.slice(1) : rule;
  if (!name.startsWith('*.')) return name === hostname ? 2 * name.length + 1 : 0;
  const host = name.slice(2);
  return hostname === host || hostname.endsWith(`.${host}`) ? 2 * host.length : 0;
}

/**
 * Whether nothing is to be marked on a host.
 * @param hostname as `location.hostname` tells it
 */
export function siteIsOff(
  { sitesOff }: { readonly sitesOff: readonly string[] },
  hostname: string,
): boolean {
  const host = hostname.replace(/\.$/, '');
  let narrowest = 0;
  let off = false;
  for (const rule of sitesOff) {
    const found = narrowness(rule, host);
    const isOff = !rule.startsWith('!');
    // The same host both off and on is for the reader who wanted it on: a mark can be seen and undone.
    if (found > narrowest || (found === narrowest && found > 0 && !isOff)) {
      narrowest = found;
      off = isOff;
    }
  }
  return off;
}

/** The rules after a host was switched off or on; a wider rule stays, with an exception where needed. */
export function withSite(rules: readonly string[], host: string, off: boolean): string[] {
  const others = rules.filter((rule) => rule !== host && rule !== `!${host}`);
  if (siteIsOff({ sitesOff: others }, host) === off) return others;
  return [...others, off ? host : `!${host}`];
}

/** A line of a list that is no rule; lines are counted from 1. */
interface BadLine {
  line: number;
  text: string;
  problem: SiteProblem;
}

type ParsedList = { ok: true; rules: string[] } | { ok: false; bad: BadLine[] };

/** Reads a list of rules, one a line; empty lines and those that begin with # are passed over. */
export function parseSiteList(text: string): ParsedList {
  const rules = new Set<string>();
  const bad: BadLine[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const written = line.replace(/^\uFEFF/, '').trim();
    if (written === '' || written.startsWith('#')) continue;
    const parsed = parseSite(written);
    if (parsed.ok) rules.add(parsed.rule);
    else bad.push({ line: index + 1, text: written, problem: parsed.problem });
  }
  return bad.length > 0 ? { ok: false, bad } : { ok: true, rules: [...rules] };
}

export const siteListText = (rules: readonly string[]): string =>
  rules.map((rule) => `${rule}\n`).join('');
