import * as v from 'valibot';

const graph = v.object({ '@graph': v.array(v.unknown()) });

/**
 * What a page says in JSON-LD, object by object: those of its scripts, of their lists and graphs. Pages
 * write anything there: what cannot be read is passed over, and the rest is for the caller to check.
 */
export function* structuredData(document: Document): Generator {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(textContent);
    } catch {
      continue;
    }
    for (const one of Array.isArray(data) ? data : [data]) {
      const nested = v.safeParse(graph, one);
      if (nested.success) yield* nested.output['@graph'];
      else yield one;
    }
  }
}
