import { type TlpLabel } from '@tocsin/config';
import { DomainError } from '@tocsin/platform';
import { type RefusalReason } from './gate/decide-release.js';

const DETAIL: Record<RefusalReason, string> = {
  'above-clearance': 'The label is stricter than what this recipient may be told.',
  'red-not-named': 'TLP:RED goes to named persons only.',
  'red-not-encrypted': 'TLP:RED does not leave by a way that others can read.',
  'strict-not-encrypted': 'TLP:AMBER+STRICT does not leave by mail that others can read on the way.',
  'confidential-not-encrypted': 'It repeats what came encrypted, and others could read it on the way.',
  sealed: 'It holds something of sealed evidence, which goes to nobody.',
  'drill-to-outsider': 'An exercise is not sent to anyone who is not listed in it.',
};

export const releaseRefused = (reason: RefusalReason, label: TlpLabel) =>
  new DomainError('RELEASE.REFUSED', {
    status: 403,
    title: 'This may not leave the system',
    detail: DETAIL[reason],
    extra: { reason, label },
  });
