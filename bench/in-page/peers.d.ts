/* mark.js brings no types; the part of its interface that is used here. */
declare module 'mark.js' {
  export default class Mark {
    constructor(where: Element);
    mark(names: string[], options: Record<string, unknown>): void;
    unmark(): void;
  }
}
