import type { MachineMailSeed } from '../report-seed.js';
import { mail } from '../seeds.js';

const CITIZEN = 'amelie.laurent@mail.example';
const SENSOR = 'reports@sensor-network.example';

/** A citizen forwards the whole mail: its route and its sender are in the attached original. */
const forwarded: MachineMailSeed = {
  door: 'machine-mail',
  key: 'packed-forwarded',
  hoursAgo: 3,
  envelopeFrom: CITIZEN,
  raw: ({ messageId, date, to }) =>
    lines(
      `From: Amelie Laurent <${CITIZEN}>`,
      `To: ${to}`,
      'Subject: Is this really from my bank?',
      `Message-ID: ${messageId}`,
      `Date: ${date}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="forwarded"',
      '',
      '--forwarded',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Good morning, I got this last night and did not click. The original is attached, as your page asks.',
      '',
      'On Tue, 17 Nov 2026 at 21:04, Service desk wrote:',
      '> Your account will be limited tonight.',
      '',
      '-- ',
      'Amelie Laurent',
      '--forwarded',
      'Content-Type: message/rfc822',
      '',
      'Return-Path: <bounce@bulk-sender.test>',
      'Received: from out7.bulk-sender.test (203.0.113.77) by mx.mail.example; Tue, 17 Nov 2026 21:04:11 +0000',
      'Received: from [198.51.100.200] by out7.bulk-sender.test; Tue, 17 Nov 2026 21:04:02 +0000',
      'From: "Banque Valmont" <service@banque-va1mont.test>',
      'Reply-To: collect@bulk-sender.test',
      `To: ${CITIZEN}`,
      'Subject: Your account will be limited tonight',
      'Message-ID: <7781@bulk-sender.test>',
      'Date: Tue, 17 Nov 2026 21:04:00 +0000',
      '',
      'Confirm your identity at hxxps://banque-va1mont[.]test/confirm before midnight.',
      '--forwarded--',
      '',
    ),
};

/** A sensor network tells of a phishing page in XARF 4. */
const document: MachineMailSeed = {
  door: 'machine-mail',
  key: 'packed-xarf',
  hoursAgo: 2,
  envelopeFrom: SENSOR,
  raw: ({ messageId, date, to }) =>
    lines(
      `From: Sensor network <${SENSOR}>`,
      `To: ${to}`,
      'Subject: [XARF] Phishing page at 198.51.100.180',
      `Message-ID: ${messageId}`,
      `Date: ${date}`,
      'Auto-Submitted: auto-generated',
      'X-XARF: PLAIN',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="document"',
      '',
      '--document',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'A page that copies the log-in of Banque Valmont was seen. The attached document says the same for machines.',
      '--document',
      'Content-Type: application/xarf+json; name="xarf.json"',
      'Content-Disposition: attachment; filename="xarf.json"',
      '',
      JSON.stringify(
        {
          xarf_version: '4.2.0',
          report_id: '5f3d3c3e-6f52-4a5e-9d0b-3b1f5d2a7c10',
          timestamp: '2026-11-18T08:30:00Z',
          reporter: { org: 'Sensor network', contact: SENSOR, domain: 'sensor-network.example' },
          sender: { org: 'Sensor network', contact: SENSOR, domain: 'sensor-network.example' },
          source_identifier: '198.51.100.180',
          category: 'content',
          type: 'phishing',
          evidence_source: 'automated_scan',
          url: 'https://banque-va1mont.test/confirm',
          target_brand: 'Banque Valmont',
          description: 'Copy of a log-in page that asks for card number and code.',
        },
        null,
        2,
      ),
      '--document--',
      '',
    ),
};

/** Mails that have to be looked at twice: passed on whole, signed, or not from whom they say. */
export const packedMail = [
  forwarded,
  document,
  mail(
    'packed-signed',
    5,
    'SOC Energie Sud <soc@energie-sud.example>',
    'Scans against our remote access, signed',
    `Since 04:10 UTC we see log-in attempts against our remote access from 203.0.113.41 and 203.0.113.42. No success so far. Our public key is attached; please compare its fingerprint with us by phone.`,
    { signed: true },
  ),
  mail(
    'packed-pretender',
    7,
    'directeur@ministere-finances.example <office77@mailbox.test>',
    'Urgent transfer, confidential',
    `I am in a meeting and cannot talk. Transfer 48,000 to the account that my assistant will send you, today, and answer to this address only.`,
  ),
  mail(
    'packed-look-alike',
    8,
    'Banque Valmont <alerte@b\u0430nque-valmont.example>',
    'Votre carte est bloqu\u00e9e',
    `Votre carte a \u00e9t\u00e9 bloqu\u00e9e apr\u00e8s un paiement inhabituel. R\u00e9pondez avec le code re\u00e7u par SMS pour la d\u00e9bloquer.`,
  ),
  mail(
    'packed-program',
    6,
    'Imprimerie Leroy <compta@imprimerie-leroy.example>',
    'Suspicious invoice with a strange ending',
    `Our bookkeeper received this "invoice" from an unknown supplier. She did not open it. We attach it as it came.`,
    {
      files: [
        {
          name: 'Facture_2026-1187.pdf.exe',
          contentType: 'application/pdf',
          text: `MZ${'\u0000'.repeat(62)}This stands for a program; it does nothing.`,
        },
      ],
    },
  ),
];

function lines(...all: string[]): string {
  return all.join('\n').replaceAll(/\r?\n/g, '\r\n');
}
