/** Work done, in steps that each cost a bounded time: for tests and the benchmark. */
export interface Counter {
  steps: number;
}
