import type { DataSeed } from '../report-seed.js';
import { data } from '../seeds.js';

const SENSOR = { from: 'Sensor network <sensors@cirt.example>', language: 'en', tlp: 'GREEN' as const };

/** What a line is about: RSIT, and the words round the two addresses. */
const KINDS = {
  scan: ['information-gathering', 'scanner', 'Port scan of', 'probed 1,024 ports of'],
  force: ['intrusion-attempts', 'brute-force', 'Password guessing against', 'made 900 failed logins on'],
  bot: ['malicious-code', 'infected-system', 'Botnet traffic of', 'was contacted every ten minutes by'],
  open: [
    'vulnerable',
    'potentially-unwanted-accessible',
    'Exposed service on',
    'got an answer on port 9200 of',
  ],
} as const;

/** Whom the lines are about: [kind, constituent's address, other side, hours ago]. */
const LINES: [keyof typeof KINDS, string, string, number][] = [
  ['scan', '192.0.2.5', '203.0.113.14', 70],
  ['scan', '192.0.2.37', '203.0.113.14', 70],
  ['scan', '192.0.2.51', '203.0.113.14', 69],
  ['scan', '192.0.2.70', '203.0.113.14', 68],
  ['scan', '192.0.2.101', '203.0.113.14', 66],
  ['scan', '192.0.2.133', '203.0.113.15', 64],
  ['scan', '192.0.2.166', '203.0.113.15', 61],
  ['scan', '192.0.2.199', '203.0.113.15', 57],
  ['scan', '192.0.2.230', '203.0.113.15', 55],
  ['scan', '2001:db8:100::25', '2001:db8:f00::14', 52],
  ['force', '192.0.2.200', '203.0.113.201', 50],
  ['force', '192.0.2.110', '203.0.113.201', 48],
  ['force', '192.0.2.229', '203.0.113.201', 47],
  ['force', '198.51.100.197', '203.0.113.201', 45],
  ['force', '192.0.2.75', '203.0.113.152', 41],
  ['force', '192.0.2.172', '203.0.113.152', 40],
  ['force', '192.0.2.12', '203.0.113.31', 36],
  ['force', '2001:db8:200::a', '2001:db8:f00::31', 33],
  ['bot', '198.51.100.17', '203.0.113.121', 31],
  ['bot', '198.51.100.31', '203.0.113.121', 30],
  ['bot', '198.51.100.48', '203.0.113.121', 29],
  ['bot', '198.51.100.66', '203.0.113.202', 27],
  ['bot', '198.51.100.140', '203.0.113.121', 25],
  ['bot', '198.51.100.151', '203.0.113.99', 22],
  ['bot', '192.0.2.181', '203.0.113.99', 20],
  ['bot', '2001:db8:100:7::2', '203.0.113.121', 18],
  ['open', '192.0.2.140', '203.0.113.15', 16],
  ['open', '198.51.100.23', '203.0.113.15', 14],
  ['open', '198.51.100.24', '203.0.113.15', 12],
  ['open', '198.51.100.210', '203.0.113.15', 10],
  ['open', '192.0.2.250', '203.0.113.15', 8],
  ['open', '198.51.100.150', '203.0.113.15', 6],
  ['open', '192.0.2.170', '203.0.113.15', 4],
  ['open', '192.0.2.42', '203.0.113.15', 2],
];

/** One upload of the sensor network, a report a line. */
export const sensorLines: DataSeed[] = LINES.map(([kind, own, other, hoursAgo], index) => {
  const [rsitClass, rsitType, title, happened] = KINDS[kind];
  const type = (value: string) => (value.includes(':') ? ('ipv6' as const) : ('ipv4' as const));
  return {
    ...data(`line-${index + 1}`, hoursAgo, `${title} ${own} (${other})`, `${other} ${happened} ${own}.`, {
      ...SENSOR,
      classification: { class: rsitClass, type: rsitType },
      observables: [
        { type: type(own), value: own },
        { type: type(other), value: other },
      ],
    }),
    door: 'bulk' as const,
  };
});
