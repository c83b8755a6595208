import type { Settings } from '../../data/settings.ts';
import { changeSettings } from '../../data/storage/settings.ts';

/** What each section of the page is given. */
export interface SectionProps {
  settings: Settings;
}

/** Keeps a change at once; every open page follows. */
export const set = (change: Partial<Settings>): void => void changeSettings(() => change);
