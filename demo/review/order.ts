import type {UnitList} from './unit.js';

/** Where a mistake says the opposite of the truth, then what is always shown, then the rest; marks between texts last. */
const ORDER = [
  /^level-/,
  /^means-/,
  /^step$/,
  /^(last|before)-/,
  /^(title|calm|alert|cannot|exercise|sample|check)/,
  /^(?!join-|full-stop|date$|months|first-of)/,
];

/** The sentences in the order in which they are reviewed. */
export function inOrder(list: UnitList): UnitList {
  const rank = (id: string): number => {
    const found = ORDER.findIndex(kind => kind.test(id));
    return found < 0 ? ORDER.length : found;
  };
  return {...list, units: [...list.units].sort((one, other) => rank(one.id) - rank(other.id))};
}
