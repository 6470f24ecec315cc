// Puts one planted fault into what the tests run, as a plugin of the test runner; `PLANT` is its
// name. It fails loudly when the line that it changes is gone.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { plants } from './plants.ts';

export const PLANT_IS_GONE = 'the planted line is gone';

/** No plugin where nothing is planted. */
export function planted(top: string, name: string | undefined): Plugin[] {
  if (name === undefined) return [];
  const plant = plants.find((one) => one.name === name);
  if (plant === undefined) throw new Error(`${PLANT_IS_GONE}: ${name}`);
  return [
    {
      name: 'routebook:planted',
      enforce: 'pre',
      transform: (code, id) => {
        if (id.split('?')[0] !== join(top, plant.file)) return null;
        if (code.split(plant.line).length !== 2) throw new Error(`${PLANT_IS_GONE}: ${name}`);
        return { code: code.replace(plant.line, plant.becomes), map: null };
      },
    },
  ];
}
