import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, type BrowserName } from './find.ts';

/** The add-on's id, and the address that we have Firefox give it, so that its pages can be opened. */
const FIREFOX_ID = 'parallax@parallax.example';
const FIREFOX_UUID = '5b7c1d2e-9a40-4c7e-8f55-3d1f0a6b2c91';

interface LaunchOptions {
  headless: boolean;
  /** BCP 47 tag of the browser's interface. */
  language?: string;
  /** Folder of the built extension; none for a control run. */
  extension?: string | null;
  /** `host:port` of a proxy that sees every request, loopback ones too. */
  proxy?: string;
  /** Folder of a profile that is kept, for a browser that is started again; a new one by default. */
  profile?: string;
  /** Folder that files are saved to without asking. */
  downloads?: string;
  /** Firefox alone: set to “never remember history”, with the extension allowed in private windows. */
  neverRemember?: boolean;
  /** Firefox alone: ends the background after ten seconds of rest, time enough to install; Chromium's can be ended from outside. */
  sleepy?: boolean;
}

export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** The address of a page of the extension. */
  addressOf: (page: string) => string;
  close: () => Promise<void>;
}

/** Every browser refuses to ask port 1 for anything, before any proxy sees it. */
const NOWHERE = 'http://127.0.0.1:1/';

/** Keeps Chromium from asking its maker for anything, so that what is recorded is the extension's. */
const QUIET = [
  ...'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-domain-reliability --no-default-browser-check'.split(
    ' ',
  ),
  '--disable-features=NetworkTimeServiceQuerying',
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
];

/** Keeps Firefox from asking its maker for its settings; a release build obeys only with the variable. */
const QUIET_FIREFOX = {
  variables: { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  preferences: { 'services.settings.server': 'data:,#remote-settings-dummy/v1' },
};

async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const { headless, language = 'en', extension = null, proxy, profile, downloads } = options;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    ...(downloads === undefined
      ? {}
      : { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } }),
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...QUIET,
      `--lang=${language}`,
      ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  const id = extension === null ? '' : await browser.installExtension(resolve(extension));
  return {
    name: 'chromium',
    browser,
    addressOf: (page) => `chrome-extension://${id}/${page}`,
    close: () => browser.close(),
  };
}

/** Puppeteer has no word for it; the browser's own command has. */
async function installPrivately(browser: Browser, extension: string): Promise<void> {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null) throw new Error('no connection');
  const send: unknown = Reflect.get(connection, 'send');
  if (typeof send !== 'function') throw new Error('nothing can be sent');
  const extensionData = { type: 'path', path: resolve(extension) };
  const asked = { extensionData, 'moz:allowPrivateBrowsing': true };
  await Reflect.apply(send, connection, ['webExtension.install', asked]);
}

async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const { headless, language = 'en', extension = null, proxy, profile, downloads } = options;
  const { neverRemember = false, sleepy = false } = options;
  const [host = '', port = ''] = proxy?.split(':') ?? [];
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    userDataDir: profile ?? mkdtempSync(join(tmpdir(), 'firefox-')),
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...QUIET_FIREFOX.variables },
    extraPrefsFirefox: {
      ...QUIET_FIREFOX.preferences,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'extensions.webextensions.remote': false,
      'intl.locale.requested': language,
      'browser.contentblocking.category': 'standard',
      'browser.privatebrowsing.autostart': neverRemember,
      ...(sleepy ? { 'extensions.background.idle.timeout': 10_000 } : {}),
      ...(downloads === undefined
        ? {}
        : { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
      ...(proxy
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': host,
            'network.proxy.http_port': Number(port),
            'network.proxy.ssl': host,
            'network.proxy.ssl_port': Number(port),
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
    },
  });
  if (extension !== null && neverRemember) await installPrivately(browser, extension);
  else if (extension !== null) await browser.installExtension(resolve(extension));
  return {
    name: 'firefox',
    browser,
    addressOf: (page) => `moz-extension://${FIREFOX_UUID}/${page}`,
    close: () => browser.close(),
  };
}

/** Starts a stock browser with the built extension in a new profile. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<Launched> =>
  name === 'firefox' ? launchFirefox(options) : launchChromium(options);
