import type { Page } from 'puppeteer-core';

/** How many marks each of our highlights holds, by name; those that are empty are left out. */
export const highlights = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].flatMap(([name, { size }]) =>
        name.startsWith('parallax-') && name !== 'parallax-open' && size > 0 ? [[name, size]] : [],
      ),
    ),
  );
