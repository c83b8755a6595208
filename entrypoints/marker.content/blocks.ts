/** A run of text that a reader sees as one paragraph, with the text nodes that it stands in. */
export interface TextBlock {
  /** The closest element around all of it that starts a new line; for text in a shadow root, its host. */
  readonly element: Element;
  /** The nodes' data joined, a line break for each <br>. Offsets are UTF-16 units. */
  readonly text: string;
  readonly nodes: Text[];
  /**
   * For each node, the offset in `text` at which its data begins; below zero where a long node is read
   * in pieces and this is a later one.
   */
  readonly starts: number[];
  /** BCP 47 tag from the closest `lang`, or null. */
  readonly language: string | null;
}

/**
 * A block that is all that an element holds. Its text is told by the browser in one call; in which nodes
 * it stands is looked for only when a place in it is asked for, as in few blocks of a page.
 */
export class WholeBlock implements TextBlock {
  readonly element: Element;
  readonly text: string;
  readonly language: string | null;
  #places: Pick<TextBlock, 'nodes' | 'starts'> | null = null;

  constructor(element: Element, text: string, language: string | null) {
    this.element = element;
    this.text = text;
    this.language = language;
  }

  get nodes(): Text[] {
    return this.#found().nodes;
  }

  get starts(): number[] {
    return this.#found().starts;
  }

  #found(): Pick<TextBlock, 'nodes' | 'starts'> {
    this.#places ??= placesIn(this.element, this.text);
    return this.#places;
  }
}

/** The text nodes of an element; none where it no longer holds that text. */
function placesIn(element: Element, text: string): Pick<TextBlock, 'nodes' | 'starts'> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  if (element.textContent !== text) return { nodes, starts };
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push(node);
    starts.push(length);
    length += node.length;
  }
  return { nodes, starts };
}

/** What an element that starts a new line holds: blocks, and such elements in turn, in their order. */
export interface Section {
  readonly element: Element;
  readonly parts: (TextBlock | Section)[];
}

/** All blocks of a section in the order of the document. Nested to any depth, no recursion. */
export function blocksOf(section: Section): TextBlock[] {
  const blocks: TextBlock[] = [];
  const waiting: (TextBlock | Section)[] = [section];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if ('text' in part) blocks.push(part);
    else for (let at = part.parts.length - 1; at >= 0; at--) waiting.push(part.parts[at] ?? part);
  }
  return blocks;
}

/** A block is cut where it grows longer than this, in UTF-16 units, so that no step is long. */
export const LONGEST = 8000;

/** What the closest `lang` around an element says. */
export const closestLanguage = (element: Element): string | null =>
  element.closest('[lang]')?.getAttribute('lang') ?? null;

/** The text of a run as it is read, until its block ends. */
export class Gatherer {
  #section: Section | null = null;
  #parts: string[] = [];
  #nodes: Text[] = [];
  #starts: number[] = [];
  #length = 0;
  /** Whether a line was broken and no text has come since. */
  #isBroken = false;
  /** The language of all that is read; undefined where each block is asked for its own. */
  common: string | null | undefined;

  constructor(common: string | null | undefined) {
    this.common = common;
  }

  languageOf(element: Element): string | null {
    return this.common === undefined ? closestLanguage(element) : this.common;
  }

  /** @param section the one that the node stands in */
  add(node: Text, section: Section): void {
    const { data } = node;
    // What parts the elements of a page is no text of theirs.
    const isBlank = data.trim() === '';
    if (this.#section === null && isBlank) return;
    if (!isBlank) this.#isBroken = false;
    if (this.#length + data.length <= LONGEST) {
      this.#section ??= section;
      this.#nodes.push(node);
      this.#starts.push(this.#length);
      this.#push(data);
      return;
    }
    for (let from = 0; from < data.length;) {
      let to = data.length;
      if (to - from > LONGEST) {
        const space = data.lastIndexOf(' ', from + LONGEST);
        to = space > from ? space : from + LONGEST;
      }
      if (this.#length > 0 && this.#length + to - from > LONGEST) this.flush();
      this.#section ??= section;
      this.#nodes.push(node);
      this.#starts.push(this.#length - from);
      this.#push(data.slice(from, to));
      from = to;
    }
  }

  /** A second break with nothing before it ends the block: readers see a paragraph there, and the browser tells one. */
  breakLine(): void {
    if (this.#isBroken) this.flush();
    else if (this.#length > 0) {
      this.#push('\n');
      this.#isBroken = true;
    }
  }

  flush(): void {
    if (this.#section === null && this.#length === 0) return;
    const text = this.#parts.join('');
    if (this.#section !== null && text.trim() !== '') {
      const { element, parts } = this.#section;
      const language = this.languageOf(element);
      parts.push({ element, text, nodes: this.#nodes, starts: this.#starts, language });
    }
    this.#section = null;
    this.#parts = [];
    this.#nodes = [];
    this.#starts = [];
    this.#length = 0;
    this.#isBroken = false;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** The index of the node in which the offset lies. */
function nodeAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The part of the page that a stretch of a block's text stands in; null where the page has changed
 * since it was read. Static, because live ranges tax every change that the page makes to itself.
 * @param start offset in UTF-16 units of the block's text
 * @param end offset after the last unit
 */
export function rangeOf(block: TextBlock, start: number, end: number): StaticRange | null {
  const first = nodeAt(block.starts, start);
  const last = nodeAt(block.starts, end - 1);
  const startContainer = block.nodes[first];
  const endContainer = block.nodes[last];
  if (startContainer === undefined || endContainer === undefined) return null;
  const startOffset = start - (block.starts[first] ?? 0);
  const endOffset = end - (block.starts[last] ?? 0);
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
