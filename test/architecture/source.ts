import ts from 'typescript';

export interface Import {
  readonly from: string;
  /** `type`: vanishes in the build. `lazy`: `import()`, loaded when it is called. */
  readonly as: 'value' | 'type' | 'lazy';
}

export interface Source {
  readonly path: string;
  /** Without comments, so that they may speak of what is forbidden. */
  readonly code: string;
  readonly imports: readonly Import[];
  /** Opening tags of buttons, as written. */
  readonly buttons: readonly string[];
  /** Loops over what is enumerable, as written. */
  readonly forIn: readonly string[];
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

const importOf = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node)) {
    const from = textOf(node.moduleSpecifier);
    return from === undefined ? undefined : { from, as: node.importClause?.isTypeOnly ? 'type' : 'value' };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const from = textOf(node.moduleSpecifier);
    return from === undefined ? undefined : { from, as: node.isTypeOnly ? 'type' : 'value' };
  }
  if (ts.isImportTypeNode(node)) {
    const from = ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
    return from === undefined ? undefined : { from, as: 'type' };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    // An address computed while running is none of ours; only the loader has one, for the files of its own build.
    const from = textOf(node.arguments[0]);
    return from === undefined ? undefined : { from, as: 'lazy' };
  }
  return undefined;
};

const printer = ts.createPrinter({ removeComments: true });

const readCode = (path: string, text: string): Source => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const buttons: string[] = [];
  const forIn: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    if ((ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && node.tagName.getText() === 'button')
      buttons.push(node.getText());
    if (ts.isForInStatement(node)) forIn.push(`for (${node.initializer.getText()} in ${node.expression.getText()})`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, code: printer.printFile(file), imports, buttons, forIn };
};

const readStyles = (path: string, text: string): Source => ({
  path,
  code: text.replaceAll(/\/\*.*?\*\//gs, ''),
  imports: [],
  buttons: [],
  forIn: [],
});

/** `path` is relative to `src`. */
export const readSource = (path: string, text: string): Source =>
  path.endsWith('.css') ? readStyles(path, text) : readCode(path, text);
