// Reads the pack's files, checks them, and writes the one checked pack that the package exports.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@mlprep/core';
import { readPack } from '@mlprep/core/node';

const folder = fileURLToPath(new URL('.', import.meta.url));
const result = await readPack(folder);
const problems = result.ok ? result.warnings : result.problems;
for (const problem of problems) process.stderr.write(`content/${formatProblem(problem)}\n`);
if (!result.ok) process.exit(1);
await mkdir(`${folder}generated`, { recursive: true });
await writeFile(`${folder}generated/pack.txt`, JSON.stringify(result.value));
