import { list, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { atLeastOne, instant, name, port, title, url } from './fields.js';

const address = text({ form: 'email' });

/** XARF 3 as its schema has it. Hardly anything that is sent keeps to it: it judges, `legacy/` reads. */
export const version3: Rule = object(
  {
    Version: oneOf('3', '3.0'),
    ReporterInfo: object(
      { ReporterOrg: name, ReporterOrgEmail: address, ReporterOrgDomain: text({ form: 'hostname' }) },
      { needs: ['ReporterOrg', 'ReporterOrgEmail'], closed: true },
    ),
    Report: object(
      {
        ReportClass: oneOf('Activity'),
        ReportType: oneOf(
          'Spam',
          'Login-Attack',
          'Port-Scan',
          'DDoS',
          'Phishing',
          'Malware',
          'Botnet',
          'Copyright',
        ),
        Date: instant,
        SourceIp: text(),
        SourcePort: port,
        DestinationIp: text(),
        DestinationPort: port,
        Protocol: oneOf('tcp', 'udp', 'icmp', 'smtp'),
        SmtpMailFromAddress: address,
        SmtpRcptToAddress: address,
        SmtpMessageSubject: title,
        Url: url,
        UserAgent: name,
        AttackDescription: text({ max: 1000 }),
        AttackCount: atLeastOne,
        Samples: list(
          object(
            { ContentType: text(), Payload: text(), Description: name },
            { needs: ['ContentType', 'Payload'], closed: true },
          ),
          { max: 10 },
        ),
      },
      { needs: ['ReportClass', 'ReportType', 'Date'], closed: true },
    ),
  },
  { needs: ['Version', 'ReporterInfo', 'Report'], closed: true },
);
