/** How much a rule, and a whole file, may cost: bounds that keep a nasty file from taking forever. */
export const mostInstances = 100_000;
const mostStepsOfRule = 5_000_000;
const mostStepsOfFile = 40_000_000;
const mostInstancesOfFile = 1_000_000;

/** What expanding rules may still cost. */
export interface Budget {
  /** Instances that the rule at hand may still have. */
  instances: number;
  /** Days, hours, minutes or seconds that may still be looked at for it. */
  steps: number;
  /** True when the rule at hand was stopped short. */
  isSpent: boolean;
  readonly file: { instances: number; steps: number };
}

/** The budget of a file. */
export function openBudget(): Budget {
  return {
    instances: mostInstances,
    steps: mostStepsOfRule,
    isSpent: false,
    file: { instances: mostInstancesOfFile, steps: mostStepsOfFile },
  };
}

/** Gives the next rule a budget of its own, as far as the file's lasts. */
export function startRule(budget: Budget): void {
  budget.instances = mostInstances;
  budget.steps = mostStepsOfRule;
  budget.isSpent = false;
}

/** Takes steps off; false when there are none left. */
export function spendSteps(budget: Budget, steps: number): boolean {
  budget.steps -= steps;
  budget.file.steps -= steps;
  if (budget.steps < 0 || budget.file.steps < 0) budget.isSpent = true;
  return !budget.isSpent;
}

/** Takes an instance off; false when there was none left. */
export function spendInstance(budget: Budget): boolean {
  budget.instances -= 1;
  budget.file.instances -= 1;
  if (budget.instances < 0 || budget.file.instances < 0) budget.isSpent = true;
  return !budget.isSpent;
}
