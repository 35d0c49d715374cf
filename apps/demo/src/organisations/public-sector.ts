import type { OrganisationSeed } from './organisation-seed.js';

export const publicSector: OrganisationSeed[] = [
  {
    name: 'Ministry of Finance',
    kind: 'constituent',
    sector: 'public-administration',
    legalClass: 'essential',
    domains: ['minfin.example'],
    ranges: ['192.0.2.0/27'],
    contacts: [
      {
        name: 'Security operations',
        email: 'soc@minfin.example',
        phone: '+1 555 0110',
        aroundTheClock: true,
        locale: 'en',
      },
      { name: 'Press office', email: 'press@minfin.example', locale: 'fr' },
    ],
  },
  {
    name: 'Ministry of Culture',
    kind: 'constituent',
    sector: 'public-administration',
    legalClass: 'important',
    domains: ['culture.example'],
    ranges: ['192.0.2.32/28'],
    contacts: [{ name: 'Web team', email: 'webteam@culture.example', locale: 'ar' }],
  },
  {
    name: 'Municipality of Valmont',
    kind: 'constituent',
    sector: 'public-administration',
    legalClass: 'important',
    domains: ['valmont.example'],
    ranges: ['192.0.2.48/28'],
    contacts: [
      {
        name: 'Service informatique',
        email: 'informatique@valmont.example',
        phone: '+1 555 0112',
        locale: 'fr',
      },
    ],
  },
  {
    name: 'University of Arden',
    kind: 'constituent',
    sector: 'education',
    legalClass: 'important',
    domains: ['arden-university.example'],
    ranges: ['192.0.2.160/27', '2001:db8:300::/40'],
    asns: ['AS64502'],
    contacts: [{ name: 'Computing centre', email: 'abuse@arden-university.example', locale: 'es' }],
  },
  {
    name: 'National Postal Service',
    kind: 'constituent',
    sector: 'postal',
    legalClass: 'important',
    domains: ['post.example'],
    ranges: ['198.51.100.224/28'],
    contacts: [{ name: 'Fraud desk', email: 'fraud@post.example', locale: 'en' }],
  },
];
