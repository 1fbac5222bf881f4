/** Links a help desk may give beyond one a person: 2 % of the invited, rounded down, at least 1. */
export const replacementBudget = (invited: number): number => Math.max(1, Math.floor(invited / 50));
