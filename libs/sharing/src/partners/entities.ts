import { Partners1764000400000 } from '../migrations/1764000400000-partners.migration.js';
import { AgreementVersion } from './tables/agreement-version.entity.js';
import { Invitation } from './tables/invitation.entity.js';
import { OwnCertificate } from './tables/own-certificate.entity.js';
import { OwnKey } from './tables/own-key.entity.js';
import { PartnerHealthRow } from './tables/partner-health.entity.js';
import { PartnerKey } from './tables/partner-key.entity.js';
import { Partner } from './tables/partner.entity.js';

export const entities = [
  Partner,
  PartnerKey,
  AgreementVersion,
  PartnerHealthRow,
  Invitation,
  OwnKey,
  OwnCertificate,
];
export const migrations = [Partners1764000400000];
