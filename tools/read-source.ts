import ts from 'typescript';

/** What a source file asks the world for, each with its line: `12: Date.now`. */
export function findImpurities(text: string): readonly string[] {
  const source = parse(text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node);
    if (what !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${line + 1}: ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The module names of all imports and re-exports of a source file, types and dynamic ones too. */
export function findImports(text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The names that a declaration file exports, types and values alike, sorted; `*` for all of another. */
export function findExports(text: string): readonly string[] {
  return parse(text)
    .statements.flatMap((statement): readonly string[] => {
      if (!ts.isExportDeclaration(statement)) {
        return ts.isExportAssignment(statement) ? ['default'] : declaredBy(statement);
      }
      const clause = statement.exportClause;
      if (clause === undefined || !ts.isNamedExports(clause)) return ['*'];
      return clause.elements.map((element) => element.name.text);
    })
    .sort();
}

/** Names of the process or the page: below the command line nothing may know them. */
const outside = [
  'process',
  'console',
  'performance',
  'crypto',
  'navigator',
  'globalThis',
  'require',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
];

/** Methods that answer by the process's own zone or language. */
const local = [
  'getTimezoneOffset',
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
];

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    return isZoneless(node) ? 'Intl.DateTimeFormat without timeZone' : undefined;
  }
  if (ts.isPropertyAccessExpression(node) && local.includes(node.name.text)) return node.name.text;
  if (!ts.isIdentifier(node) || isName(node)) return undefined;
  const { parent } = node;
  const of = ts.isPropertyAccessExpression(parent) ? parent.name.text : undefined;
  if (outside.includes(node.text)) return of === undefined ? node.text : `${node.text}.${of}`;
  if (node.text === 'Math') return of === 'random' ? 'Math.random' : undefined;
  if (node.text !== 'Date' || ts.isTypeReferenceNode(parent)) return undefined;
  if (ts.isNewExpression(parent)) {
    // One argument is an instant; none is the clock, several are in the process's zone.
    return parent.arguments?.length === 1
      ? undefined
      : `new Date(${parent.arguments?.length ?? 0})`;
  }
  const isTypeTest =
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return of === 'parse' || of === 'UTC' || isTypeTest ? undefined : `Date.${of ?? 'itself'}`;
}

/** True for a date format that takes the zone of the process. */
function isZoneless(node: ts.NewExpression | ts.CallExpression): boolean {
  if (node.expression.getText() !== 'Intl.DateTimeFormat') return false;
  const options = node.arguments?.[1];
  if (options === undefined) return true;
  return (
    ts.isObjectLiteralExpression(options) &&
    !options.properties.some((property) => property.name?.getText() === 'timeZone')
  );
}

/** True where an identifier only names a property, parameter, variable or import. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) {
    return (ts.isPropertyAccessExpression(parent) ? parent.name : parent.right) === node;
  }
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

function declaredBy(statement: ts.Statement): readonly string[] {
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (exported !== true) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  return 'name' in statement ? [(statement.name as ts.Identifier).text] : [];
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
}
