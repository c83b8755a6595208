/** The formats that a dossier can be saved in, with the names that they go by in every language. */
export const FORMATS = [
  { id: 'markdown', name: 'Markdown' },
  { id: 'json', name: 'JSON' },
  { id: 'json-ld', name: 'JSON-LD' },
  { id: 'csv', name: 'CSV' },
] as const;

export type Format = (typeof FORMATS)[number]['id'];
