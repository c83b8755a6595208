import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/lib/browser/find.ts';
import { closeFirstRun } from '../../scripts/lib/browser/first-run.ts';
import { launch, type Launched } from '../../scripts/lib/browser/launch.ts';
import { painted, until } from '../../scripts/lib/browser/reader.ts';
import { serve, type Served } from '../../scripts/lib/serve.ts';
import { builtExtension } from './built.ts';
import { recordingProxy, type RecordingProxy } from './proxy.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

export const BROWSERS = ['chromium', 'firefox'] as const satisfies BrowserName[];

interface StageOptions {
  /** Pages made by the test, by path; the demo articles are there in any case. */
  pages?: ReadonlyMap<string, Served>;
  /** Of the browser, as a BCP 47 tag; English by default. */
  language?: string;
  /** Without the extension: what a control run is compared with. */
  bare?: boolean;
  profile?: string;
  /** Folder that files are saved to without asking. */
  downloads?: string;
  /** Made-up hosts under which the test's pages are reached too. */
  hosts?: readonly string[];
  /** Firefox alone: as in “never remember history”. */
  neverRemember?: boolean;
  /** Firefox alone: its background is ended after ten seconds of rest. */
  sleepy?: boolean;
}

/** One browser with the built extension, behind a proxy that records what it asks for. */
export interface Stage {
  launched: Launched;
  proxy: RecordingProxy;
  /** The tab that shows articles. */
  page: Page;
  /** Where the test's own pages are. */
  origin: string;
  /** Shows one of the test's pages in the tab. */
  show: (path: string) => Promise<void>;
  /** Shows it, and waits for its marks. */
  read: (path: string) => Promise<void>;
  close: () => Promise<void>;
}

/** What a browser with two cores to share may need, in milliseconds. */
export const PATIENT = { timeout: 30_000, interval: 50 };

/** Waits until the extension has stored what its pages need: it starts its work on a page again then. */
async function installed(launched: Launched): Promise<void> {
  const own = await launched.browser.newPage({ background: true });
  await own.goto(launched.addressOf('corpus.json'), { timeout: 700 }).catch(() => null);
  const there = await until(
    () => own.evaluate(async () => 'gates' in (await chrome.storage.local.get())),
    PATIENT.timeout,
  );
  await own.close();
  if (!there) throw new Error('the extension did not install its tables');
}

export async function openStage(name: BrowserName, options: StageOptions = {}): Promise<Stage> {
  const { pages, language = 'en', bare = false, profile, hosts, downloads } = options;
  const { neverRemember = false, sleepy = false } = options;
  const extension = bare ? null : builtExtension(name);
  const proxy = await recordingProxy(hosts);
  const site = await serve('demo', pages);
  const launched = await launch(name, {
    headless: true,
    language,
    extension,
    proxy: proxy.address,
    neverRemember,
    sleepy,
    ...(profile === undefined ? {} : { profile }),
    ...(downloads === undefined ? {} : { downloads }),
  });
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
  // Firefox gives its first tab a size of its own.
  await page.setViewport({ width: 1100, height: 800 });
  if (!bare) {
    await installed(launched);
    await closeFirstRun(launched);
  }
  const show = async (path: string): Promise<void> => {
    await page.goto(site.origin + path, { waitUntil: 'load', timeout: 30_000 });
  };
  return {
    launched,
    proxy,
    page,
    origin: site.origin,
    show,
    read: async (path) => {
      await show(path);
      const marked = await until(async () => (await painted(page)) > 0, PATIENT.timeout);
      if (!marked) throw new Error(`${path} was not marked`);
    },
    close: async () => {
      await launched.close();
      await site.close();
      await proxy.close();
    },
  };
}

/**
 * Tests on one stage a browser, shared by all tests of the file. At the end, whatever they did, the
 * browser must have asked for nothing but the test's own pages.
 */
export function inBrowsers(
  browsers: readonly BrowserName[],
  options: StageOptions,
  tests: (stage: () => Stage) => void,
): void {
  describe.each(browsers)('in %s', (name) => {
    let open: Stage | null = null;
    const stage = (): Stage => {
      if (open === null) throw new Error(`${name} was not started`);
      return open;
    };
    beforeAll(async () => {
      open = await openStage(name, options);
    });
    afterAll(() => open?.close());
    tests(stage);
    it('has asked for nothing but the test’s own pages', () => {
      const { proxy, origin } = stage();
      expect(proxy.asked.length).toBeGreaterThan(0);
      expect(proxy.strangers([origin])).toEqual([]);
    });
  });
}
