import { AddressRange } from './assets/address-range.entity.js';
import { AutonomousSystem } from './assets/autonomous-system.entity.js';
import { Domain } from './assets/domain.entity.js';
import { ImportItem } from './importing/import-item.entity.js';
import { Import } from './importing/import.entity.js';
import { Constituency1764000050000 } from './migrations/1764000050000-constituency.migration.js';
import { ConstituencyImport1764000304001 } from './migrations/1764000304001-constituency-import.migration.js';
import { Contact } from './organisation/contact.entity.js';
import { Organisation } from './organisation/organisation.entity.js';

export const entities = [Organisation, Contact, AddressRange, AutonomousSystem, Domain, Import, ImportItem];
export const migrations = [Constituency1764000050000, ConstituencyImport1764000304001];
