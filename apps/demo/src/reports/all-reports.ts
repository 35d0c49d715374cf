import type { ReportSeed } from './report-seed.js';
import { accountTakeovers } from './stories/account-takeovers.js';
import { bankPhishing } from './stories/bank-phishing.js';
import { businessFraud } from './stories/business-fraud.js';
import { complaints } from './stories/complaints.js';
import { dataLeaks } from './stories/data-leaks.js';
import { defacements } from './stories/defacements.js';
import { denialOfService } from './stories/denial-of-service.js';
import { forms } from './stories/forms.js';
import { machines } from './stories/machines.js';
import { malwareMail } from './stories/malware-mail.js';
import { packedMail } from './stories/packed-mail.js';
import { parcelFraud } from './stories/parcel-fraud.js';
import { partnerData } from './stories/partner-data.js';
import { phoneCalls } from './stories/phone-calls.js';
import { ransomware } from './stories/ransomware.js';
import { sensorLines } from './stories/sensor-lines.js';
import { taxPhishing } from './stories/tax-phishing.js';
import { unwanted } from './stories/unwanted.js';
import { vulnerabilities } from './stories/vulnerabilities.js';

/** All reports of the demo: 206. */
export const REPORTS: readonly ReportSeed[] = [
  ...bankPhishing,
  ...taxPhishing,
  ...parcelFraud,
  ...ransomware,
  ...denialOfService,
  ...dataLeaks,
  ...defacements,
  ...accountTakeovers,
  ...vulnerabilities,
  ...businessFraud,
  ...malwareMail,
  ...unwanted,
  ...forms,
  ...phoneCalls,
  ...partnerData,
  ...sensorLines,
  ...complaints,
  ...machines,
  ...packedMail,
];

type SeedOf<Door, Seed = ReportSeed> = Seed extends { door: infer Own }
  ? Extract<Own, Door> extends never
    ? never
    : Seed
  : never;

/** The reports of some doors, oldest first. */
export function through<Door extends ReportSeed['door']>(...doors: Door[]): SeedOf<Door>[] {
  const known: readonly string[] = doors;
  return REPORTS.filter((seed): seed is SeedOf<Door> => known.includes(seed.door)).toSorted(
    (a, b) => b.hoursAgo - a.hoursAgo,
  );
}
