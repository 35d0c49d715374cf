import { type DigestWords } from './digest-words.js';

export const en: DigestWords = {
  subject: (count, site) => `[${site}] New for you: ${count}`,
  weekSubject: (site) => `[${site}] Your week`,
  greeting: (name) => `Hello ${name},`,
  news: 'new since the last message:',
  week: 'what you were told of in the last seven days:',
  kinds: {
    'report-assigned': 'Report assigned to you',
    'incident-assigned': 'Incident assigned to you',
    mention: 'A colleague has named you in a note',
    'reply-received': 'The reporter has written',
    'clock-missed': 'A deadline was missed',
    escalation: 'Escalation: a deadline was missed',
    'dead-letter': 'A mail of ours could not be delivered and was given up',
    'recipient-refused': 'Some recipients did not get your mail',
    'address-bounced': 'Mail of ours came back',
    'loop-cut': 'An exchange of machines was ended; no further automatic answers today',
    'mail-alarm': 'Mail is not working as it should',
  },
  more: (count) => `and ${count} more`,
  open: 'Open:',
  change: 'How often you get this message is set in the console under Settings.',
};
