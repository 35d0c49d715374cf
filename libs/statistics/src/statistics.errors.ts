import { DomainError } from '@tocsin/platform';

export function periodUnknown(key: string): DomainError {
  return new DomainError('STATISTICS.PERIOD_UNKNOWN', {
    status: 400,
    title: 'No such period',
    detail: `"${key}" is none of: 2026, 2026-Q3, 2026-07, 2026-07-01..2026-07-15 (ten years at most).`,
  });
}

export function periodNotOver(key: string): DomainError {
  return new DomainError('STATISTICS.PERIOD_NOT_OVER', {
    status: 409,
    title: 'The period is not over',
    detail: `The figures of ${key} can be frozen when it is over and all of it has been counted.`,
  });
}

export function notFreezable(key: string): DomainError {
  return new DomainError('STATISTICS.NOT_FREEZABLE', {
    status: 400,
    title: 'Only whole quarters and years are frozen',
    detail: `${key} is neither.`,
  });
}

export function reasonMissing(): DomainError {
  return new DomainError('STATISTICS.REASON_MISSING', {
    status: 400,
    title: 'A new revision needs a reason',
    detail: 'These figures were frozen before. Say why they are frozen anew.',
  });
}

export function noSuchChart(id: string): DomainError {
  return new DomainError('STATISTICS.NO_SUCH_CHART', {
    status: 404,
    title: 'There is no such chart',
    detail: `"${id}" has no picture, or nothing to show in this period.`,
  });
}

export function pdfUnavailable(): DomainError {
  return new DomainError('STATISTICS.PDF_UNAVAILABLE', {
    status: 409,
    title: 'This report cannot be written as PDF here',
    detail:
      'Without Chromium (STATISTICS_CHROMIUM) only Latin, Cyrillic and Greek letters can be written. Take the HTML report and print it from a browser.',
  });
}

export function printingBusy(): DomainError {
  const seconds = 30;
  return new DomainError('STATISTICS.PRINTING_BUSY', {
    status: 429,
    title: 'Other reports are being printed',
    detail: `Try again in ${seconds} seconds.`,
    extra: { retryAfter: seconds },
  });
}

export function frozenUnknown(): DomainError {
  return new DomainError('STATISTICS.FROZEN_UNKNOWN', {
    status: 404,
    title: 'Nothing was frozen under this id',
  });
}
