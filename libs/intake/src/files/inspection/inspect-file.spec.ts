import { describe, expect, test } from '@jest/globals';
import { detectType } from './file-type.js';
import { isSuspicious } from './file-marks.js';
import { inspectFile } from './inspect-file.js';
import { nameMarks } from './name-marks.js';

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');
const PROGRAM = Buffer.concat([bytes('MZ'), Buffer.alloc(200)]);

describe('what a file is, by its bytes', () => {
  test.each([
    ['', 'empty'],
    ['Grüße aus Büdingen', 'text'],
    ['MZ is how some letters begin', 'text'],
    [PROGRAM.toString('latin1'), 'pe'],
    ['\x7fELF\x02\x01', 'elf'],
    ['%PDF-1.7\n', 'pdf'],
    ['#!/bin/sh\nrm -rf /', 'shell-script'],
    ['<!-- a mail -->\n<HTML><body>', 'html'],
    ['<?xml version="1.0"?><svg onload="x()">', 'svg'],
    ['<?xml version="1.0"?><feed>', 'xml'],
    ['L\0\0\0\x01\x14\x02\0\0\0\0\0', 'shortcut'],
    ['\x89PNG\r\n\x1a\n....', 'png'],
    ['RIFF....WEBPVP8 ', 'webp'],
    ['\0\x01\x02\x03', 'data'],
    ['\xff\xfeh\0i\0', 'text'],
  ])('%j is %s', (text, type) => {
    expect(detectType(bytes(text))).toBe(type);
  });

  test('an ISO image is one by what stands at 32 KB', () => {
    const iso = Buffer.alloc(0x9000);
    iso.write('CD001', 0x8001);
    expect(inspectFile(iso)).toMatchObject({ type: 'iso', marks: ['disk-image'] });
  });

  test.each([
    [bytes('%PDF-1.4 1 0 obj <</S /JavaScript /JS (app.alert(1))>>'), ['active-content']],
    [bytes('%PDF-1.4 1 0 obj <</Type /Catalog>>'), []],
    [bytes('{\\rtf1 {\\object\\objemb\\objdata 01}}'), ['active-content']],
    [
      Buffer.concat([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from('_VBA_PROJECT', 'utf16le')]),
      ['macros'],
    ],
    [bytes('<html><script>'), ['web-page']],
    [PROGRAM, ['executable']],
  ])('what it may do is told (%#)', (file, marks) => {
    expect(inspectFile(file).marks).toEqual(marks);
  });
});

describe('what its name adds', () => {
  test.each([
    [
      'invoice.pdf.exe',
      'application/pdf',
      PROGRAM,
      ['double-ending', 'executable', 'name-differs-from-type'],
    ],
    ['invoice.pdf      .js', 'text/plain', bytes('eval(x)'), ['double-ending', 'script']],
    ['holiday.jpg', 'image/jpeg', PROGRAM, ['name-differs-from-type']],
    ['report.pdf', 'application/pdf', bytes('\x89PNG\r\n\x1a\n'), ['name-differs-from-type']],
    ['page.txt', 'text/plain', bytes('PK\x03\x04'), ['name-differs-from-type']],
    ['report.pdf', 'application/octet-stream', bytes('%PDF-1.7'), []],
    ['access.log.gz', 'application/gzip', bytes('\x1f\x8b\x08'), []],
    ['table.xls', 'application/vnd.ms-excel', bytes('a,b\n1,2'), []],
    ['book.docx', 'application/octet-stream', bytes('PK\x03\x04'), []],
    ['notes', 'text/plain', bytes('hello'), []],
    ['photo.dat', 'application/octet-stream', bytes('\x89PNG\r\n\x1a\n'), []],
  ])('%s as %s', (name, contentType, file, marks) => {
    expect(nameMarks(name, contentType, file)).toEqual(marks);
  });

  test('what is only worth knowing locks nothing up', () => {
    expect(isSuspicious(['archive-nested', 'archive-damaged', 'unknown-charset'])).toBe(false);
    expect(isSuspicious(['archive-nested', 'macros'])).toBe(true);
  });
});
