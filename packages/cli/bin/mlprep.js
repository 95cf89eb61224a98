#!/usr/bin/env node
import { main } from '../dist/main.js';

// Who reads the output may stop early, as `head` does: what is left to say is then for nobody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2));
