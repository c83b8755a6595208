import type { Served } from '../../scripts/lib/serve.ts';

interface Made {
  language?: 'fr' | 'en';
  /** ISO day of publication; null for none. */
  date?: string | null;
  title?: string;
  /** Goes into the head. */
  head?: string;
  headers?: Record<string, string>;
}

/** An article as a news page has it. @param body HTML of what stands in the article */
export function article(body: string, made: Made = {}): Served {
  const { language = 'en', date = '2025-12-02', title = 'A page of the tests', head = '' } = made;
  return {
    type: 'text/html; charset=utf-8',
    headers: made.headers ?? {},
    body: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><title>${title}</title>
${date === null ? '' : `<meta property="article:published_time" content="${date}">`}
<link rel="icon" href="data:,">
${head}
</head>
<body><article>${body}</article></body>
</html>`,
  };
}

/** Names the three events in as plain words as there are. */
export const PLAIN = `<p>Ministers spoke of the 28-point peace plan for Ukraine, of the Anchorage
summit between Donald Trump and Vladimir Putin, and of the Miami talks between Steve Witkoff and
Kirill Dmitriev.</p>`;
