import type { Settings } from '../settings.ts';

/** What holds where the reader has set nothing. */
export const DEFAULTS: Settings = {
  enabled: true,
  events: true,
  actors: true,
  singleVoice: false,
  anaphora: false,
  pages: 'articles',
  density: 'all',
  look: 'dotted',
  delay: 250,
  language: 'interface',
  theme: 'system',
  textSize: 100,
  announce: false,
  sync: false,
  sitesOff: [],
  eventsOff: [],
  wrong: [],
};
