export type PersonKey = 'leila' | 'tomas' | 'mei' | 'yusuf' | 'anna';
export type TeamKey = 'desk' | 'response';

/** An analyst of the demo; nobody real. */
export interface DemoPerson {
  key: PersonKey;
  name: string;
  email: string;
  roles: ('handler' | 'duty-lead' | 'auditor')[];
  locale: 'en' | 'fr' | 'ar';
}

export const PEOPLE: readonly DemoPerson[] = [
  {
    key: 'leila',
    name: 'Leila Haddad',
    email: 'leila.haddad@cirt.example',
    roles: ['handler', 'duty-lead'],
    locale: 'ar',
  },
  {
    key: 'tomas',
    name: 'Tomás Ferreira',
    email: 'tomas.ferreira@cirt.example',
    roles: ['handler'],
    locale: 'en',
  },
  {
    key: 'mei',
    name: 'Mei Lindqvist',
    email: 'mei.lindqvist@cirt.example',
    roles: ['handler'],
    locale: 'en',
  },
  {
    key: 'yusuf',
    name: 'Yusuf Okafor',
    email: 'yusuf.okafor@cirt.example',
    roles: ['handler', 'duty-lead'],
    locale: 'en',
  },
  {
    key: 'anna',
    name: 'Anna Petrova',
    email: 'anna.petrova@cirt.example',
    roles: ['handler', 'auditor'],
    locale: 'fr',
  },
];

export const TEAMS: readonly { key: TeamKey; name: string; members: PersonKey[] }[] = [
  { key: 'desk', name: 'Duty desk', members: ['leila', 'tomas', 'mei'] },
  { key: 'response', name: 'Incident response', members: ['yusuf', 'anna', 'mei'] },
];
