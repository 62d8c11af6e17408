import {shuffled} from '../figures/statistics.js';

/**
 * Runs the work for each item once a round, in random order, so that slow phases of the machine affect all items
 * alike. The results of the first round are discarded, because it only warms up the machine.
 */
export async function inRounds<Item, Outcome>(
  items: readonly Item[],
  {rounds, onRound}: {rounds: number; onRound: (round: number) => void},
  work: (item: Item) => Outcome | Promise<Outcome>,
): Promise<readonly {item: Item; outcomes: readonly Outcome[]}[]> {
  const gathered = items.map(item => ({item, outcomes: [] as Outcome[]}));
  for (let round = 0; round <= rounds; round += 1) {
    onRound(round);
    await once(shuffled(gathered, Math.random), work, round > 0);
  }
  return gathered;
}

async function once<Item, Outcome>(
  gathered: readonly {item: Item; outcomes: Outcome[]}[],
  work: (item: Item) => Outcome | Promise<Outcome>,
  isKept: boolean,
): Promise<void> {
  for (const {item, outcomes} of gathered) {
    const outcome = await work(item);
    if (isKept) outcomes.push(outcome);
  }
}
