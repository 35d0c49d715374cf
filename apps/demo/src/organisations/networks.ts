import type { OrganisationSeed } from './organisation-seed.js';

export const networks: OrganisationSeed[] = [
  {
    name: 'Northline Telecom',
    kind: 'constituent',
    sector: 'digital-infrastructure',
    legalClass: 'essential',
    domains: ['northline.example'],
    ranges: ['198.51.100.0/25', '2001:db8:100::/40'],
    asns: ['AS64500'],
    contacts: [
      { name: 'Abuse desk', email: 'abuse@northline.example', aroundTheClock: true, locale: 'en' },
      { name: 'Network operations', email: 'noc@northline.example', phone: '+1 555 0150', locale: 'en' },
    ],
  },
  {
    name: 'Coastnet',
    kind: 'constituent',
    sector: 'digital-infrastructure',
    legalClass: 'important',
    domains: ['coastnet.example'],
    ranges: ['198.51.100.128/26', '2001:db8:200::/40'],
    asns: ['AS64501'],
    contacts: [{ name: 'Abuse desk', email: 'abuse@coastnet.example', locale: 'es' }],
  },
  {
    name: 'Trustmark Certificates',
    kind: 'constituent',
    sector: 'ict-services',
    legalClass: 'trust-service-provider',
    domains: ['trustmark.example'],
    ranges: ['198.51.100.192/28'],
    contacts: [
      { name: 'Compliance', email: 'compliance@trustmark.example', aroundTheClock: true, locale: 'en' },
    ],
  },
  {
    name: 'Tidal Cloud Hosting',
    kind: 'constituent',
    sector: 'ict-services',
    legalClass: 'important',
    domains: ['tidalcloud.example'],
    ranges: ['198.51.100.208/28'],
    asns: ['AS64503'],
    contacts: [{ name: 'Trust and safety', email: 'abuse@tidalcloud.example', locale: 'en' }],
  },
];

/** Teams abroad that cases are worked on with. */
export const partners: OrganisationSeed[] = [
  {
    name: 'CIRT Norland',
    kind: 'partner',
    sector: 'public-administration',
    domains: ['cirt-norland.example'],
    asns: ['AS64510'],
    contacts: [
      {
        name: 'Duty officer',
        email: 'duty@cirt-norland.example',
        phone: '+1 555 0190',
        aroundTheClock: true,
        locale: 'en',
      },
    ],
  },
  {
    name: 'CSIRT do Sul',
    kind: 'partner',
    sector: 'public-administration',
    domains: ['csirt-sul.example'],
    asns: ['AS64511'],
    contacts: [{ name: 'Equipa de resposta', email: 'equipa@csirt-sul.example', locale: 'pt' }],
  },
];
