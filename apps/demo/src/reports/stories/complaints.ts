import { feedbackReport } from '../machine-mail.js';

/** Complaints of mailbox providers (RFC 5965) about mail from constituents' networks: [hours ago, source, what]. */
const COMPLAINTS: [number, string, string][] = [
  [68, '198.51.100.17', 'Cheap watches for you'],
  [64, '198.51.100.17', 'Cheap watches for you, last chance'],
  [58, '198.51.100.31', 'Cheap watches for you'],
  [51, '198.51.100.140', 'You have won'],
  [47, '198.51.100.140', 'You have won again'],
  [42, '192.0.2.172', 'Work from home'],
  [37, '192.0.2.172', 'Work from home, 3,000 a month'],
  [32, '198.51.100.151', 'Your invoice Order_8841'],
  [28, '198.51.100.214', 'Verify your mailbox'],
  [21, '198.51.100.214', 'Verify your mailbox now'],
  [15, '198.51.100.48', 'Cheap watches for you'],
  [9, '198.51.100.66', 'Loan approved'],
  [4, '198.51.100.151', 'Your invoice Order_8841, reminder'],
  [1, '192.0.2.172', 'Work from home today'],
];

export const complaints = COMPLAINTS.map(([hoursAgo, source, subject], index) =>
  feedbackReport(`complaint-${index + 1}`, hoursAgo, { source, subject }),
);
