import { DomainError } from '@tocsin/platform';

export const collectionUnknown = () =>
  new DomainError('TAXII.COLLECTION_UNKNOWN', { status: 404, title: 'There is no such collection' });

export const objectUnknown = () =>
  new DomainError('TAXII.OBJECT_UNKNOWN', {
    status: 404,
    title: 'There is no such object in this collection',
  });

export const statusUnknown = () =>
  new DomainError('TAXII.STATUS_UNKNOWN', {
    status: 404,
    title: 'There is no such status: nothing is written here',
  });

export const partnerNotActive = () =>
  new DomainError('TAXII.PARTNER_NOT_ACTIVE', {
    status: 403,
    title: 'The exchange with this partner is suspended',
  });

export const readOnly = () =>
  new DomainError('TAXII.READ_ONLY', { status: 403, title: 'Collections of this server cannot be written' });

export const notAcceptable = () =>
  new DomainError('TAXII.NOT_ACCEPTABLE', {
    status: 406,
    title: 'Only application/taxii+json;version=2.1 is served here',
  });

export const unsupportedMediaType = () =>
  new DomainError('TAXII.UNSUPPORTED_MEDIA_TYPE', {
    status: 415,
    title: 'Only application/taxii+json;version=2.1 is taken here',
  });

export const queryInvalid = (parameter: string, reason: string) =>
  new DomainError('TAXII.QUERY_INVALID', {
    status: 400,
    title: 'The request cannot be understood',
    detail: `${parameter} ${reason}`,
    extra: { parameter },
  });

export const versionNotNewer = (id: string) =>
  new DomainError('TAXII.VERSION_NOT_NEWER', {
    status: 409,
    title: 'A version that is out already cannot be changed',
    detail: `${id} is in the collection with other content under the same or a later time.`,
    extra: { id },
  });

export const clientUnknown = () =>
  new DomainError('TAXII.CLIENT_UNKNOWN', { status: 404, title: 'There is no such key of this partner' });
