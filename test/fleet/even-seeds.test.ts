// Half of the fleets; the other half runs beside it on the second core.
import { testFleets } from './fly.ts';

testFleets(0, 10);
