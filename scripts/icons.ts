import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from './lib/browser/launch.ts';

/*
 * Draws public/icon/*.png from their SVGs; run it after a change of a drawing. The forms for off and
 * paused are told from the whole one by shape, and are needed in the sizes of a toolbar alone.
 */

const DRAWINGS = [
  { svg: 'public/icon.svg', prefix: '', sizes: [16, 32, 48, 96, 128] },
  { svg: 'scripts/icons/off.svg', prefix: 'off-', sizes: [16, 32] },
  { svg: 'scripts/icons/paused.svg', prefix: 'paused-', sizes: [16, 32] },
];

const { browser, close } = await launch('chromium', { headless: true });
const page = await browser.newPage();
for (const { svg, prefix, sizes } of DRAWINGS) {
  const drawing = readFileSync(svg, 'utf8');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
    const clip = { x: 0, y: 0, width: size, height: size };
    const picture = await page.screenshot({ omitBackground: true, clip });
    writeFileSync(`public/icon/${prefix}${size}.png`, picture);
  }
}
await close();
