import { type Branch } from '../page.js';

export const ransomware: Branch = {
  kind: 'ransomware',
  fields: [
    { kind: 'radios', name: 'ransomwareRunning', options: ['yes', 'no', 'unknown'] },
    { kind: 'radios', name: 'backups', options: ['safe', 'affected', 'none', 'unknown'] },
    { kind: 'text', name: 'ransomDemand', longest: 1000 },
    { kind: 'radios', name: 'ransomPaid', options: ['no', 'yes', 'unknown'] },
  ],
};
