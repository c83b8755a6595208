import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Stands for `wxt/browser` in the real-browser tests, whose page is no extension's.
vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('chrome', fakeBrowser);

export { fakeBrowser as browser };
