import { DomainError } from '@tocsin/platform';
import { type XarfResultView } from './channels/xarf/xarf-result.js';

/** 422: not one of the documents can be taken. `results` says of each why not, with the place of each fault. */
export function xarfRefused(results: XarfResultView[]): DomainError {
  return new DomainError('INTAKE.XARF_REFUSED', {
    status: 422,
    title: results.length > 1 ? 'None of the documents can be taken' : 'The document cannot be taken',
    extra: { results },
  });
}
