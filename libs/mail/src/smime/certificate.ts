/** An X.509 certificate as people see it. Times are ISO 8601. */
export interface CertificateInfo {
  /** SHA-256, hexadecimal, upper case, no colons. */
  fingerprint: string;
  /** One line, e.g. `CN=Jane Doe, O=Example`. */
  subject: string;
  issuer: string;
  /** Hexadecimal, upper case. */
  serial: string;
  /** Lower case: of subjectAltName, then of the subject's emailAddress. */
  addresses: string[];
  /** e.g. `rsa2048`, `ec-prime256v1`. */
  algorithm: string;
  validFrom: string;
  validTo: string;
  /** From keyUsage and extKeyUsage (RFC 8550 4.4); without them everything is allowed. Not a word about validity. */
  canEncrypt: boolean;
  canSign: boolean;
  isAuthority: boolean;
}

export interface ReadCertificate {
  info: CertificateInfo;
  pem: string;
}
