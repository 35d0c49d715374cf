import { DomainError } from '@tocsin/platform';
import { type CaseFileResult } from './channels/case-file/case-file-result.js';
import { type XarfResultView } from './channels/xarf/xarf-result.js';

/** 422: not one of the documents can be taken. `results` says of each why not, with the place of each fault. */
export function xarfRefused(results: XarfResultView[]): DomainError {
  return new DomainError('INTAKE.XARF_REFUSED', {
    status: 422,
    title: results.length > 1 ? 'None of the documents can be taken' : 'The document cannot be taken',
    extra: { results },
  });
}

/** 422: no format that holds cases, or nothing that could be told apart at all. */
export const caseFileUnknown = (reason: string) =>
  new DomainError('INTAKE.CASE_FILE_UNKNOWN', {
    status: 422,
    title: 'This is no case file that can be read',
    detail: `The file ${reason}.`,
    extra: { reason },
  });

/** 422: it is of a format, and wrong in it. `results` says where and why, with what could be read nevertheless. */
export const caseFileRefused = (results: readonly CaseFileResult[]) =>
  new DomainError('INTAKE.CASE_FILE_REFUSED', {
    status: 422,
    title: 'This case file has faults',
    extra: { results },
  });

/** Part of sealed evidence, of this report or of another that brought the same bytes. */
export const fileSealed = () =>
  new DomainError('INTAKE.FILE_SEALED', {
    status: 403,
    title: 'This file is sealed evidence',
    detail: 'It is opened at its report, with a reason, by those who have the right to.',
  });

export const noPreview = () =>
  new DomainError('INTAKE.NO_PREVIEW', { status: 404, title: 'There is no preview of this file' });

export const noMessage = () =>
  new DomainError('INTAKE.NO_MESSAGE', { status: 404, title: 'This file is no message that can be read' });

export const noContents = () =>
  new DomainError('INTAKE.NO_CONTENTS', {
    status: 404,
    title: 'This file is no archive that lists its contents',
  });
