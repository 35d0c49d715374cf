import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type PortalUnderTest, startPortal } from '../../support/portal-app.js';
import { PortalVisitor } from '../../support/portal-visitor.js';
import { sql } from '../../support/sql.js';

let portal: PortalUnderTest;
let visitor: PortalVisitor;
beforeAll(async () => (portal = await startPortal()));
afterAll(() => portal.stop());
beforeEach(() => {
  visitor = new PortalVisitor(portal.base);
});

const file = (name: string, bytes: string | Buffer, type = 'text/plain') => ({
  name,
  type,
  bytes: new Uint8Array(Buffer.from(bytes)),
});

/** Goes to the page that asks for the description. */
async function atDescription(kind = 'other'): Promise<void> {
  await visitor.start('named');
  await visitor.submit({ who: 'self' });
  await visitor.submit({ kind });
  await visitor.get('report/describe');
}

describe('the first page', () => {
  test('offers both ways equally, and needs neither cookie nor draft', async () => {
    await visitor.get('/');
    expect(visitor.page.status).toBe(200);
    expect(visitor.page.html).toMatch(/<button class="button" name="identity" value="named"/);
    expect(visitor.page.html).toMatch(/<button class="button" name="identity" value="anonymous"/);
    expect(visitor.jar.size).toBe(0);
    expect(await sql(portal.db.url, 'SELECT id FROM intake.portal_draft')).toEqual([]);
  });

  test('finds the report that was not sent yet, and can delete it', async () => {
    await atDescription();
    await visitor.get('');
    expect(visitor.text()).toContain('You have a report that is not sent yet');
    await visitor.post('report/delete', []);
    expect(visitor.text()).toContain('not sent yet');
    await visitor.submit();
    expect(visitor.text()).toContain('Your draft was deleted.');
    expect(visitor.jar.size).toBe(0);
  });
});

describe('the questions', () => {
  test('say what is wrong above, beside and in the title, and keep what was typed', async () => {
    await visitor.start('named');
    await visitor.get('report/what');
    await visitor.submit();
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.html).toMatch(/<title>Error: What happened\? – /);
    expect(visitor.page.html).toContain('<a href="#kind-phishing">Choose what happened.');
    await visitor.get('report/when');
    await visitor.submit({ 'noticedOn-day': '٣١', 'noticedOn-month': '2', 'noticedOn-year': '2026' });
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.html).toContain('value="٣١"');
    await visitor.get('report/when');
    expect(visitor.page.html).toContain('value="٣١"');
  });

  test('show a text again that is too long, whole, with what to do', async () => {
    await atDescription();
    const long = `start ${'é'.repeat(5600)} end`;
    await visitor.submit({ description: long });
    expect(visitor.page.status).toBe(422);
    expect(visitor.text()).toContain('at most 5,000 characters. Yours has 610 too many');
    expect(visitor.page.html).toContain(long);
  });

  test('take pasted headers, markup and quotes as text, and show them as text', async () => {
    await atDescription();
    const pasted =
      'Received: from <x@example.net>\n"</textarea><script>alert(1)</script> \u202e & hxxp://a[.]example';
    await visitor.submit({ description: pasted });
    await visitor.get('report/describe');
    expect(visitor.page.html).not.toContain('<script');
    const kept = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(visitor.page.html)?.[1];
    expect(kept).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)');
  });

  test('lead away, without upload, from pictures of abused children', async () => {
    await atDescription();
    await visitor.submit({ upload: '1' }, [file('a.txt', 'a')]);
    await visitor.get('report/what');
    await visitor.submit({ kind: 'child-abuse' });
    expect(visitor.page.path).toBe('/en/report/child-protection');
    expect(visitor.page.html).not.toContain('type="file"');
    for (const page of ['describe', 'contact', 'check']) {
      expect((await visitor.get(`report/${page}`)).path).toBe('/en/report/child-protection');
    }
    expect(
      await sql(portal.db.url, `SELECT name FROM intake.portal_draft_file WHERE name = 'a.txt'`),
    ).toEqual([]);
  });

  test('go on in another language with everything that was typed', async () => {
    await atDescription();
    await visitor.submit({ description: 'half a sen', language: 'ar' });
    expect(visitor.page.path).toBe('/ar/report/describe');
    expect(visitor.page.html).toContain('<html lang="ar" dir="rtl">');
    expect(visitor.page.html).toContain('half a sen');
  });

  test('forget the name of somebody who turns anonymous', async () => {
    await atDescription();
    await visitor.submit({ description: 'x' });
    await visitor.submit({ identity: 'named', name: 'Ada', email: 'ada@example.org' });
    await visitor.get('report/contact?return=check');
    await visitor.submit({
      identity: 'anonymous',
      name: 'Ada',
      email: 'ada@example.org',
      phone: '+1 555 0199',
    });
    expect(visitor.page.path).toBe('/en/report/check');
    expect(visitor.text()).not.toContain('Ada');
    const drafts = await sql(
      portal.db.url,
      `SELECT id FROM intake.portal_draft WHERE answers::text ~ 'Ada|0199'`,
    );
    expect(drafts).toEqual([]);
  });

  test('cannot be skipped on the way to sending', async () => {
    await visitor.start('named');
    await visitor.get('report/check');
    expect(visitor.page.path).toBe('/en/report/what?return=check&missing=1');
    expect(visitor.text()).toContain('Choose what happened');
    await visitor.submit({ kind: 'unsure' });
    expect(visitor.page.path).toBe('/en/report/describe?return=check&missing=1');
    expect(visitor.text()).toContain('Describe what happened');
  });
});

