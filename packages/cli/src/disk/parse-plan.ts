/** By itself, so that only what it needs is loaded with it, and only when it is needed. */
export { parsePlan } from '@mlprep/planner';
