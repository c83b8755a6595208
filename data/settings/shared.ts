import type { Settings } from '../settings.ts';

/**
 * What the browser may carry to the reader's other computers, where the reader asks for that. Named one
 * by one, so that nothing new goes along unasked. Lists of sites, of events and of pages never go.
 */
const SHARED = [
  'enabled',
  'events',
  'actors',
  'singleVoice',
  'anaphora',
  'pages',
  'density',
  'look',
  'delay',
  'language',
  'theme',
  'textSize',
  'announce',
] as const satisfies (keyof Settings)[];

type SharedSettings = Pick<Settings, (typeof SHARED)[number]>;

/** The settings that may leave this computer. */
export function sharedPart(settings: Settings): SharedSettings {
  const shared = { ...settings };
  for (const name of Object.keys(shared)) {
    if (!SHARED.some((other) => other === name)) Reflect.deleteProperty(shared, name);
  }
  return shared;
}
