import { type CasePlan, closed, contained, resolved, waiting } from './case-plan.js';
import { manyPeople, serviceDown } from './severity-answers.js';

export const availability: CasePlan[] = [
  {
    title: 'DDoS on the Ministry of Culture',
    reports: ['ddos-1', 'ddos-2', 'form-5'],
    owner: 'leila',
    team: 'desk',
    severity: serviceDown,
    organisations: ['Ministry of Culture'],
    notes: ['Scrubbing works, the site answers again since 19:10. Nobody paid.'],
    tasks: [
      { title: 'Write to the owners of the largest reflectors', owner: 'tomas', state: 'done' },
      { title: 'Agree with Northline on how long scrubbing stays', owner: 'leila', state: 'done' },
    ],
    replies: [
      {
        to: 'ddos-2',
        text: 'شكرا على البلاغ. لا تردوا على رسالة الابتزاز ولا تدفعوا. يعمل مزود الخدمة الآن على تنقية حركة المرور وسنبقى على اتصال معكم.',
        answer: 'شكرا لكم. الموقع يعمل الآن ببطء ولم نرد على الرسالة.',
      },
    ],
    steps: resolved,
  },
  {
    title: 'DDoS on the flight information of the airport',
    reports: ['ddos-3'],
    owner: 'tomas',
    team: 'desk',
    severity: serviceDown,
    organisations: ['Skyway Airport Authority'],
    steps: contained,
  },
  {
    title: 'Blackmail with denial of service in the region',
    reports: ['ddos-4'],
    owner: 'yusuf',
    team: 'response',
    severity: manyPeople,
    tlp: 'GREEN',
    steps: waiting('CSIRT do Sul', 4),
  },
  {
    title: 'Open resolver took part in an attack',
    reports: ['api-11'],
    owner: 'tomas',
    team: 'desk',
    organisations: ['Coastnet'],
    steps: closed,
  },
];
