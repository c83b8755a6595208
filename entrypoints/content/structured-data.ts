import { isRecord } from '../../data/schema/record.ts';

/** An object of JSON-LD. What its fields hold is for the caller to check. */
type Said = Readonly<Record<string, unknown>>;

/**
 * What a page says in JSON-LD, object by object: those of its scripts, of their lists and graphs. Pages
 * write anything there: what cannot be read is passed over.
 */
export function* structuredData(document: Document): Generator<Said> {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(textContent);
    } catch {
      continue;
    }
    for (const one of [data].flat()) {
      if (!isRecord(one)) continue;
      const graph = one['@graph'];
      if (Array.isArray(graph)) yield* graph.filter(isRecord);
      else yield one;
    }
  }
}
