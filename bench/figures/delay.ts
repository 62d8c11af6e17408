/** How long a change takes until a visitor sees it. */

/** A step on the way, in minutes: in the middle, and at worst. */
export interface Step {
  readonly name: string;
  readonly typical: number;
  readonly worst: number;
}

/** Waiting for the next turn of something that comes round: half of it in the middle, all of it at worst. */
export function turn(name: string, interval: {typical: number; worst: number}): Step {
  return {name, typical: interval.typical / 2, worst: interval.worst};
}

export function totalOf(steps: readonly Step[]): Omit<Step, 'name'> {
  return {
    typical: steps.reduce((sum, {typical}) => sum + typical, 0),
    worst: steps.reduce((sum, {worst}) => sum + worst, 0),
  };
}
