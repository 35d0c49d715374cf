import { describe, expect, test } from '@jest/globals';
import { isTest, type SourceFile, sourceFiles } from '../support/source-files.js';

/**
 * Nothing leaves the system without asking the gate (DOMAIN: TLP). Here stands every file that can open a connection, or
 * hand bytes to somebody outside, and what has asked before. A new one fails this test until it is listed with the reason.
 */
const code = sourceFiles(/^(libs|apps)\/.*\.ts$/).filter(
  // The console is a browser's, the demo enters by the doors like anybody; neither reads the database.
  ({ path }) => !isTest(path) && !/^apps\/(console|demo)\/|\/generated\//.test(path),
);
const having = (pattern: RegExp, files: readonly SourceFile[] = code): string[] =>
  files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Of whatever can talk to another machine; `isIP` and its like only read addresses. */
const TALKS = new Set(
  'request get createServer connect createConnection Agent Socket Server createSocket createTransport ImapFlow Resolver lookup fetch'.split(
    ' ',
  ),
);
const MODULE = String.raw`'(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?|undici|ws|nodemailer|imapflow|axios|got)'`;
const IMPORT = new RegExp(String.raw`import \{([^}]*)\} from ${MODULE}`, 'g');
/** The whole of a module under a name of one's own, or a program: whatever is called of it, it can talk. */
const WHOLE = new RegExp(
  String.raw`import (?!type\b)(?:\* as )?\w+(?:, *\{[^}]*\})? from ${MODULE}|\b(?:import|require)\(\s*${MODULE}`,
);
const CALL = /(?<![.\w])(?<!async )fetch\(|\bglobalThis\.fetch\b|\bnew (?:WebSocket|EventSource)\(/;

function connects(text: string): boolean {
  const names = [...text.matchAll(IMPORT)].flatMap(([, list = '']) => list.split(','));
  return (
    CALL.test(text) || WHOLE.test(text) || names.some((name) => TALKS.has(name.trim().split(' as ')[0] ?? ''))
  );
}

const CONNECTIONS: Record<string, string> = {
  'libs/correspondence/src/outbox/smtp-carrier.ts': 'mail: carried for SendMail and MailNews only',
  'libs/sharing/src/transport/sending/https-channel.ts': 'to partners: brings what SendEvent signed, fetches',
  'libs/sharing/src/documents/outside-requests.ts': 'MISP and TAXII feeds: brings what was released, fetches',
  'apps/api/src/federation/federation-listener.ts': 'serves partners what was signed or released to them',
  'apps/mailgate/src/imap/mailbox-poller.ts': 'reads mail',
  'libs/intake/src/files/scanning/clamd.ts': 'our own scanner',
  'libs/keyring/src/lookup/fetch-bounded.ts':
    'looks for a public key; tells an address that wrote to us, when asked',
  'libs/keyring/src/lookup/public-address.ts': 'names of the same',
  'libs/enrichment/src/plugins/reverse-dns.ts': 'names of addresses, switched on by the site',
  'libs/triage/src/filing/authenticity/dns-lookups.ts': 'SPF, DKIM and DMARC of a sender',
};

interface Passage {
  what: string;
  /** Whoever has this has a way out. */
  by: RegExp;
  /** Where it is made, named or wired. */
  made: readonly string[];
  /** Who may use it, and the question to the gate that has to stand in the same file; null: why there is none. */
  used: Record<string, RegExp | string>;
}

const ASKS = /\bgate\.(?:ask|release)\(/;
const S = 'libs/sharing/src';

const PASSAGES: readonly Passage[] = [
  {
    what: 'mail',
    by: /\b(?:MailCarrier|SmtpCarrier|OutboxFolder)\b/,
    made: ['mail-carrier', 'smtp-carrier', 'outbox-folder']
      .map((name) => `libs/correspondence/src/outbox/${name}.ts`)
      .concat('libs/correspondence/src/index.ts', 'libs/correspondence/src/correspondence.module.ts'),
    used: {
      'libs/correspondence/src/outbox/send-mail.ts': ASKS,
      'libs/notifications/src/digest/mail-news.ts': ASKS,
    },
  },
  {
    what: 'what is signed for a partner',
    by: /INTO sharing\.outgoing_message\b|\bmessages\.insert\(tx, \{\s*jti,\s*partnerId,\s*event:/,
    made: [`${S}/transport/sending/outgoing-messages.ts`],
    used: { [`${S}/transport/sending/send-event.ts`]: /ledger\.isReleased\(/ },
  },
  {
    what: 'a connection to a partner',
    by: /\b(?:PartnerChannel|HttpsChannel)\b/,
    made: [
      `${S}/index.ts`,
      `${S}/transport/index.ts`,
      `${S}/transport/transport.module.ts`,
      `${S}/transport/sending/https-channel.ts`,
      `${S}/transport/sending/partner-channel.ts`,
    ],
    used: {
      [`${S}/transport/sending/deliver-messages.ts`]: 'brings rows of sharing.outgoing_message as they are',
      [`${S}/transport/polling/poll-partner.ts`]: 'asks for what waits for us; tells nothing of a case',
      [`${S}/transport/attachments/fetch-file.ts`]: 'asks for a file by its hash',
      [`${S}/partners/capability/refresh-capability.ts`]:
        'asks what a partner can take; tells nothing of a case',
    },
  },
  {
    what: 'a file for a partner',
    by: /INTO sharing\.released_file\b|\bReleasedFiles\b/,
    made: [
      `${S}/index.ts`,
      `${S}/transport/index.ts`,
      `${S}/transport/transport.module.ts`,
      `${S}/transport/attachments/released-files.ts`,
    ],
    used: {
      [`${S}/exchange/releasing/share-files.ts`]: 'called by ReleaseShares and AnswerQuery after the gate',
      [`${S}/transport/attachments/serve-file.ts`]: 'hands out rows of sharing.released_file',
    },
  },
  {
    what: 'what a partner fetches by TAXII',
    by: /INTO sharing\.taxii_object\b|\bPublishToTaxii\b/,
    made: [`${S}/index.ts`, `${S}/taxii/taxii.module.ts`, `${S}/taxii/publishing/publish-to-taxii.ts`],
    used: {
      [`${S}/taxii/publishing/release-to-taxii.ts`]: ASKS,
      [`${S}/taxii/clients/taxii-clients.ts`]: 'opens an empty collection for a client',
      [`${S}/taxii/publishing/revoke-from-taxii.ts`]: 'says of released objects that they are revoked',
    },
  },
  {
    what: 'what goes to a MISP',
    by: /INTO sharing\.misp_push\b|\bMispApi\b/,
    made: [`${S}/misp/misp-api.ts`, `${S}/misp/misp.module.ts`],
    used: {
      [`${S}/misp/release-to-misp.ts`]: ASKS,
      [`${S}/misp/push-event.ts`]: 'brings rows of sharing.misp_push as they are',
      [`${S}/misp/pull-events.ts`]: 'asks for events',
      [`${S}/misp/withdraw-from-misps.ts`]:
        'has released events deleted there by their UUID, and says nothing else',
    },
  },
  {
    what: 'a document of a case or of values',
    by: /\b(?:caseWriters|writers)\[|\b(?:writeIodef\w*|writeStix\w*|writeMisp\w*|writeXarf)\(/,
    made: having(
      /./,
      code.filter(({ path }) => path.startsWith('libs/formats/')),
    ),
    used: {
      'libs/correlation/src/export/export-observables.ts': ASKS,
      [`${S}/exporting/export-case.ts`]: ASKS,
      [`${S}/exporting/compose-export.ts`]: 'composes for ExportCase, which asks',
      [`${S}/exchange/releasing/compose-release.ts`]: 'composes for ReleaseShares, which asks',
      [`${S}/taxii/publishing/compose-bundle.ts`]: 'composes for ReleaseToTaxii, which asks',
      [`${S}/misp/release-to-misp.ts`]: ASKS,
    },
  },
  {
    what: 'a word of a second person that was not asked for',
    by: /\bapproved: true\b/,
    made: [],
    used: { [`${S}/exchange/incoming/answer-query.ts`]: ASKS },
  },
  {
    what: 'the rule past the gate',
    by: /\bdecideRelease\b/,
    made: having(
      /./,
      code.filter(({ path }) => path.startsWith('libs/release/')),
    ),
    used: {},
  },
  {
    what: 'a line of the ledger that says without a question that something left',
    by: /\boutcome: 'released'/,
    made: ['libs/release/src/ledger/ledger.ts', 'libs/release/src/gate/release-gate.ts'],
    used: {
      [`${S}/transport/sending/send-event.ts`]:
        'what only keeps two systems in step; carries no word of a case',
      [`${S}/transport/attachments/serve-file.ts`]: 'a file that was released with its case is fetched',
      [`${S}/exchange/revoking/send-revocation.ts`]: 'has to reach whoever holds the case',
      [`${S}/exchange/handover/offer-handover.ts`]:
        'to a partner who was sent the case; who leads it, and why',
      [`${S}/exchange/handover/handover-in.ts`]: 'to those who hold the case: who leads it now',
    },
  },
  {
    what: 'a line of the ledger that was not asked for',
    by: /INTO release\.ledger\b/,
    made: ['libs/release/src/ledger/ledger.ts'],
    used: {},
  },
];

test('only these files start a program', () => {
  expect(having(/'(?:node:)?(?:child_process|worker_threads|cluster)'/).toSorted()).toEqual([
    'libs/intake/src/files/previews/picture-renderer.ts',
    'libs/statistics/src/export/print-html.ts',
  ]);
});

test('only these files open a connection', () => {
  const found = code.filter(({ text }) => connects(withoutComments(text))).map(({ path }) => path);
  expect(found.toSorted()).toEqual(Object.keys(CONNECTIONS).toSorted());
});

describe.each(PASSAGES)('$what', ({ by, made, used }) => {
  test('is used by these files only', () => {
    const users = having(by).filter((path) => !made.includes(path));
    expect(users.filter((path) => !(path in used))).toEqual([]);
  });

  test('and by them after the gate was asked', () => {
    const unasked = Object.entries(used).filter(
      ([path, asks]) => asks instanceof RegExp && !having(asks).includes(path),
    );
    expect(unasked.map(([path]) => path)).toEqual([]);
    expect(Object.keys(used).filter((path) => !code.some((file) => file.path === path))).toEqual([]);
  });
});

test('the public status page reads what was put there, and the reporter’s own words, and nothing else', () => {
  const portal = code.filter(({ path }) => path.startsWith('apps/portal/'));
  const read = portal.flatMap(({ text }) =>
    [...withoutComments(text).matchAll(/\b(?:FROM|JOIN) ([a-z_]+\.[a-z_]+)/g)].map(
      ([, relation = '']) => relation,
    ),
  );
  // `portal_conversation` shows of ours what SendMail put there after the gate; `portal_stage` dates and own answers.
  expect([...new Set(read)].toSorted()).toEqual([
    'correspondence.portal_conversation',
    'obligations.portal_stage',
  ]);
});

test('a new file that opens a way out is found', () => {
  const found = (text: string) => connects(withoutComments(text));
  expect(found(`import { request } from 'node:https';`)).toBe(true);
  expect(found(`import { type Server, createServer } from 'node:http';`)).toBe(true);
  expect(found(`import { createTransport } from 'nodemailer';`)).toBe(true);
  expect(found(`const answer = await fetch('https://hook.example/', { body });`)).toBe(true);
  expect(found(`import https from 'node:https';`)).toBe(true);
  expect(found(`import * as mailer from 'nodemailer';`)).toBe(true);
  expect(found(`const { request } = await import('node:http');`)).toBe(true);
  expect(found(`await globalThis.fetch(address)`)).toBe(true);
  expect(found(`import type http from 'node:http';`)).toBe(false);
  expect(found(`import { isIP } from 'node:net';`)).toBe(false);
  expect(found(`// fetch('https://hook.example/')`)).toBe(false);
});
