import { onStorageChange } from '../../data/storage/first-look.ts';
import {
  onSharedChange,
  shareSettings,
  takeSharedSettings,
} from '../../data/storage/shared-settings.ts';

const complain = (error: unknown) => console.warn('The settings were not shared:', error);

/** Where the reader wants it, carries settings to the reader's other computers and takes up theirs. */
export function keepShared(signal: AbortSignal): void {
  onStorageChange((what) => {
    if (what === 'settings') shareSettings().catch(complain);
  }, signal);
  onSharedChange(() => void takeSharedSettings().catch(complain), signal);
}
