// shared/ computes and never asks: no clock, no randomness, no input or output, no machine's zone.
import { type ESTree, Visitor } from 'vite';
import { inEverySource, type Law, type Source } from './tree.ts';

/** Names that mean the outside world wherever the file does not declare them itself. */
const world = new Set(
  `crypto fetch process console window document navigator location performance globalThis self
  setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback
  indexedDB caches localStorage sessionStorage XMLHttpRequest WebSocket EventSource Worker
  BroadcastChannel Buffer require alert confirm prompt`.split(/\s+/),
);

/** Members that read a clock, a die, or the zone and language of the machine. */
const asks: Readonly<Record<string, ReadonlySet<string>>> = {
  Date: new Set(['now']),
  Math: new Set(['random']),
};
const readsZone =
  /^(get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|toLocale(Date|Time)?String)$/;

export const sharedIsPure: Law = {
  name: 'shared is pure',
  breaches: inEverySource((source, say) => {
    if (source.room !== 'shared') return;
    const own = declaredNames(source);
    const skipped = new Set<ESTree.Node>();
    new Visitor({
      MemberExpression: (member) => {
        if (!member.computed) skipped.add(member.property);
        const what = memberComplaint(member);
        if (what !== undefined) say(member, what);
      },
      Property: ({ computed, key }) => {
        if (!computed) skipped.add(key);
      },
      TSPropertySignature: ({ computed, key }) => {
        if (!computed) skipped.add(key);
      },
      TSMethodSignature: ({ computed, key }) => {
        if (!computed) skipped.add(key);
      },
      PropertyDefinition: ({ computed, key }) => {
        if (!computed) skipped.add(key);
      },
      MethodDefinition: ({ computed, key }) => {
        if (!computed) skipped.add(key);
      },
      NewExpression: (made) => {
        if (isNamed(made.callee, 'Date') && made.arguments.length !== 1) {
          say(made, `new Date of ${made.arguments.length} arguments asks the machine`);
        }
      },
      CallExpression: (call) => {
        if (isNamed(call.callee, 'Date')) say(call, 'Date() asks the clock');
      },
      Identifier: (name) => {
        if (!skipped.has(name) && world.has(name.name) && !own.has(name.name)) {
          say(name, `uses ${name.name}`);
        }
      },
    }).visit(source.program);
  }),
};

function memberComplaint({ object, property }: ESTree.MemberExpression): string | undefined {
  if (property.type !== 'Identifier') return undefined;
  if (object.type === 'Identifier' && asks[object.name]?.has(property.name)) {
    return `asks ${object.name}.${property.name}`;
  }
  return readsZone.test(property.name) ? `${property.name} asks the machine's zone` : undefined;
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** Every name the file binds: variables, parameters, functions, imports and its own types. */
function declaredNames({ program }: Source): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (pattern: ESTree.Node | null) => {
    for (const name of boundBy(pattern)) names.add(name);
  };
  new Visitor({
    VariableDeclarator: ({ id }) => bind(id),
    TSTypeAliasDeclaration: ({ id }) => bind(id),
    ImportSpecifier: ({ local }) => bind(local),
    CatchClause: ({ param }) => bind(param),
    FunctionDeclaration: ({ id, params }) => [id, ...params].forEach(bind),
    FunctionExpression: ({ params }) => params.forEach(bind),
    ArrowFunctionExpression: ({ params }) => params.forEach(bind),
    TSFunctionType: ({ params }) => params.forEach(bind),
    TSMethodSignature: ({ params }) => params.forEach(bind),
  }).visit(program);
  return names;
}

function boundBy(pattern: ESTree.Node | null): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) =>
        boundBy(part.type === 'Property' ? part.value : part),
      );
    default:
      return [];
  }
}
