import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from './lib/browser/launch.ts';

/* Draws public/icon/*.png from public/icon.svg; run it after a change of the drawing. */

const svg = readFileSync('public/icon.svg', 'utf8');
const { browser, close } = await launch('chromium', { headless: true });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const clip = { x: 0, y: 0, width: size, height: size };
  const picture = await page.screenshot({ omitBackground: true, clip });
  writeFileSync(`public/icon/${size}.png`, picture);
}
await close();
