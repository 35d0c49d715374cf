/** Words of RFC 7970, class by class. Where RFC 8727's schema spells one otherwise, both are read. */

export const PURPOSES = ['traceback', 'mitigation', 'reporting', 'watch', 'other', 'ext-value'];
export const STATUSES = ['new', 'in-progress', 'forwarded', 'resolved', 'future', 'ext-value'];
export const SEVERITIES = ['low', 'medium', 'high'];
export const DURATIONS = ['second', 'minute', 'hour', 'day', 'month', 'quarter', 'year', 'ext-value'];
export const YES_NO = ['yes', 'no', 'unknown'];

const words = (text: string): string[] => text.trim().split(/\s+/);

export const ACTIONS =
  words(`nothing contact-source-site contact-target-site contact-sender investigate block-host
  block-network block-port rate-limit-host rate-limit-network rate-limit-port redirect-traffic honeypot upgrade-software
  rebuild-asset harden-asset remediate-other status-triage status-new-info watch-and-report training defined-coa other
  ext-value`);

export const CONTACT_ROLES =
  words(`creator reporter admin tech provider user billing legal irt abuse cc cc-irt leo vendor
  vendor-support victim victim-notified ext-value`);

export const REGISTRIES = words('internic apnic arin lacnic ripe afrinic local ext-value');

export const DISCOVERIES =
  words(`nidps hips siem av third-party-monitoring incident os-log application-log device-log
  network-flow passive-dns investigation audit internal-notification external-notification leo partner actor unknown
  ext-value`);

export const SYSTEM_IMPACTS =
  words(`takeover-account takeover-service takeover-system cps-manipulation cps-damage
  availability-data availability-account availability-service availability-system damaged-system damaged-data
  breach-proprietary breach-privacy breach-credential breach-configuration integrity-data integrity-configuration
  integrity-hardware traffic-redirection monitoring-traffic monitoring-host policy unknown ext-value`);

export const BUSINESS_IMPACTS = words(`breach-proprietary breach-privacy breach-credential loss-of-integrity
  loss-of-service theft-financial theft-service degraded-reputation asset-damage asset-manipulation legal extortion unknown
  ext-value`);

export const ADDRESSES =
  words(`asn atm e-mail ipv4-addr ipv4-net ipv4-net-masked ipv4-net-mask ipv6-addr ipv6-net
  ipv6-net-masked mac site-uri ext-value`);

export const NODE_ROLES =
  words(`client client-enterprise client-partner client-remote client-kiosk client-mobile
  server-internal server-public www mail webmail messaging streaming voice file ftp p2p name directory credential print
  application database backup dhcp assessment source-control config-management monitoring infra infra-firewall infra-router
  infra-switch camera proxy remote-access log virtualization pos scada scada-supervisory sinkhole honeypot anonymization
  anomyzation c2-server malware-distribution drop-server hop-point reflector phishing-site spear-phishing-site
  recruiting-site fraudulent-site ext-value`);

export const BULK_TYPES =
  words(`asn atm e-mail ipv4-addr ipv4-net ipv4-net-mask ipv6-addr ipv6-net ipv6-net-mask mac
  site-uri domain-name domain-to-ipv4 domain-to-ipv6 domain-to-ipv4-timestamp domain-to-ipv6-timestamp ipv4-port ipv6-port
  windows-reg-key file-hash email-x-mailer email-subject http-user-agent http-request-uri http-request-url mutex file-path
  user-name ext-value`);

export const DOMAIN_STATUSES =
  words(`reservedDelegation assignedAndActive assignedAndInactive assignedAndOnHold revoked
  transferPending registryLock registrarLock other unknown ext-value`);

export const HASH_SCOPES =
  words(`file-contents file-pe-section file-pe-iat file-pe-resource file-pdf-object email-hash
  email-headers-hash email-body-hash ext-value`);

export const DTYPES =
  words(`boolean byte bytes character json date-time ntpstamp integer portlist real string file path
  frame packet ipv4-packet ipv6-packet url csv winreg xml ext-value`);

export const COUNTER_UNITS = words(
  `byte mbit packet flow session alert message event host site organization ext-value`,
);
