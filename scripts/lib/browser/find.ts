import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

/** Where a stock browser stands, and Debian's packages that bring it (French with Firefox, for its tests). */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packages: ['firefox-esr', 'firefox-esr-l10n-fr'],
  },
} as const;

/** There is no such browser, and it could not be installed. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

function installed(name: BrowserName): string | null {
  const { variable, paths } = KNOWN[name];
  const named = process.env[variable];
  return [...(named ? [named] : []), ...paths].find((path) => existsSync(path)) ?? null;
}

function apt(...words: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Its progress goes to stderr: with --json, stdout holds one object and nothing else.
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: environment,
  });
  return status === 0;
}

/**
 * The path of a browser; one that is missing is installed from Debian's packages where that is possible.
 * @throws {NoBrowserError} with what to do by hand.
 */
export function findBrowser(name: BrowserName): string {
  const there = installed(name);
  if (there !== null) return there;
  const { variable, packages } = KNOWN[name];
  const command = `apt-get install -y ${packages.join(' ')}`;
  process.stderr.write(`${name} is not here; installing it: ${command}\n`);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && apt('update', '-qq')) {
    apt('install', '-y', '-qq', ...packages);
  }
  const path = installed(name);
  if (path !== null) return path;
  throw new NoBrowserError(
    `${name} could not be installed. Install it by hand (on Debian, as root: ${command}) or name it in ${variable}.`,
  );
}
