import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Shared by every package: `vitest run --config ../../vitest.config.ts --root .`. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', '*.test.ts'],
    setupFiles: [fileURLToPath(new URL('vitest.setup.ts', import.meta.url))],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
