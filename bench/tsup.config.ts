import { defineConfig } from 'tsup';

/** Each benchmark is a program of its own; they look inside the planner, so its source is bundled. */
export default defineConfig({
  entry: ['src/*.bench.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  skipNodeModulesBundle: true,
});
