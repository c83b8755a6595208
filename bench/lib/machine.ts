import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type as kernel } from 'node:os';
import { findBrowser } from '../../scripts/lib/browser/find.ts';

function system(): string {
  try {
    const [, name] = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    if (name !== undefined) return name;
  } catch {
    // Not every system says it there.
  }
  return `${kernel()} ${release()}`;
}

/** What the figures were taken on; nothing that names it. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${system()}`;

/** Of the browser and of Node. */
export function versions(): string {
  const browser = execFileSync(findBrowser('chromium'), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [, name = browser.trim()] = /^(\w+ [\d.]+)/.exec(browser) ?? [];
  return `${name}, Node ${process.version.slice(1)}`;
}
