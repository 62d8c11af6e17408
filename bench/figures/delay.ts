/** How long it takes until visitors see a change. */

/** The delay of one step in minutes: typical and worst case. */
export interface Step {
  readonly name: string;
  readonly typical: number;
  readonly worst: number;
}

/** The delay of something periodic: typically half of its interval, at worst all of it. */
export function turn(name: string, interval: {typical: number; worst: number}): Step {
  return {name, typical: interval.typical / 2, worst: interval.worst};
}

export function totalOf(steps: readonly Step[]): Omit<Step, 'name'> {
  return {
    typical: steps.reduce((sum, {typical}) => sum + typical, 0),
    worst: steps.reduce((sum, {worst}) => sum + worst, 0),
  };
}
