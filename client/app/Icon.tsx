// The product's own icons: a few strokes on a 24-unit square in the colour of the text beside them.
// An icon never stands for a word alone, so all are hidden from screen readers.
const paths = {
  today: 'M5 4.5h14M5 4.5v15h14v-15M8.5 9.5h7M8.5 13h7M8.5 16.5h4',
  find: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
  outbox: 'M4 13.5v6h16v-6M12 15V4M7.5 8 12 3.5 16.5 8',
  phone: 'M7.5 3h9v18h-9zM11 18h2',
  board: 'M4 20h16M6.5 20v-6M12 20V5M17.5 20v-9.5',
  outstanding: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2.5',
  back: 'M14.5 5 8 12l6.5 7',
  next: 'M9.5 5 16 12l-6.5 7',
  up: 'M5 14.5 12 8l7 6.5',
  down: 'M5 9.5 12 16l7-6.5',
  check: 'm5 12.5 4.5 4.5L19 7',
  skip: 'M5 5.5v13l8-6.5zM18.5 5.5v13',
  partly: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM12 5v14',
  order: 'M7 4v16M3.5 16.5 7 20l3.5-3.5M17 20V4M13.5 7.5 17 4l3.5 3.5',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13 8h3v3h-3zM8 13h3v3H8zM14 14v2.5h2.5',
  todo: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  late: 'M12 4 21 19.5H3zM12 10v4.5M12 17v.2',
  call:
    'M6 3.5 9 3l2 5-2 1.5c1 2.5 3 4.5 5.5 5.5L16 13l5 2-.5 3c-.2 1.5-1.5 2.5-3 2.3' +
    'C10.5 19.5 4.5 13.5 3.7 6.5 3.5 5 4.5 3.7 6 3.5z',
  message: 'M4 5h16v11.5H9.5L5.5 20v-3.5H4z',
  meter: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 12l3.5-4M8 16.5h8',
  cash: 'M3 7h18v10.5H3zM12 9.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM6 12.2h.1M18 12.2h.1',
  sale: 'M5 8h14l-1 12H6zM9 8V6.5a3 3 0 0 1 6 0V8',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  erase: 'M9 6h12v12H9L3 12zM12 9.5l5 5M17 9.5l-5 5',
  cloud: 'M7 18.5a4.5 4.5 0 0 1 0-9 5.5 5.5 0 0 1 10.5 1A4 4 0 0 1 17.5 18.5z',
  offline: 'M7 18.5a4.5 4.5 0 0 1 0-9 5.5 5.5 0 0 1 10.5 1A4 4 0 0 1 17.5 18.5zM4 4l16 16',
  lock: 'M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  receipt: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6',
  place:
    'M12 21c-4-4.5-6.5-7.5-6.5-11a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.5-6.5 11z' +
    'M12 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  camera: 'M4 7.5h3.5L9 5h6l1.5 2.5H20V19H4zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  void: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6.5 6.5l11 11',
  sun:
    'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8z' +
    'M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2' +
    'M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  share: 'M12 14V3.5M8 7l4-3.5L16 7M6 11v9.5h12V11',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      className="icon shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}
