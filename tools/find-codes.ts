import ts from 'typescript';

const code = /^[A-Z]+(?:_[A-Z]+)+$/;

/** The codes that a source file reports or throws: not those of its types and comparisons. */
export function findCodes(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && code.test(node.text) && !isRead(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** A row of a table of codes. */
export interface CodeRow {
  readonly code: string;
  readonly severity: string;
  readonly meaning: string;
  readonly wayOut: string;
}

/** The rows that a page says codes in: those that start with one in backquotes. */
export function readCodeRows(page: string): readonly CodeRow[] {
  return Array.from(
    page.matchAll(/^\| `([A-Z_]+)` \|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|$/gm),
    ([, name = '', severity = '', meaning = '', wayOut = '']) => ({
      code: name,
      severity: severity.trim(),
      meaning: meaning.trim(),
      wayOut: wayOut.trim(),
    }),
  );
}

/** True for a code that is only compared with or that stands in a type. */
function isRead({ parent }: ts.Node): boolean {
  if (ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
      parent.operatorToken.kind,
    )
  );
}
