/** What was asked of a page's tree. */
interface Visits {
  /** Ways that were gone from a node to another. */
  steps: number;
  /** Questions that make the browser lay the page out. */
  layouts: number;
}

type Place = readonly [of: object, name: string];

const STEPS: readonly Place[] = [
  ...['firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'childNodes', 'parentNode'].map(
    (name): Place => [Node.prototype, name],
  ),
  ...['nextNode', 'firstChild', 'nextSibling', 'parentNode'].map((name): Place => [
    TreeWalker.prototype,
    name,
  ]),
  [NodeIterator.prototype, 'nextNode'],
];
const LAYOUTS: readonly Place[] = [
  [HTMLElement.prototype, 'innerText'],
  [HTMLElement.prototype, 'offsetHeight'],
  [HTMLElement.prototype, 'offsetParent'],
  [Element.prototype, 'checkVisibility'],
  [Element.prototype, 'getBoundingClientRect'],
  [Element.prototype, 'getClientRects'],
  [globalThis, 'getComputedStyle'],
];

/** Has a member counted each time it is called or looked at. @returns what undoes that */
function count([of, name]: Place, note: () => void): () => void {
  const original = Object.getOwnPropertyDescriptor(of, name);
  if (original === undefined) throw new Error(`there is no ${name}`);
  const part = original.get === undefined ? 'value' : 'get';
  const call: unknown = original[part];
  if (typeof call !== 'function') throw new Error(`${name} cannot be counted`);
  const counted = function (this: unknown, ...given: unknown[]): unknown {
    note();
    return Reflect.apply(call, this, given);
  };
  Object.defineProperty(of, name, { ...original, [part]: counted });
  return () => Object.defineProperty(of, name, original);
}

/** What the work asks of the page that it runs in. */
export function countVisits(work: () => void): Visits {
  const visits: Visits = { steps: 0, layouts: 0 };
  const undo = [
    ...STEPS.map((place) => count(place, () => (visits.steps += 1))),
    ...LAYOUTS.map((place) => count(place, () => (visits.layouts += 1))),
  ];
  try {
    work();
  } finally {
    for (const put of undo) put();
  }
  return visits;
}
