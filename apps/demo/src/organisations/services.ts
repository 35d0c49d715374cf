import type { OrganisationSeed } from './organisation-seed.js';

export const services: OrganisationSeed[] = [
  {
    name: 'Harbour Bank',
    kind: 'constituent',
    sector: 'banking',
    legalClass: 'essential',
    domains: ['harbour-bank.example'],
    ranges: ['192.0.2.64/27'],
    contacts: [
      {
        name: 'Fraud response',
        email: 'fraud@harbour-bank.example',
        phone: '+1 555 0120',
        aroundTheClock: true,
        locale: 'en',
      },
    ],
  },
  {
    name: 'Meridian Savings Bank',
    kind: 'constituent',
    sector: 'banking',
    legalClass: 'essential',
    domains: ['meridian-savings.example'],
    ranges: ['192.0.2.96/27'],
    contacts: [{ name: 'Information security', email: 'security@meridian-savings.example', locale: 'fr' }],
  },
  {
    name: 'Lakeside General Hospital',
    kind: 'constituent',
    sector: 'health',
    legalClass: 'essential',
    domains: ['lakeside-hospital.example'],
    ranges: ['192.0.2.128/27'],
    contacts: [
      {
        name: 'IT on call',
        email: 'it-oncall@lakeside-hospital.example',
        phone: '+1 555 0130',
        aroundTheClock: true,
        locale: 'en',
      },
    ],
  },
  {
    name: 'Transmission Grid Operator',
    kind: 'constituent',
    sector: 'energy',
    legalClass: 'essential',
    domains: ['grid.example'],
    ranges: ['192.0.2.192/27'],
    contacts: [
      {
        name: 'Control centre security',
        email: 'security@grid.example',
        phone: '+1 555 0140',
        aroundTheClock: true,
        locale: 'en',
      },
    ],
  },
  {
    name: 'Arden Water',
    kind: 'constituent',
    sector: 'drinking-water',
    legalClass: 'essential',
    domains: ['arden-water.example'],
    ranges: ['192.0.2.224/28'],
    contacts: [{ name: 'Operations', email: 'operations@arden-water.example', locale: 'en' }],
  },
  {
    name: 'Skyway Airport Authority',
    kind: 'constituent',
    sector: 'transport',
    legalClass: 'essential',
    domains: ['skyway-airport.example'],
    ranges: ['192.0.2.240/28'],
    contacts: [
      { name: 'Duty manager', email: 'duty@skyway-airport.example', aroundTheClock: true, locale: 'en' },
    ],
  },
];
