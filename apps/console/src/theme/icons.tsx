const PATHS = {
  inbox: 'M4 13h4l1.5 3h5L16 13h4M5.5 5h13L20 13v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-5Z',
  incident: 'M12 3 5 6v5.5c0 4.2 2.8 7.6 7 9.5 4.2-1.9 7-5.3 7-9.5V6Zm0 5.5v4m0 3.2v.1',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20',
  phone:
    'M5 4h3.5l1.7 4.3-2.2 1.5a12 12 0 0 0 6.2 6.2l1.5-2.2L20 15.5V19a1 1 0 0 1-1 1C11 20 4 13 4 5a1 1 0 0 1 1-1Z',
  building: 'M5 20V5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v15m0-10h3a1 1 0 0 1 1 1v9M3 20h18M8.5 8h3m-3 4h3m-3 4h3',
  send: 'M4 12 20 5l-4.5 15-4-6.5Zm7.5 1.5L20 5',
  people:
    'M9 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM3 19.5c.4-3 2.8-5 6-5s5.6 2 6 5m1-14.7a3.2 3.2 0 0 1 0 6.3m1.5 3.7c2 .7 3.2 2.4 3.5 4.7',
  key: 'M8 11a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm3-.2L19 3m-3.5 3.5L18 9m-4.5-.500 2 2',
  audit: 'M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm7 0v4h4M9 12h6m-6 4h6',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 5v4M9 15v4',
  target: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm0-7v4m0 12v4M2 12h4m12 0h4',
  mail: 'M4 6h16v12H4Zm0 1 8 6 8-6',
  bell: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5Zm4 0a2 2 0 0 0 4 0M12 3.5v2',
  board: 'M4 5h7v6H4Zm9 0h7v9h-7Zm-9 8h7v6H4Zm9 3h7v3h-7Z',
  bars: 'M5 20V11m5 9V5m5 15v-6m5 6V8M3 20h18',
  pulse: 'M3 12h4l2.5-6 4.5 12 2.5-6H21',
  globe: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-8 8h16M12 4c3 3 3 13 0 16-3-3-3-13 0-16Z',
  code: 'm8 8-4 4 4 4m8-8 4 4-4 4M13.5 6l-3 12',
  rows: 'M4 6h16M4 12h16M4 18h16',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 3.5V12l3 2',
  snooze: 'M5.5 5.5 3.5 7.5m15-2 2 2M12 6a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm-2 4.5h4l-4 5h4',
  user: 'M12 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4ZM5 20c.4-3.5 3.2-5.5 7-5.5s6.6 2 7 5.5',
  alert: 'M12 4 3 19.5h18Zm0 6v4m0 2.5v.1',
  lock: 'M6 11h12v9H6Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M3 12c2.5-4.5 5.5-6.5 9-6.5s6.5 2 9 6.5c-2.5 4.5-5.5 6.5-9 6.5S5.5 16.5 3 12Zm9-2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14',
  next: 'm9 6 6 6-6 6',
  previous: 'm15 6-6 6 6 6',
  down: 'm6 9 6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  copy: 'M9 9h11v11H9Zm-3 6H4V4h11v2',
  undo: 'M9 5 4.5 9.5 9 14m-4-4.5h9a5.5 5.5 0 0 1 0 11H9',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0-5v2m0 14v2m9-9h-2M5 12H3m15.4-6.4L17 7M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6',
  auto: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 0v16m3-14.5v13m3-10v7',
  keyboard: 'M3 7h18v10H3Zm3.5 3.5h.1m3.5 0h.1m3.5 0h.1m3.5 0h.1M8 14h8',
  leave: 'M10 4H5v16h5m4-12 4 4-4 4m4-4H9',
  menu: 'M4 7h16M4 12h16M4 17h16',
  refresh: 'M19 8a8 8 0 1 0 1 6m0-10v4.5h-4.5',
  clip: 'm8 12 5.5-5.5a3 3 0 0 1 4.2 4.2l-7.5 7.5a4.7 4.7 0 0 1-6.7-6.7L11 4.5',
  note: 'M5 4h14v10l-5 6H5Zm14 10h-5v6M8.5 8.5h7m-7 4h4',
  attach: 'M7 4v6a4 4 0 0 0 4 4h6m-3.5-4 4 4-4 4M7 14v6',
  ban: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM6.5 6.5l11 11',
  flag: 'M6 21V4m0 1c4-2 7 2 12 0v9c-5 2-8-2-12 0',
  pencil: 'm4 20 1-4L16 5l3 3L8 19Z',
  info: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 7v5m0-8v.1',
  shuffle:
    'M4 7h3c4 0 6 10 10 10h3m-3-3 3 3-3 3M4 17h3c1.5 0 2.7-1.4 3.8-3M20 7h-3c-1.2 0-2.3 1-3.2 2.2M17 4l3 3-3 3',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of reading and must turn round from right to left. */
const DIRECTIONAL = new Set<IconName>([
  'send',
  'next',
  'previous',
  'undo',
  'leave',
  'attach',
  'rows',
  'note',
  'inbox',
]);

/** Decoration beside words: hidden from assistive technology, the words carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={DIRECTIONAL.has(name) ? 'flip' : undefined}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
