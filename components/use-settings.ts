import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../data/settings.ts';
import { DEFAULTS } from '../data/settings/defaults.ts';
import { onStorageChange } from '../data/storage/first-look.ts';
import { loadSettings } from '../data/storage/settings.ts';

/** The settings as they are stored, whoever changes them; null until they are read. The defaults where they cannot be. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const load = () =>
      void loadSettings().then(setSettings, (error: unknown) => {
        console.error('The settings could not be read:', error);
        setSettings((before) => before ?? DEFAULTS);
      });
    load();
    onStorageChange((what) => what === 'settings' && load(), gone.signal);
    return () => gone.abort();
  }, []);
  return settings;
}

/** Light or dark, and the size of the text, as the reader set them: for the extension's own pages. */
export function useAppearance(settings: Settings | null): void {
  useEffect(() => {
    if (settings === null) return;
    const root = document.documentElement;
    root.dataset['theme'] = settings.theme;
    root.style.fontSize = `${settings.textSize}%`;
  }, [settings]);
}
