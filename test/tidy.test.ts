// The house law as an ordinary test: what neither the compiler nor the formatter can see.
// Each law is proved on planted breaches before it judges the real project.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { laws } from './tidy/laws.ts';
import type { Project } from './tidy/planted.ts';
import { plantedShapes } from './tidy/planted-shape.ts';
import { plantedStreets } from './tidy/planted-streets.ts';
import { plantedTypes } from './tidy/planted-types.ts';
import { plantedWords } from './tidy/planted-words.ts';
import { readProject } from './tidy/read-project.ts';
import { treeOf } from './tidy/tree.ts';

const planted = [...plantedStreets, ...plantedTypes, ...plantedShapes, ...plantedWords];
const project = treeOf(readProject(join(import.meta.dirname, '..')));
const treeOfProject = (files: Project) =>
  treeOf(Object.entries(files).map(([path, text]) => ({ path, text })));

test('the laws see the project', () => {
  const paths = project.sources.map(({ path }) => path);
  expect(paths).toContain('test/tidy.test.ts');
  expect(paths).toContain('vite.config.ts');
});

describe.each(laws)('$name', ({ name, breaches }) => {
  const proofs = planted.filter(({ law }) => law === name);

  test('names every planted breach', () => {
    const broken = proofs.flatMap((proof) => proof.breaches);
    expect(broken.length).toBeGreaterThan(0);
    for (const [files, says] of broken) expect(breaches(treeOfProject(files))).toEqual([says]);
  });

  test('lets every near miss pass', () => {
    const near = proofs.flatMap((proof) => proof.nearMisses);
    expect(near.length).toBeGreaterThan(0);
    for (const files of near) expect(breaches(treeOfProject(files))).toEqual([]);
  });

  test('holds in the project', () => {
    expect(breaches(project)).toEqual([]);
  });
});
