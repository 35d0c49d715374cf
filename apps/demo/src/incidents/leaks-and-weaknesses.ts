import { type CasePlan, closed, contained, resolved, started, waiting } from './case-plan.js';
import { serviceDown } from './severity-answers.js';

export const leaksAndWeaknesses: CasePlan[] = [
  {
    title: 'Student database of the University of Arden for sale',
    reports: ['leak-1', 'leak-6'],
    owner: 'anna',
    team: 'response',
    severity: serviceDown,
    organisations: ['University of Arden'],
    tasks: [
      { title: 'Notice of the breach to the data protection authority (72 h)', owner: 'anna', state: 'done' },
      { title: 'Help with the letter to the students', owner: 'anna', due: 2 },
    ],
    replies: [
      {
        to: 'leak-1',
        text: 'Gracias por el aviso. ¿Pueden enviarnos los registros del portal de matrícula de los últimos diez días? También necesitamos saber desde cuándo existía el fallo.',
      },
    ],
    steps: started,
  },
  {
    title: 'Patient appointments readable by everybody',
    reports: ['leak-3'],
    owner: 'anna',
    team: 'response',
    rsit: ['vulnerable', 'potentially-unwanted-accessible'],
    organisations: ['Lakeside General Hospital'],
    override: { level: 4, reason: 'Health data of thousands of people.' },
    replies: [
      {
        to: 'leak-3',
        text: 'Thank you for telling us and nobody else. The database was closed 40 minutes after your mail. You may delete what you have.',
      },
    ],
    steps: [
      ...closed,
      {
        to: 'in-progress',
        reason: 'The port answers again since this morning: it came back with a restart.',
      },
    ],
  },
  {
    title: 'Leaked passwords of employees of Meridian Savings',
    reports: ['leak-5'],
    owner: 'leila',
    team: 'desk',
    organisations: ['Meridian Savings Bank'],
    steps: contained,
  },
  {
    title: 'Customer list of a shop is public',
    reports: ['leak-4'],
    owner: 'tomas',
    team: 'desk',
    replies: [
      {
        to: 'leak-4',
        text: 'Merci. Avez-vous gardé une copie d’écran avec la date ? Nous avons écrit à la boutique et à son hébergeur.',
      },
    ],
    steps: waiting('reporter', 6),
  },
  {
    title: 'Stolen password of an employee of the grid operator',
    reports: ['api-5'],
    owner: 'yusuf',
    team: 'response',
    restrictedTo: ['leila'],
    organisations: ['Transmission Grid Operator'],
    steps: resolved,
  },
  {
    title: 'Every customer’s bill in the portal of Arden Water',
    reports: ['vuln-1'],
    owner: 'mei',
    team: 'response',
    organisations: ['Arden Water'],
    replies: [
      {
        to: 'vuln-1',
        text: 'Thank you for your careful report. Arden Water has confirmed the flaw and works on it. May we name you to them, and do 90 days from today suit you?',
        answer: 'Yes, you may name me, and 90 days are fine. I can test the fix if they like.',
      },
    ],
    steps: waiting('Arden Water: the fix is planned', 14),
  },
  {
    title: 'Gateways open to CVE-2026-31337',
    reports: ['vuln-2', 'vuln-5', 'api-6'],
    owner: 'leila',
    team: 'desk',
    severity: serviceDown,
    rsit: ['vulnerable', 'vulnerable-system'],
    organisations: ['Meridian Savings Bank', 'Arden Water', 'Trustmark Certificates'],
    tasks: [
      { title: 'Call the three operators', owner: 'leila', state: 'done' },
      { title: 'Scan again', owner: 'tomas', due: 1 },
    ],
    steps: started,
  },
  {
    title: 'HomeLink 3 routers with a known password',
    reports: ['vuln-4', 'form-9'],
    owner: 'tomas',
    team: 'desk',
    organisations: ['Northline Telecom'],
  },
  {
    title: 'Open cameras at the airport',
    reports: ['vuln-7', 'phone-7'],
    owner: 'tomas',
    team: 'desk',
    organisations: ['Skyway Airport Authority'],
    replies: [
      {
        to: 'vuln-7',
        text: 'Thank you. The streams were taken off the network within two hours of your mail.',
      },
    ],
    steps: closed,
  },
];
