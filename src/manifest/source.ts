import ts from 'typescript';

/** One member of an object or interface, as the source says it. */
export interface Member {
  readonly name: string;
  readonly description: string;
  /** Of an interface: its type in plain TypeScript, without names that a reader would have to look up. */
  readonly type: string;
}

type Named = ts.PropertyAssignment | ts.PropertySignature;

const isNamed = (node: ts.Node): node is Named => ts.isPropertyAssignment(node) || ts.isPropertySignature(node);

const textOf = (name: ts.PropertyName): string =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();

const expanded = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;

/** What a type is made of: an alias of an object is written out, one level deep. */
const typeText = (checker: ts.TypeChecker, node: ts.PropertySignature): string => {
  const type = checker.getTypeAtLocation(node);
  const properties = type.isUnion() || !(type.flags & ts.TypeFlags.Object) ? [] : checker.getPropertiesOfType(type);
  if (properties.length === 0) return checker.typeToString(type, node, expanded);
  const fields = properties.map((property) => {
    const mark = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    return `${property.name}${mark}: ${checker.typeToString(checker.getTypeOfSymbol(property), node, expanded)}`;
  });
  return `{ ${fields.join('; ')} }`;
};

/** Reads members and their doc comments from files of TypeScript, which are checked together once. */
export const readSources = (files: readonly string[]) => {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();

  /** The members of the exported object or interface of that name; none where the file or the name is not there. */
  return (file: string, exported: string): Member[] => {
    const members: Member[] = [];
    const add = (node: ts.Node): void => {
      if (isNamed(node))
        members.push({
          name: textOf(node.name),
          description: ts.displayPartsToString(
            checker.getSymbolAtLocation(node.name)?.getDocumentationComment(checker),
          ),
          type: ts.isPropertySignature(node) ? typeText(checker, node) : '',
        });
    };
    for (const statement of program.getSourceFile(file)?.statements ?? []) {
      if (ts.isInterfaceDeclaration(statement) && statement.name.text === exported) statement.members.forEach(add);
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find(({ name }) => name.getText() === exported);
      if (found?.initializer && ts.isObjectLiteralExpression(found.initializer))
        found.initializer.properties.forEach(add);
    }
    return members;
  };
};
