import {
  blocksOf,
  closestLanguage,
  Gatherer,
  LONGEST,
  WholeBlock,
  type Section,
  type TextBlock,
} from './blocks.ts';
import { INLINE } from '../content/inline.ts';
import { isNotRead, suspectsIn } from '../content/not-read.ts';

/** A step ends after so many nodes. */
const STEP = 100;

/** Where the walk stands in one element: its next child, and the section that its text belongs to. */
interface Frame {
  next: ChildNode | null;
  section: Section;
  /** Whether the element is that section itself, so that leaving it ends a block. */
  ends: boolean;
}

/**
 * The text of a page, read once and then only where it has changed: what an element that starts a new
 * line holds depends on nothing around it, so it is kept until something in it changes. Reading only
 * looks: no layout is forced and nothing is changed.
 */
export class PageText {
  #kept = new WeakMap<Node, Section>();
  /** Of what is not read perhaps, all; null once the page has changed. */
  #suspects: Set<Element> | null = null;
  #isBegun = false;
  readonly #onShadow: (root: ShadowRoot) => void;

  /** @param onShadow told of each open shadow root that is read, once */
  constructor(onShadow: (root: ShadowRoot) => void = () => undefined) {
    this.#onShadow = onShadow;
  }

  /**
   * Forgets what was read of a place that has changed.
   * @returns whether there is anything to read again; not so inside of what is never read
   */
  changed(target: Node): boolean {
    this.#suspects = null;
    let forgot = false;
    for (let node: Node | null = target; node !== null; node = parentOf(node)) {
      if (this.#kept.delete(node)) forgot = true;
      else if (!forgot && node instanceof Element && !INLINE.has(node.localName)) break;
    }
    return forgot || !this.#kept.has(target.ownerDocument?.body ?? target);
  }

  /**
   * Reads what has not been read yet, in steps. Where the page changes between two of them, what they
   * gave for that place is not kept.
   * @returns all blocks below the root in the order of the document; unchanged ones are the same objects
   */
  *read(root: Element): Generator<void, TextBlock[]> {
    const known = this.#kept.get(root);
    if (known !== undefined) return blocksOf(known);
    const gatherer = new Gatherer(commonLanguage(root));
    // Of a whole page in one call; of what has changed in it, element by element.
    if (!this.#isBegun) this.#suspects = new Set(suspectsIn(root));
    this.#isBegun = true;
    const whole = this.#begin(root, root);
    const path: Frame[] = [{ next: root.firstChild, section: whole, ends: true }];
    let seen = 0;
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      if (++seen % STEP === 0) yield;
      const node: ChildNode | null = frame.next;
      if (node === null) {
        if (frame.ends) gatherer.flush();
        path.pop();
        continue;
      }
      frame.next = node.nextSibling;
      const type = node.nodeType;
      if (isText(node, type)) {
        gatherer.add(node, frame.section);
        continue;
      }
      if (!isElement(node, type)) continue;
      const name = node.localName;
      if (name === 'br') {
        gatherer.breakLine();
        continue;
      }
      const shadow = shadowOf(node);
      const inline = shadow === null && INLINE.has(name);
      if (!inline) gatherer.flush();
      if (isNotRead(node, name, this.#suspects)) continue;
      if (inline) {
        // Most hold one text.
        const first = node.firstChild;
        if (first !== null && isText(first, first.nodeType) && first.nextSibling === null) {
          gatherer.add(first, frame.section);
        } else if (first !== null) {
          path.push({ next: first, section: frame.section, ends: false });
        }
        continue;
      }
      const kept = this.#kept.get(node);
      const section = kept ?? this.#begin(node, node);
      frame.section.parts.push(section);
      if (kept !== undefined) continue;
      if (shadow === null && node.firstElementChild === null) {
        const text = node.textContent;
        if (text.length <= LONGEST) {
          if (text.trim() !== '') {
            section.parts.push(new WholeBlock(node, text, gatherer.languageOf(node)));
          }
          continue;
        }
      }
      path.push({ next: node.firstChild, section, ends: true });
      if (shadow === null) continue;
      // A shadow tree names its own.
      gatherer.common = undefined;
      for (const suspect of suspectsIn(shadow)) this.#suspects?.add(suspect);
      const inner = this.#begin(shadow, node);
      section.parts.push(inner);
      path.push({ next: shadow.firstChild, section: inner, ends: true });
      this.#onShadow(shadow);
    }
    return blocksOf(whole);
  }

  /** Kept from the start: a change in it while it is being read makes it forgotten. */
  #begin(place: Node, element: Element): Section {
    const section: Section = { element, parts: [] };
    this.#kept.set(place, section);
    return section;
  }
}

/** The language of all that an element holds; undefined where something in it names another. */
function commonLanguage(root: Element): string | null | undefined {
  return root.querySelector('[lang]') === null ? closestLanguage(root) : undefined;
}

/**
 * `Node.ELEMENT_NODE` and `Node.TEXT_NODE`: a node's own number is told faster than its class. It is
 * handed in, so that each node is asked once.
 */
const [ELEMENT, TEXT] = [1, 3];
const isText = (_node: Node, type: number): _node is Text => type === TEXT;
const isElement = (_node: Node, type: number): _node is Element => type === ELEMENT;

/** Only Chromium paints highlights in shadow trees. */
const shadowOf = (element: Element): ShadowRoot | null =>
  import.meta.env.FIREFOX ? null : element.shadowRoot;

const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : node.parentNode;
