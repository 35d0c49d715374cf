import { abandoned, type CasePlan, closed, resolved, started } from './case-plan.js';
import { manyPeople } from './severity-answers.js';

export const intrusions: CasePlan[] = [
  {
    title: 'SilentTide defaces sites at Tidal Cloud',
    reports: ['deface-2', 'deface-1', 'deface-3'],
    owner: 'mei',
    team: 'response',
    severity: manyPeople,
    organisations: ['Tidal Cloud Hosting', 'Ministry of Culture'],
    notes: ['One plug-in, one web shell, one address. The hoster looks for st.php on all machines.'],
    tasks: [
      { title: 'Advise sites with Easy Gallery before 2.4', owner: 'mei', due: 2 },
      { title: 'Get the access log of 198.51.100.214', owner: 'mei', state: 'done' },
    ],
    replies: [
      {
        to: 'deface-3',
        text: 'Hemos hablado con su proveedor: guarda una copia de hace tres días y la puede restaurar. Antes hay que quitar el complemento "Easy Gallery" o actualizarlo a la versión 2.4.',
        answer: 'Muchas gracias, la página ya está restaurada y el complemento quitado.',
      },
    ],
    steps: started,
  },
  {
    title: 'Website of the school of Valmont defaced',
    reports: ['deface-5', 'form-8', 'phone-5'],
    owner: 'anna',
    team: 'response',
    rsit: ['intrusions', 'application-compromise'],
    steps: resolved,
  },
  {
    title: 'Passwords guessed on the supplier gateway of the grid operator',
    reports: ['line-11'],
    owner: 'yusuf',
    team: 'response',
    organisations: ['Transmission Grid Operator'],
    steps: closed,
  },
  {
    title: 'Scan of control system ports at the grid operator',
    reports: ['api-15'],
    owner: 'yusuf',
    team: 'response',
    override: { level: 2, reason: 'The ports are those of control systems; somebody looks for a way in.' },
    tasks: [{ title: 'Ask the operator whether anything answered', owner: 'yusuf', due: 1 }],
  },
  {
    title: 'Web shell on a honeypot',
    reports: ['api-7'],
    owner: 'mei',
    team: 'response',
    steps: abandoned('Our own honeypot: nobody was harmed. The address is in the case of the defacements.'),
  },
];
