/** What a link in a note or a mention in a page leads to. */
export interface Subject {
  kind: 'event' | 'actor';
  id: string;
}
