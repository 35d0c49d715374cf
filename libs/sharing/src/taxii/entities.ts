import { TaxiiAndMisp1764000405000 } from '../migrations/1764000405000-taxii-and-misp.migration.js';
import { MispDeletions1764000409001 } from '../migrations/1764000409001-misp-deletions.migration.js';
import { TaxiiCollection } from './tables/taxii-collection.entity.js';
import { TaxiiClient } from './tables/taxii-client.entity.js';
import { TaxiiObject } from './tables/taxii-object.entity.js';
import { TaxiiClaim } from './tables/taxii-claim.entity.js';
import { TaxiiPublication } from './tables/taxii-publication.entity.js';
import { TaxiiFeed } from './tables/taxii-feed.entity.js';
import { TaxiiSeen } from './tables/taxii-seen.entity.js';
import { MispInstance } from '../misp/tables/misp-instance.entity.js';
import { MispSeen } from '../misp/tables/misp-seen.entity.js';
import { MispPush } from '../misp/tables/misp-push.entity.js';
import { ReceivedDocument } from '../documents/received-document.entity.js';

export const entities = [
  TaxiiCollection,
  TaxiiClient,
  TaxiiObject,
  TaxiiClaim,
  TaxiiPublication,
  TaxiiFeed,
  TaxiiSeen,
  MispInstance,
  MispSeen,
  MispPush,
  ReceivedDocument,
];
export const migrations = [TaxiiAndMisp1764000405000, MispDeletions1764000409001];
