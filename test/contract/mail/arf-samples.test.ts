import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parseMail } from '@tocsin/mail';
import { testWithShared } from '../../support/shared-folder.js';

/** What each message states: number of complaints, type, source, subject of the message complained of. */
const stated: Record<string, [number, string, string | null, string | null]> = {
  'arf-01.eml': [1, 'abuse', '192.0.2.89', 'Kijitora cat family'],
  // Its words name the source, its feedback part does not.
  'arf-11.eml': [1, 'abuse', '192.0.2.2', 'Nyaaan'],
  'arf-14.eml': [1, 'abuse', null, 'Nyaan'],
  'arf-16.eml': [7, 'abuse', '192.0.2.1', 'Nyaan'],
  'arf-18.eml': [1, 'auth-failure', '192.0.2.222', 'Nyaan'],
  'arf-20.eml': [1, 'auth-failure', '203.0.113.2', 'Nyaan'],
  // No feedback part: Hotmail's own form, recognised by its shape.
  'arf-22.eml': [1, 'abuse', '192.0.2.222', 'Nyaan'],
  'arf-24.eml': [1, 'abuse', '192.0.2.222', 'Nyaan'],
  // An unsubscribe mail in the complainer's name; it states no source.
  'arf-26.eml': [1, 'opt-out', null, null],
};

testWithShared(
  'standards/arf/samples',
  'every complaint is recognised with its type, source and original',
  async (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(files.sort()).toEqual(Object.keys(stated));
    for (const file of files) {
      const mail = await parseMail(readFileSync(join(folder, file)));
      const reports = mail.fields?.reports ?? [];
      expect({ file, kind: mail.kind, automatic: mail.automatic }).toEqual({
        file,
        kind: 'abuse-report',
        automatic: true,
      });
      expect([
        reports.length,
        reports[0]?.feedbackType,
        reports[0]?.sourceIp,
        mail.fields?.original?.subject ?? null,
      ]).toEqual(stated[file]);
    }
  },
);

testWithShared(
  'standards/arf/samples',
  'complaints of several recipients keep what they share',
  async (folder) => {
    const mail = await parseMail(readFileSync(join(folder, 'arf-16.eml')));
    const reports = mail.fields?.reports ?? [];
    expect(reports.map((report) => report.originalRcptTo)).toContain('sirokiji@example.org');
    expect(new Set(reports.map((report) => report.originalMailFrom))).toEqual(new Set(['neko@example.jp']));
    expect(reports[3]?.reportedDomain).toEqual(['example.com', 'example.org']);
    expect(reports[0]?.arrivalDate).toBe('2015-04-29T23:34:45.000Z');
  },
);
