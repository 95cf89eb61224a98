import { sum } from '../../packages/planner/src/optimise/evaluate-layout.js';
import type { Fare } from './fare.js';

/** Mean of the values. */
export function meanOf(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Standard error of the mean of the values. */
export function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Mean as a multiple of another policy's mean over the same learners. */
export function ratioTo(other: Fare, own: Fare): number {
  return meanOf(own.values) / meanOf(other.values.slice(0, own.values.length));
}

/** Standard error of that multiple. */
export function ratioError(other: Fare, own: Fare): number {
  const ratio = ratioTo(other, own);
  const rest = own.values.map((value, index) => value - ratio * (other.values[index] ?? 0));
  return errorOf(rest) / meanOf(other.values);
}
