import type { Browser } from 'puppeteer-core';
import type { BenchPage } from './served.ts';

/** A text, or a number that is printed with three significant figures. */
export type Cell = string | number;

/** One table of what was measured. */
export interface Section {
  title: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  notes?: readonly string[];
}

/** What the project asks of a figure, and what was seen. */
export interface Goal {
  says: string;
  limit: number;
  seen: number;
  unit: string;
  /** Whether the limit is the most that is allowed, or the least. */
  is: 'most' | 'least';
}

/** A point of the chart: how many times the floor a contestant takes at so many names. */
export interface Point {
  name: string;
  names: number;
  ratio: number;
}

export interface Outcome {
  sections: readonly Section[];
  goals?: readonly Goal[];
  points?: readonly Point[];
}

/** What parts are given to measure with. */
export interface Bench {
  pages: readonly BenchPage[];
  /** Where the pages are served, in their order. */
  addresses: readonly string[];
  /** Where any other page of the server is. */
  origin: string;
  rounds: number;
  /** Large corpora and long texts are a tenth as large: a look, not a measurement. */
  isQuick: boolean;
  /** Numbers of names, for the contest with peers. */
  names: readonly number[];
  /** So many of the pages, spread evenly, where all would take too long. */
  sample: (most?: number) => string[];
  /** Opens a Chromium without the extension for as long as the work takes. */
  inBare: <Made>(work: (browser: Browser) => Promise<Made>) => Promise<Made>;
}

/** One thing that is measured; `--only` calls it by its name. */
export interface Part {
  name: string;
  run: (bench: Bench) => Promise<Outcome>;
}

export const most = (says: string, limit: number, seen: number, unit: string): Goal => ({
  says,
  limit,
  seen,
  unit,
  is: 'most',
});

export const least = (says: string, limit: number, seen: number, unit: string): Goal => ({
  says,
  limit,
  seen,
  unit,
  is: 'least',
});
