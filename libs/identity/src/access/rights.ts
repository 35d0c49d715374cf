/** Everything that a person or key may be allowed to do. */
export const RIGHTS = [
  'report.read',
  'report.create',
  'report.triage',
  'file.quarantined',
  'evidence.unseal',
  'incident.read',
  'incident.write',
  'incident.close',
  'incident.restricted',
  'message.send',
  'constituency.read',
  'constituency.write',
  'observables.manage',
  'outbox.read',
  'outbox.manage',
  'templates.manage',
  'keyring.read',
  'keyring.manage',
  'keyring.export',
  'duty.manage',
  'service-levels.manage',
  'people.manage',
  'api-key.manage',
  'statistics.read',
  'statistics.publish',
  'sharing.read',
  'sharing.write',
  'sharing.approve',
  'partners.manage',
  'taxii.read',
  'audit.read',
] as const;
export type Right = (typeof RIGHTS)[number];

export const ROLES = [
  'viewer',
  'handler',
  'duty-lead',
  'administrator',
  'auditor',
  'child-protection',
] as const;
export type Role = (typeof ROLES)[number];

const READ: Right[] = [
  'report.read',
  'incident.read',
  'constituency.read',
  'keyring.read',
  'statistics.read',
  'sharing.read',
];
const HANDLE: Right[] = [
  ...READ,
  'report.create',
  'report.triage',
  'incident.write',
  'incident.close',
  'message.send',
  'outbox.read',
  'sharing.write',
];
const LEAD: Right[] = [
  ...HANDLE,
  'file.quarantined',
  'incident.restricted',
  'outbox.manage',
  'templates.manage',
  'service-levels.manage',
  'constituency.write',
  'observables.manage',
  'duty.manage',
  'keyring.manage',
  'statistics.publish',
  'sharing.approve',
  'partners.manage',
];

/** What each role brings; a person has the union of his roles. */
export const RIGHTS_OF_ROLE: Record<Role, readonly Right[]> = {
  viewer: READ,
  handler: [...HANDLE, 'file.quarantined'],
  'duty-lead': LEAD,
  // Neither `incident.restricted` nor `audit.read`: running the system is no reason to read what is restricted, and the
  // record names it. Who wants both takes a second role, and that is in the record.
  administrator: [
    ...HANDLE,
    'outbox.manage',
    'templates.manage',
    'service-levels.manage',
    'constituency.write',
    'observables.manage',
    'keyring.manage',
    'keyring.export',
    'duty.manage',
    'statistics.publish',
    'partners.manage',
    'people.manage',
    'api-key.manage',
  ],
  auditor: [...READ, 'incident.restricted', 'outbox.read', 'audit.read'],
  // Sealed evidence is opened by those who were named for it and by nobody else, whatever else they lead or run.
  'child-protection': ['report.read', 'evidence.unseal'],
};
