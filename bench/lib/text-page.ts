import { seeded } from './seeded.ts';
import type { BenchPage } from './served.ts';

const WORDS =
  `the ministers of both sides said that talks on a plan had gone well while others present
held that nothing was agreed before they left late in the evening and no text was signed by anyone`.split(
    /\s+/,
  );
/** So long are paragraphs of news, in UTF-16 units. */
const PARAGRAPH = 400;
/** One paragraph in so many names an event. */
const EVERY = 50;

function paragraph(random: () => number, at: number): string {
  const words =
    at % EVERY === 0
      ? ['The Anchorage summit between Donald Trump and Vladimir Putin came first; then']
      : [];
  for (let length = 0; length < PARAGRAPH;) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    words.push(word);
    length += word.length + 1;
  }
  return `<p>${words.join(' ')}.</p>`;
}

/** An article of about so many UTF-16 units of text. */
export function textPage(length: number): BenchPage {
  const random = seeded(length);
  const paragraphs = Array.from({ length: Math.ceil(length / PARAGRAPH) }, (_, at) =>
    paragraph(random, at),
  );
  return {
    path: `/text-${length}.html`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8">
<meta property="article:published_time" content="2025-12-02"><title>A long article</title>
<article>${paragraphs.join('\n')}</article></html>`,
  };
}
