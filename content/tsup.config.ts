import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  loader: { '.txt': 'text' },
  dts: true,
  clean: true,
});
