import { loadFirstLook, type StoredGate } from '../../data/storage/first-look.ts';
import { GateError } from '../../mentions/index.ts';

/**
 * The gates of all corpora, in the order in which they have their say. They are loaded for each look: kept,
 * they would be the largest thing that a page holds.
 * @throws {GateError} where there are none
 */
export async function loadGates(): Promise<readonly StoredGate[]> {
  const { gates } = await loadFirstLook([]);
  if (gates === null) throw new GateError('there is no gate');
  return gates;
}
