import { cleanLine } from '../parse/clean-text.js';
import type { FeedbackReport } from './machine-fields.js';

/** A complaint of which nothing is known but its type and, perhaps, its source. */
export function blankComplaint(feedbackType: string, source: string | null): FeedbackReport {
  return {
    feedbackType: cleanLine(feedbackType, 60),
    userAgent: null,
    version: null,
    sourceIp: source,
    sourcePort: null,
    originalMailFrom: null,
    originalRcptTo: null,
    originalEnvelopeId: null,
    reportingMta: null,
    arrivalDate: null,
    reportedDomain: [],
    reportedUri: [],
    incidents: null,
    authenticationResults: [],
    authFailure: null,
    deliveryResult: null,
    identityAlignment: null,
    dkimDomain: null,
    dkimSelector: null,
    dkimIdentity: null,
    spfDns: [],
    extra: {},
  };
}

/** `[192.0.2.1]`, `IPv6:2001:db8::1` as plain addresses; null for what is none. */
export function sourceAddress(value: string | null): string | null {
  return /^\[?(?:ipv6:)?([0-9a-f.:]{2,45})\]?$/i.exec(value?.trim() ?? '')?.[1] ?? null;
}
