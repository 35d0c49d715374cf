import { type Branch } from '../page.js';
import { accountTakeover } from './account-takeover.js';
import { breach } from './breach.js';
import { ddos } from './ddos.js';
import { extortion } from './extortion.js';
import { intrusion } from './intrusion.js';
import { malware } from './malware.js';
import { phishing } from './phishing.js';
import { ransomware } from './ransomware.js';
import { vulnerability } from './vulnerability.js';

/** In the order in which the question "What happened?" lists them: what citizens report most comes first. */
export const BRANCHES: readonly Branch[] = [
  phishing,
  accountTakeover,
  extortion,
  malware,
  ransomware,
  intrusion,
  breach,
  ddos,
  vulnerability,
];