describe('files', () => {
  test('are listed, removed and added without a script, with harmless names', async () => {
    await atDescription();
    await visitor.submit({ description: 'see files', upload: '1' }, [
      file('../../etc/pass\u202ewd.exe', 'MZ', 'application/x-msdownload'),
      file('الفاتورة.txt', 'b'),
    ]);
    expect(visitor.page.path).toBe('/en/report/describe');
    expect(visitor.page.html).toContain('passwd.exe');
    expect(visitor.page.html).toContain('الفاتورة.txt');
    expect(visitor.page.html).toContain('see files');
    const id = /name="remove" value="([^"]+)"[^>]*>Remove<span class="hidden"> passwd/.exec(
      visitor.page.html,
    )?.[1];
    await visitor.submit({ description: 'see file', remove: id! });
    expect(visitor.page.html).not.toContain('passwd.exe');
    expect(visitor.page.html).toContain('see file');
  });

  test('too large, empty or too many of them are named; the others and the text are kept', async () => {
    await atDescription();
    await visitor.submit({ description: 'kept' }, [
      file('large.bin', Buffer.alloc(10 * 1024 * 1024 + 1)),
      file('empty.txt', ''),
      ...[1, 2, 3, 4, 5, 6].map((n) => file(`${n}.txt`, `${n}`)),
    ]);
    expect(visitor.page.status).toBe(422);
    expect(visitor.text()).toContain('“large.bin” is larger than 10 MB and was not kept');
    expect(visitor.text()).toContain('“empty.txt” is empty');
    expect(visitor.text()).toContain('You can add 5 files. “6.txt” was not kept.');
    expect(visitor.page.html).toContain('kept');
    for (const n of [1, 2, 3, 4, 5]) expect(visitor.page.html).toContain(`>${n}.txt</bdi>`);
  });

  test('exactly 10 MB is taken; nothing chosen is said', async () => {
    await atDescription();
    await visitor.submit({ upload: '1' });
    expect(visitor.text()).toContain('Choose a file first');
    await visitor.submit({ upload: '1' }, [file('ten.bin', Buffer.alloc(10 * 1024 * 1024, 7))]);
    expect(visitor.page.status).toBe(200);
    expect(visitor.page.html).toContain('>ten.bin</bdi>');
  });
});
