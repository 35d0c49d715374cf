import { data } from '../seeds.js';

const NORLAND = { from: 'CIRT Norland <duty@cirt-norland.example>', language: 'en', tlp: 'AMBER' as const };
const HONEYPOT = { from: 'National honeypots <sensors@cirt.example>', language: 'en', tlp: 'GREEN' as const };
const infected = { class: 'malicious-code', type: 'infected-system' };

/** Reports that machines of partners and of our own sent one by one over the API. */
export const partnerData = [
  data(
    'api-1',
    51,
    'Infected host 198.51.100.17 talks to a Nightfall panel',
    'Flow records show 44 connections to 203.0.113.202:443.',
    {
      ...NORLAND,
      classification: infected,
      observables: [
        { type: 'ipv4', value: '198.51.100.17' },
        { type: 'ipv4', value: '203.0.113.202' },
      ],
    },
  ),
  data(
    'api-2',
    50,
    'Infected host 198.51.100.66 talks to a Nightfall panel',
    'Flow records show 12 connections to 203.0.113.210:443.',
    {
      ...NORLAND,
      classification: infected,
      observables: [
        { type: 'ipv4', value: '198.51.100.66' },
        { type: 'ipv4', value: '203.0.113.210' },
      ],
    },
  ),
  data(
    'api-3',
    49,
    'Infected host 192.0.2.181 fetched load.bin',
    'One request for hxxp://203.0.113.99/gate/load.bin, answered with 200.',
    {
      ...NORLAND,
      classification: infected,
      observables: [
        { type: 'ipv4', value: '192.0.2.181' },
        { type: 'url', value: 'http://203.0.113.99/gate/load.bin' },
      ],
    },
  ),
  data(
    'api-4',
    44,
    'Command and control server announced by AS64496',
    '203.0.113.202 serves nightfall-panel[.]test with a certificate made two days ago.',
    {
      ...NORLAND,
      classification: { class: 'malicious-code', type: 'c2-server' },
      observables: [
        { type: 'ipv4', value: '203.0.113.202' },
        { type: 'domain', value: 'nightfall-panel.test' },
        { type: 'asn', value: 'AS64496' },
      ],
    },
  ),
  data(
    'api-5',
    43,
    'Stolen password of an employee of the grid operator',
    'Seen in a log of an information stealer; the account is a.novak@grid.example. The password is not included.',
    {
      ...NORLAND,
      tlp: 'RED',
      classification: { class: 'information-content-security', type: 'data-leak' },
      observables: [{ type: 'email', value: 'a.novak@grid.example' }],
    },
  ),
  data(
    'api-6',
    40,
    'Honeypot: exploitation attempts for CVE-2026-31337',
    '203.0.113.201 sent 17 requests that try to run code on a Gatewell Access gateway.',
    {
      ...HONEYPOT,
      classification: { class: 'intrusion-attempts', type: 'exploit' },
      observables: [
        { type: 'ipv4', value: '203.0.113.201' },
        { type: 'cve', value: 'CVE-2026-31337' },
      ],
    },
  ),
  data(
    'api-7',
    35,
    'Honeypot: upload of a web shell',
    '203.0.113.66 uploaded st.php (SilentTide) by way of the gallery plug-in.',
    {
      ...HONEYPOT,
      classification: { class: 'intrusion-attempts', type: 'exploit' },
      observables: [
        { type: 'ipv4', value: '203.0.113.66' },
        { type: 'cve', value: 'CVE-2026-20417' },
      ],
    },
  ),
  data(
    'api-8',
    33,
    'Honeypot: logins with stolen passwords',
    '203.0.113.152 tried 320 pairs of names and passwords from the leak-bazaar[.]test collection.',
    {
      ...HONEYPOT,
      classification: { class: 'intrusion-attempts', type: 'brute-force' },
      observables: [
        { type: 'ipv4', value: '203.0.113.152' },
        { type: 'domain', value: 'leak-bazaar.test' },
      ],
    },
  ),
  data(
    'api-9',
    30,
    'Domain registered: harbour-bank-help[.]test',
    'New registration that resembles a bank of your constituency; it points to 203.0.113.45.',
    {
      from: 'Domain watch <alerts@domain-watch.example>',
      classification: { class: 'fraud', type: 'phishing' },
      observables: [
        { type: 'domain', value: 'harbour-bank-help.test' },
        { type: 'ipv4', value: '203.0.113.45' },
      ],
    },
  ),
  data(
    'api-10',
    23,
    'Domain registered: minfin-refunds[.]test',
    'New registration that resembles a ministry of your constituency; it points to 203.0.113.88.',
    {
      from: 'Domain watch <alerts@domain-watch.example>',
      classification: { class: 'fraud', type: 'phishing' },
      observables: [
        { type: 'domain', value: 'minfin-refunds.test' },
        { type: 'ipv4', value: '203.0.113.88' },
      ],
    },
  ),
  data(
    'api-11',
    20,
    'Open resolver used in an attack: 198.51.100.150',
    'The address answered 2.1 million forged DNS questions during the attack on 192.0.2.40.',
    {
      from: 'Network operations <noc@northline.example>',
      classification: { class: 'vulnerable', type: 'ddos-amplifier' },
      observables: [
        { type: 'ipv4', value: '198.51.100.150' },
        { type: 'ipv4', value: '192.0.2.40' },
      ],
    },
  ),
  data(
    'api-12',
    16,
    'Serveur compromis hébergé chez vous : 198.51.100.214',
    'Onze sites défigurés, un script st.php encore présent sur le douzième.',
    {
      from: 'Veille web <veille@observatoire.example>',
      language: 'fr',
      classification: { class: 'intrusions', type: 'application-compromise' },
      observables: [{ type: 'ipv4', value: '198.51.100.214' }],
    },
  ),
  data(
    'api-13',
    14,
    'Servidor de mando detectado en 203.0.113.121',
    'Teléfonos con track.apk se conectan cada diez minutos al puerto 4443.',
    {
      from: 'Coastnet <abuse@coastnet.example>',
      language: 'es',
      classification: { class: 'malicious-code', type: 'c2-server' },
      observables: [
        { type: 'ipv4', value: '203.0.113.121' },
        { type: 'domain', value: 'post-parcel-track.test' },
      ],
    },
  ),
  data(
    'api-14',
    9,
    'Anomalia: tráfego de saída invulgar para 203.0.113.210',
    'Cinco estações de um hospital enviaram 3 GB durante a noite.',
    {
      from: 'CSIRT do Sul <equipa@csirt-sul.example>',
      language: 'pt',
      tlp: 'AMBER',
      observables: [{ type: 'ipv4', value: '203.0.113.210' }],
    },
  ),
  data(
    'api-15',
    5,
    '扫描活动：203.0.113.14 扫描国家电网地址段',
    '该地址在一小时内对 192.0.2.192/27 进行端口扫描，重点为 502 和 2404 端口。',
    {
      from: 'Industrial sensors <ics-sensors@cirt.example>',
      language: 'zh',
      classification: { class: 'information-gathering', type: 'scanner' },
      observables: [
        { type: 'ipv4', value: '203.0.113.14' },
        { type: 'cidr', value: '192.0.2.192/27' },
      ],
    },
  ),
  data(
    'api-16',
    1,
    'Exercise "Cold Harbour": start of phase one',
    'This is an exercise. Simulated loss of the control centre of the grid operator at 10:00 UTC.',
    {
      from: 'Exercise control <excon@cirt.example>',
      language: 'en',
      tlp: 'GREEN',
      classification: { class: 'test', type: 'test' },
    },
  ),
];
