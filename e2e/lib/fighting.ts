import type { Served } from '../../scripts/lib/serve.ts';
import { article } from './pages.ts';

const MENTION = `<p id="mention">The <em>Anchorage</em> summit between Donald Trump and Vladimir Putin.</p>`;
const FILLER = '<p>The council of the town met again, and the roads were discussed until noon.</p>';
const BODY = FILLER.repeat(3) + MENTION + FILLER.repeat(12);

const html = (head: string, body = BODY): Served => article(body, { head });
const script = (code: string): string =>
  `<script>addEventListener('load', () => { ${code} });</script>`;

/** A hundred thousand nodes in five seconds, and as many gone again. */
const STORM = `
  const place = document.body.appendChild(document.createElement('section'));
  let made = 0;
  globalThis.busy = true;
  const storm = setInterval(() => {
    for (let n = 0; n < 1000; n++) {
      const line = place.appendChild(document.createElement('i'));
      line.textContent = 'word ' + made++;
    }
    if (place.childNodes.length > 20000) place.textContent = '';
    if (made < 100000) return;
    clearInterval(storm);
    globalThis.busy = false;
  }, 50);`;

const REPLACED = `
  const words = document.body.innerHTML;
  setInterval(() => {
    const body = document.createElement('body');
    body.innerHTML = words;
    document.body.replaceWith(body);
  }, 1000);`;

const CLOSED = `
  document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML =
    '<p>The Miami talks between Steve Witkoff and Kirill Dmitriev.</p>';`;

const XHTML = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><title>X</title></head><body><article>${BODY}</article></body></html>`;

/** Pages that work against what stands in them, each with one mention in `#mention`. */
export const FIGHTING: ReadonlyMap<string, Served> = new Map([
  ['/all-unset', html('<style>* { all: unset !important } #mention { display: block }</style>')],
  ['/clears-highlights', html(script('setInterval(() => CSS.highlights.clear(), 5);'))],
  ['/storm-of-100000-nodes', html(script(STORM))],
  ['/body-replaced-each-second', html(script(REPLACED))],
  ['/closed-shadow-root', html(script(CLOSED), `<div id="closed"></div>${BODY}`)],
  ['/overflow-hidden', html('<style>* { overflow: hidden !important }</style>')],
  [
    '/transform-on-html',
    html('<style>html { transform: translate(40px, 30px) scale(.9); filter: none }</style>'),
  ],
  ['/quirks', { type: 'text/html', body: `<title>Q</title><body lang=en><article>${BODY}` }],
  ['/xhtml', { type: 'application/xhtml+xml', body: XHTML }],
  ['/ten-megabytes', html('', BODY + FILLER.repeat(10_000_000 / FILLER.length))],
  ['/mentions-2000', html('', BODY + MENTION.replace(' id="mention"', '').repeat(2000))],
]);

/** Pages in which nothing is marked, though they name an event: no prose, or the reader's own text. */
export const UNMARKED: ReadonlyMap<string, Served> = new Map([
  [
    '/picture',
    {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text y="40">The Anchorage summit between Donald Trump and Vladimir Putin.</text></svg>',
    },
  ],
  ['/design-mode', html("<script>document.designMode = 'on';</script>")],
]);
