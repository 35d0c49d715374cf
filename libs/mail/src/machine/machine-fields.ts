/** One complaint (RFC 5965). A feedback part with several Original-Rcpt-To is one complaint for each of them. */
export interface FeedbackReport {
  /** `abuse`, `fraud`, `auth-failure`, `opt-out` …, lower case; `abuse` where the form implies it. */
  feedbackType: string;
  userAgent: string | null;
  version: string | null;
  sourceIp: string | null;
  originalMailFrom: string | null;
  originalRcptTo: string | null;
  /** ISO 8601; from Arrival-Date, or Received-Date as some senders write it. */
  arrivalDate: string | null;
  reportedDomain: string[];
  reportedUri: string[];
  incidents: number | null;
  authenticationResults: string[];
  authFailure: string | null;
  deliveryResult: string | null;
}

/** One recipient of a delivery report (RFC 3464), or of a bounce in plain words. Null is what it does not say. */
export interface BouncedRecipient {
  finalRecipient: string | null;
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`. */
  action: string | null;
  /** RFC 3463, e.g. `5.1.1`. */
  status: string | null;
  diagnosticCode: string | null;
  /** SMTP reply, e.g. `550`. */
  replyCode: string | null;
}

/** Headers of the message that the report or bounce is about, as far as they came with it. */
export interface OriginalMessage {
  messageId: string | null;
  from: string | null;
  to: string | null;
  subject: string | null;
  /** ISO 8601. */
  date: string | null;
}

export interface MachineFields {
  reports: FeedbackReport[];
  recipients: BouncedRecipient[];
  reportingMta: string | null;
  original: OriginalMessage | null;
}
