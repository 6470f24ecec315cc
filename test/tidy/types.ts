// What the types may not hide: no any, no unreasoned cast, no `!`, no enum, no silenced compiler,
// one name for each thing (no default export, no re-export), no state in a module.
import { type ESTree, Visitor } from 'vite';
import { inEverySource, type Law, type Source } from './tree.ts';

/** Tools look for the default export of their own settings. */
const isConfig = (path: string) => path.endsWith('.config.ts');

export const noAny: Law = {
  name: 'no any',
  breaches: inEverySource((source, say) => {
    new Visitor({ TSAnyKeyword: (node) => say(node, 'says any') }).visit(source.program);
  }),
};

export const castsGiveAReason: Law = {
  name: 'casts give a reason',
  breaches: inEverySource((source, say) => {
    if (source.path.startsWith('shared/kernel/')) return;
    const judge = (cast: ESTree.TSAsExpression | ESTree.TSTypeAssertion) => {
      if (isConst(cast.typeAnnotation) || isReasoned(source, cast)) return;
      say(cast.typeAnnotation, 'casts without a `// cast:` reason on this line or above it');
    };
    new Visitor({ TSAsExpression: judge, TSTypeAssertion: judge }).visit(source.program);
  }),
};

export const noBang: Law = {
  name: 'no non-null bang',
  breaches: inEverySource((source, say) => {
    new Visitor({
      TSNonNullExpression: (node) => say(node, 'claims non-null with !'),
      VariableDeclarator: (node) => {
        if (node.definite) say(node, 'claims assignment with !');
      },
      PropertyDefinition: (node) => {
        if (node.definite) say(node, 'claims assignment with !');
      },
    }).visit(source.program);
  }),
};

export const compilerIsHeard: Law = {
  name: 'the compiler is heard',
  breaches: inEverySource((source, say) => {
    for (const remark of source.remarks) {
      const silencer = /^[/*\s]*@ts-(ignore|nocheck|expect-error)/.exec(remark.text)?.[1];
      if (silencer === undefined) continue;
      if (silencer !== 'expect-error' || source.room !== 'test') say(remark, `@ts-${silencer}`);
    }
  }),
};

export const noEnum: Law = {
  name: 'no enum',
  breaches: inEverySource((source, say) => {
    new Visitor({ TSEnumDeclaration: (node) => say(node, 'declares an enum') }).visit(
      source.program,
    );
  }),
};

export const exportsAreOwnNames: Law = {
  name: 'exports are own names',
  breaches: inEverySource((source, say) => {
    const imported = new Set<string>();
    new Visitor({ ImportSpecifier: ({ local }) => void imported.add(local.name) }).visit(
      source.program,
    );
    new Visitor({
      ExportAllDeclaration: (node) => say(node, 're-exports with *'),
      ExportDefaultDeclaration: (node) => {
        if (!isConfig(source.path)) say(node, 'has a default export');
      },
      ExportNamedDeclaration: (node) => {
        const passesOn = node.specifiers.some(
          ({ local }) => local.type === 'Identifier' && imported.has(local.name),
        );
        if (node.source !== null || passesOn) say(node, 're-exports what another file defines');
      },
    }).visit(source.program);
  }),
};

export const noModuleState: Law = {
  name: 'no module state',
  breaches: inEverySource((source, say) => {
    for (const statement of source.program.body) {
      const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (inner?.type !== 'VariableDeclaration' || source.room === 'test') continue;
      if (inner.kind === 'let' || inner.kind === 'var') say(inner, `${inner.kind} at module level`);
    }
  }),
};

function isConst(type: ESTree.TSType): boolean {
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'const'
  );
}

/** A reason stands on a line of the cast, or in the comment that ends right above one of them. */
function isReasoned(source: Source, cast: ESTree.TSAsExpression | ESTree.TSTypeAssertion): boolean {
  const remarked = new Set(source.remarks.map(({ line }) => line));
  const reasoned = new Set(
    source.remarks.filter(({ text }) => /^\s*cast: \S/.test(text)).map(({ line }) => line),
  );
  return [cast.start, cast.typeAnnotation.start].some((offset) => {
    let line = source.lineAt(offset);
    if (reasoned.has(line)) return true;
    for (line -= 1; remarked.has(line); line -= 1) if (reasoned.has(line)) return true;
    return false;
  });
}
