import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/node.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: true,
  clean: true,
});
