import { parsePlan } from '@mlprep/planner';
import { expect, it } from 'vitest';
import { renderJson } from './render-json.js';
import { smallPlan } from './testing/small-plan.js';

it('writes a plan that reads back as the same plan and gives the same bytes', () => {
  const plan = smallPlan();
  const text = renderJson(plan);
  const parsed = parsePlan(text, 'plan.json');
  expect(parsed.ok && parsed.value).toEqual(plan);
  expect(parsed.ok && renderJson(parsed.value)).toBe(text);
});

it('starts with the format, two spaces deep, and ends with a line end', () => {
  const text = renderJson(smallPlan());
  expect(text).toMatch(/^\{\n {2}"format": "mlprep-plan\/1",\n {2}"id": "small-2026-11-22-/);
  expect(text).toMatch(/\n\}\n$/);
});
