import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that can be filled to the last byte. */
interface SmallDisk {
  folder: string;
  /** Leaves no room at all. */
  fill: () => void;
  /** Gives the room back. */
  empty: () => void;
  unmount: () => void;
}

/** Room for a browser's profile and no more. */
const SIZE = 100_000_000;
const SMALLEST = 4096;

/** A disk in memory; null where the machine lets nobody mount one. */
export function smallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  const filler = (size: number, at: number): string => join(folder, `filler-${size}-${at}`);
  const written: string[] = [];
  function write(path: string, size: number): boolean {
    try {
      writeFileSync(path, new Uint8Array(size));
      written.push(path);
      return true;
    } catch {
      rmSync(path, { force: true });
      return false;
    }
  }
  return {
    folder,
    fill() {
      for (let size = 2 ** 24; size >= SMALLEST; size /= 2) {
        for (let at = 0; write(filler(size, at), size); at++);
      }
    },
    empty() {
      for (const path of written.splice(0)) rmSync(path);
    },
    unmount: () => void execFileSync('umount', ['--lazy', folder]),
  };
}
