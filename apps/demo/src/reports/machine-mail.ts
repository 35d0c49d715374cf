import type { MachineMailSeed } from './report-seed.js';

const REPORTER = 'feedback@mailbox-provider.example';
const DAEMON = 'mailer-daemon@relay.example';

/** An abuse complaint of a mailbox provider (RFC 5965), CRLF as it comes over SMTP. */
export function feedbackReport(
  key: string,
  hoursAgo: number,
  { source, subject }: { source: string; subject: string },
): MachineMailSeed {
  const raw: MachineMailSeed['raw'] = ({ messageId, date, to }) =>
    multipartReport(`feedback-report`, `complaint-${key}`, {
      headers: [
        `From: Feedback loop <${REPORTER}>`,
        `To: ${to}`,
        `Subject: Complaint about mail from ${source}`,
        `Message-ID: ${messageId}`,
        `Date: ${date}`,
      ],
      parts: [
        ['text/plain', `A customer marked a message from ${source} as unwanted. A copy is attached.`],
        [
          'message/feedback-report',
          `Feedback-Type: abuse\nUser-Agent: MailboxProvider/2.1\nVersion: 1\nSource-IP: ${source}\nArrival-Date: ${date}\nReported-Domain: mail.test`,
        ],
        [
          'message/rfc822',
          `From: Offers <offers@mail.test>\nTo: customer@mailbox-provider.example\nSubject: ${subject}\nMessage-ID: <${key}@mail.test>\nDate: ${date}\n\nClick hxxp://offers.mail[.]test/${key}`,
        ],
      ],
    });
  return { door: 'machine-mail', key, hoursAgo, envelopeFrom: REPORTER, raw };
}

/** A bounce (RFC 3464) of a message that Tocsin never sent, or word that it is late (4.x.x): it is nobody's answer. */
export function deliveryFailure(
  key: string,
  hoursAgo: number,
  recipient: string,
  status: string,
  words: string,
): MachineMailSeed {
  const late = status.startsWith('4');
  const action = late ? 'delayed' : 'failed';
  const raw: MachineMailSeed['raw'] = ({ messageId, date, to }) =>
    multipartReport('delivery-status', `bounce-${key}`, {
      headers: [
        `From: Mail delivery system <${DAEMON}>`,
        `To: ${to}`,
        `Subject: ${late ? 'Delayed mail (still being retried)' : 'Undelivered mail returned to sender'} (${recipient})`,
        `Message-ID: ${messageId}`,
        `Date: ${date}`,
        `Auto-Submitted: auto-replied`,
      ],
      parts: [
        [
          'text/plain',
          `The message to <${recipient}> could not be delivered${late ? ' yet' : ''}: ${words}.`,
        ],
        [
          'message/delivery-status',
          `Reporting-MTA: dns; relay.example\n\nFinal-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${status} ${words}`,
        ],
        [
          'text/rfc822-headers',
          `From: ${to}\nTo: ${recipient}\nSubject: Notice\nMessage-ID: <${key}@elsewhere.test>`,
        ],
      ],
    });
  return { door: 'machine-mail', key, hoursAgo, envelopeFrom: '', raw };
}

function multipartReport(
  type: string,
  boundary: string,
  { headers, parts }: { headers: string[]; parts: [string, string][] },
): string {
  const lines = [
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="${boundary}"`,
    '',
    ...parts.flatMap(([contentType, body]) => [
      `--${boundary}`,
      `Content-Type: ${contentType}`,
      '',
      body,
      '',
    ]),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\n').replaceAll(/\r?\n/g, '\r\n');
}
