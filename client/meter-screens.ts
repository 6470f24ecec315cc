// The screens of meters and of messages to customers, each in a file of its own.
import { screen } from './route-screens.tsx';

export const InstallMeterScreen = screen(
  'InstallMeterScreen',
  () => import('./meters/InstallMeterScreen.tsx'),
);
export const WaterScreen = screen('WaterScreen', () => import('./meters/WaterScreen.tsx'));
export const BillScreen = screen('BillScreen', () => import('./meters/BillScreen.tsx'));
export const MessagesScreen = screen(
  'MessagesScreen',
  () => import('./messages/MessagesScreen.tsx'),
);
export const TemplatesScreen = screen(
  'TemplatesScreen',
  () => import('./messages/TemplatesScreen.tsx'),
);
export const StreetScreen = screen('StreetScreen', () => import('./meters/StreetScreen.tsx'));
export const TariffsScreen = screen('TariffsScreen', () => import('./meters/TariffsScreen.tsx'));
export const TariffScreen = screen('TariffScreen', () => import('./meters/TariffScreen.tsx'));
export const MeterScreen = screen('MeterScreen', () => import('./meters/MeterScreen.tsx'));
export const ReviewScreen = screen('ReviewScreen', () => import('./meters/ReviewScreen.tsx'));
export const ReadMeterScreen = screen(
  'ReadMeterScreen',
  () => import('./meters/ReadMeterScreen.tsx'),
);
