import { parseArgs } from 'node:util';
import type { BrowserName } from './browser/find.ts';

export interface StartArguments {
  browser: BrowserName;
  headless: boolean;
  json: boolean;
  /** A file, an address, or null for the demo article. */
  page: string | null;
}

/** Whether a window can be shown here. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** @throws {TypeError} with a clear line where an argument is not known. */
export function startArguments(argv: string[]): StartArguments {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { browser, headless, json } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new TypeError(`--browser takes "chromium" or "firefox", not "${browser}"`);
  }
  if (positionals.length > 1) throw new TypeError(`one page at a time, not ${positionals.length}`);
  return {
    browser,
    headless: headless || json || !hasDisplay(),
    json,
    page: positionals[0] ?? null,
  };
}
