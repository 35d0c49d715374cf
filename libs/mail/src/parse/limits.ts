/** Bounds of one parse. All work is linear in the message under them, so no clock is needed to stop it. */
export interface MailLimits {
  /** Levels of multipart and message/rfc822 that are opened; what lies deeper stays one attachment. */
  maxDepth: number;
  /** MIME leaves that are read; the rest of the message stays one last leaf. */
  maxParts: number;
  /** Header fields kept per part. Fields that we use are kept beyond it, 100 of each name. */
  maxHeaderFields: number;
  /** Bytes of one header value. */
  maxHeaderBytes: number;
  /** Characters of `text`. */
  maxTextChars: number;
  /** Characters of HTML given to the sanitiser, over all parts. */
  maxHtmlChars: number;
  /** Bytes made by transfer decoding, over all parts and levels. */
  maxDecodedBytes: number;
  /** Files taken out of winmail.dat, uuencoded text and Outlook's messages. */
  maxUnpackedFiles: number;
  /** Lines that look like a delimiter and are none, over all levels: what a boundary bomb is made of. */
  maxFalseDelimiters: number;
  /** Milliseconds that mailparser may take before our own reader does its work; 25 MB take it under a second. */
  maxMailparserMs: number;
}

export const defaultLimits: Readonly<MailLimits> = Object.freeze({
  maxDepth: 20,
  maxParts: 1000,
  maxHeaderFields: 1000,
  maxHeaderBytes: 64 * 1024,
  maxTextChars: 1_000_000,
  maxHtmlChars: 500_000,
  maxDecodedBytes: 64 * 1024 * 1024,
  maxUnpackedFiles: 200,
  maxFalseDelimiters: 100_000,
  maxMailparserMs: 20_000,
});
