import { abandoned, type CasePlan, closed, contained, resolved, started, waiting } from './case-plan.js';
import { manyPeople, serviceDown } from './severity-answers.js';

export const fraud: CasePlan[] = [
  {
    title: 'Phishing campaign against customers of Harbour Bank',
    reports: ['bank-3', 'bank-1', 'bank-2', 'bank-4', 'bank-5', 'form-1'],
    owner: 'tomas',
    team: 'desk',
    severity: manyPeople,
    rsit: ['fraud', 'phishing'],
    organisations: ['Harbour Bank'],
    summary:
      'Text messages and mails in the name of the bank lead to two sites on 203.0.113.45. The kit uses codes at once, so every hour counts.',
    notes: [
      'Registrar and hoster were written to at 09:20. The hoster answered with a ticket number only.',
      'The second site (hb-secure-login[.]test) is gone since 14:00. The first one moved to port 8443.',
    ],
    tasks: [
      { title: 'Ask the registrar to suspend hb-secure-login[.]test', owner: 'tomas', state: 'done' },
      { title: 'Ask the hoster to take down harbour-bank-verify[.]test', owner: 'tomas', due: 1 },
      { title: 'Send the list of sites to browser block lists', owner: 'mei', state: 'done' },
      { title: 'Publish a warning together with the bank', owner: 'leila', due: 2 },
    ],
    countermeasures: [
      {
        kind: 'block',
        targets: ['hb-secure-login[.]test', '203.0.113.45'],
        description: 'Filter lists of ministries and hospitals',
        askedOf: 'Government network',
        days: 14,
        to: 'active',
      },
      {
        kind: 'takedown',
        targets: ['hxxps://harbour-bank-verify[.]test/login'],
        description: 'The site that is left, on port 8443',
      },
    ],
    thirdParties: [
      {
        kind: 'hoster',
        party: 'Example Hosting',
        to: ['abuse@hosting.example'],
        subject: 'Phishing sites on 203.0.113.45',
        text: 'Please take https://harbour-bank-verify.test/login (203.0.113.45, port 8443) offline and keep the logs. Tell us when it is done by answering this mail.',
        days: 1,
      },
      {
        kind: 'registrar',
        party: 'Example Names',
        to: ['abuse@names.example'],
        subject: 'Domain used for phishing: hb-secure-login.test',
        text: 'The domain hb-secure-login.test was registered three days ago and is used to collect passwords of bank customers. Please suspend it and tell us when it is done.',
        days: 2,
      },
    ],
    replies: [
      {
        to: 'bank-3',
        text: 'Thank you for the list. Both sites were reported to the hoster and the registrar this morning. Could you send us the addresses that logged in with stolen codes? We would compare them with what other banks see.',
        answer:
          'Here they are: 203.0.113.46 and 203.0.113.47, all logins between 07:52 and 11:30. The customers concerned have been informed.',
      },
      {
        to: 'bank-4',
        text: 'Merci pour votre signalement. Appelez votre banque dès maintenant pour faire opposition à la carte, puis changez le mot de passe si vous l’avez saisi. Le site est en cours de fermeture.',
        answer: 'Merci, la carte est bloquée. Le site ne répond plus chez moi.',
      },
    ],
    steps: started,
  },
  {
    title: 'Tax refund phishing in the name of the Ministry of Finance',
    reports: ['tax-1', 'tax-3', 'tax-9'],
    owner: 'mei',
    team: 'desk',
    severity: manyPeople,
    organisations: ['Ministry of Finance', 'Municipality of Valmont'],
    notes: ['The domain is on hold at the registrar. The look-alike with an s is watched.'],
    tasks: [
      { title: 'Registrar: suspend minfin-refund[.]test', state: 'done' },
      { title: 'Watch for new domains of the same kind', owner: 'mei', due: 7 },
    ],
    replies: [
      {
        to: 'tax-1',
        text: 'The registrar has suspended the domain at our request. We keep watching for others like it; please send us what you see.',
      },
    ],
    steps: contained,
  },
  {
    title: 'Parcel messages install a malicious app',
    reports: ['parcel-1', 'parcel-2', 'parcel-7'],
    owner: 'leila',
    team: 'desk',
    severity: manyPeople,
    rsit: ['malicious-code', 'malware-distribution'],
    organisations: ['National Postal Service'],
    tasks: [{ title: 'Analyse track.apk', owner: 'anna', due: 3 }],
    replies: [
      {
        to: 'parcel-2',
        text: 'Put the phone into flight mode now and do not use it for banking. A shop can reset it; keep your pictures, but do not restore the app. Please tell us when it is done.',
      },
    ],
    steps: waiting('registrar of post-parcel-track[.]test', 3),
  },
  {
    title: 'Invented directors and suppliers (executive-mail)',
    reports: ['fraud-1', 'fraud-2'],
    owner: 'tomas',
    team: 'desk',
    notes: ['The domain was suspended. No victim of ours has paid.'],
    steps: resolved,
  },
  {
    title: 'Blackmail with old passwords',
    reports: ['fraud-4'],
    owner: 'leila',
    team: 'desk',
    notes: ['A mass mail: 40 partners see the same text. There is no film.'],
    replies: [
      {
        to: 'fraud-4',
        text: 'You are not alone: this text goes to thousands of people, and there is no film. Do not pay, do not answer, and change the password that it names wherever you use it.',
        answer: 'Thank you. I slept badly for three nights. I have changed it everywhere.',
      },
    ],
    steps: closed,
  },
  {
    title: 'Mailbox of Brightway Tools sends forged invoices',
    reports: ['account-3'],
    owner: 'yusuf',
    team: 'response',
    severity: serviceDown,
    tasks: [{ title: 'Police: freeze the account that the payments went to', owner: 'yusuf', due: 1 }],
    steps: started,
  },
  {
    title: 'Mail accounts taken over from 203.0.113.150',
    reports: ['account-1', 'account-5'],
    owner: 'mei',
    team: 'desk',
  },
  {
    title: 'Look-alike domain minfin-refunds[.]test',
    reports: ['api-10'],
    owner: 'mei',
    team: 'desk',
  },
  {
    title: 'Look-alike domain harbour-bank-help[.]test',
    reports: ['api-9'],
    owner: 'tomas',
    team: 'desk',
    steps: abandoned('Belongs to the phishing campaign against Harbour Bank and is worked on there.'),
  },
  {
    title: 'Page of a shop taken over',
    reports: ['account-8'],
    owner: 'leila',
    team: 'desk',
    rsit: ['intrusions', 'unprivileged-account-compromise'],
    replies: [
      {
        to: 'account-8',
        text: 'We can pass your case to the platform. For that we need the address of your page and the day when you registered it.',
      },
    ],
    steps: waiting('reporter', 5),
  },
];
