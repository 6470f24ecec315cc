// Screens of the day's cash, each fetched when it is first opened.
import { screen } from './route-screens.tsx';

export const DayScreen = screen('DayScreen', () => import('./cash/DayScreen.tsx'));
export const CloseDayScreen = screen('CloseDayScreen', () => import('./cash/CloseDayScreen.tsx'));
export const TakeCashScreen = screen('TakeCashScreen', () => import('./cash/TakeCashScreen.tsx'));
