import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A TypeScript block that a reader may copy. */
export interface Example {
  /** Path below the repository's root. */
  readonly file: string;
  /** Line of its first line of code. */
  readonly line: number;
  /** What stands after `@example`; in Markdown the nearest heading. */
  readonly title: string;
  readonly code: string;
}

/** Finds every `ts` block: in the docstrings of the packages' sources and in the documentation. */
export function findExamples(root: string): readonly Example[] {
  const folders = [
    'content',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  ];
  const sources = folders.flatMap((folder) =>
    filesIn(root, `${folder}/src`).filter((path) => /(?<!\.test)\.ts$/.test(path)),
  );
  const pages = ['', 'docs', ...folders].flatMap((folder) =>
    filesIn(root, folder, false).filter((path) => path.endsWith('.md')),
  );
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return [
    ...sources.flatMap((path) => examplesOfSource(path, read(path))),
    ...pages.flatMap((path) => examplesOfPage(path, read(path))),
  ];
}

/** The `ts` blocks of a source file's docstrings, each under its `@example`. */
export function examplesOfSource(file: string, text: string): readonly Example[] {
  return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].flatMap((docstring) => {
    const above = text.slice(0, docstring.index).split('\n').length - 1;
    const lines = docstring[0].split(/\r?\n/).map((line) => line.replace(/^\s*\/?\*+ ?/, ''));
    return blocksOf(file, lines, /^@example(?:\s+(.*))?$/).map((example) => ({
      ...example,
      line: above + example.line,
    }));
  });
}

/** The `ts` blocks of a Markdown page. */
export function examplesOfPage(file: string, text: string): readonly Example[] {
  return blocksOf(file, text.split(/\r?\n/), /^#+ (.*)$/);
}

function blocksOf(file: string, lines: readonly string[], heading: RegExp): readonly Example[] {
  const examples: Example[] = [];
  let title = '';
  let open: { readonly fence: string; readonly from: number; readonly isTs: boolean } | undefined;
  lines.forEach((line, index) => {
    const fence = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(line);
    if (open === undefined) {
      title = heading.exec(line)?.[1]?.trim() ?? (heading.test(line) ? '' : title);
      if (fence === null) return;
      const language = fence[2]?.split(/\s/)[0] ?? '';
      open = { fence: fence[1] ?? '', from: index + 1, isTs: /^(?:ts|typescript)$/.test(language) };
    } else if (fence?.[2] === '' && fence[1]?.startsWith(open.fence)) {
      const code = lines.slice(open.from, index).join('\n');
      if (open.isTs) examples.push({ file, line: open.from + 1, title, code });
      open = undefined;
    }
  });
  return examples;
}

function filesIn(root: string, folder: string, deep = true): readonly string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true, recursive: deep })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
