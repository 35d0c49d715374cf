import {
  additional,
  attribute,
  content,
  described,
  element,
  elements,
  extensible,
  type IodefClass,
  NEEDED,
  observableId,
  of,
  restriction,
} from './iodef-class.js';
import { BULK_TYPES, HASH_SCOPES } from './vocabulary.js';

export const DSIG_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';

const dsig = { namespace: DSIG_NAMESPACE };
const signatures = () =>
  elements('Signature', 'foreign-xml', { wrap: 'SignatureData', namespace: DSIG_NAMESPACE });

/** RFC 7970 §3.22–3.29 in the shape of RFC 8727: what was recorded, and indicators. */
export const recordClasses: Record<string, IodefClass> = {
  EmailData: {
    fields: [
      observableId(),
      elements('EmailTo'),
      element('EmailFrom'),
      element('EmailSubject'),
      element('EmailX-Mailer'),
      elements('EmailHeaderField', of('ExtensionType')),
      element('EmailHeaders'),
      element('EmailBody'),
      element('EmailMessage'),
      elements('HashData', of('HashData')),
      signatures(),
    ],
  },
  RecordData: {
    fields: [
      ...restriction(),
      observableId(),
      element('DateTime', 'time'),
      described(),
      element('Application', of('SoftwareType')),
      elements('RecordPattern', of('RecordPattern')),
      elements('RecordItem', of('ExtensionType')),
      elements('URL', 'url'),
      elements('FileData', of('FileData')),
      elements('WindowsRegistryKeysModified', of('WindowsRegistryKeysModified')),
      elements('CertificateData', of('CertificateData')),
      additional(),
    ],
  },
  RecordPattern: {
    fields: [
      ...extensible('type', ['regex', 'binary', 'xpath', 'ext-value'], NEEDED),
      attribute('offset', 'integer'),
      ...extensible('offsetunit', ['line', 'byte', 'ext-value']),
      attribute('instance', 'integer'),
      content('value'),
    ],
  },
  WindowsRegistryKeysModified: { fields: [observableId(), elements('Key', of('Key'), NEEDED)] },
  Key: {
    fields: [
      ...extensible('registryaction', [
        'add-key',
        'add-value',
        'delete-key',
        'delete-value',
        'modify-key',
        'modify-value',
        'ext-value',
      ]),
      observableId(),
      element('KeyName', 'text', NEEDED),
      element('KeyValue'),
    ],
  },
  CertificateData: {
    fields: [...restriction(), observableId(), elements('Certificate', of('Certificate'), NEEDED)],
  },
  Certificate: {
    fields: [observableId(), element('X509Data', 'foreign-xml', { needed: true, ...dsig }), described()],
  },
  FileData: { fields: [...restriction(), observableId(), elements('File', of('File'), NEEDED)] },
  File: {
    fields: [
      observableId(),
      element('FileName'),
      element('FileSize', 'integer'),
      element('FileType'),
      elements('URL', 'url'),
      element('HashData', of('HashData')),
      signatures(),
      element('AssociatedSoftware', of('SoftwareType')),
      elements('FileProperties', of('ExtensionType')),
    ],
  },
  HashData: {
    fields: [
      ...extensible('scope', HASH_SCOPES, NEEDED),
      element('HashTargetID'),
      elements('Hash', of('Hash')),
      elements('FuzzyHash', of('FuzzyHash')),
    ],
  },
  Hash: {
    fields: [
      element('DigestMethod', 'foreign-xml', { needed: true, ...dsig }),
      element('DigestValue', 'xml-base64', { needed: true, ...dsig }),
      element('CanonicalizationMethod', 'foreign-xml', dsig),
      element('Application', of('SoftwareType')),
    ],
  },
  FuzzyHash: {
    fields: [
      elements('FuzzyHashValue', of('ExtensionType'), NEEDED),
      element('Application', of('SoftwareType')),
      additional(),
    ],
  },
  Indicator: {
    fields: [
      ...restriction(),
      element('IndicatorID', of('IndicatorID'), NEEDED),
      elements('AlternativeIndicatorID', of('AlternativeIndicatorID')),
      described(),
      element('StartTime', 'time'),
      element('EndTime', 'time'),
      element('Confidence', of('Confidence')),
      elements('Contact', of('Contact')),
      element('Observable', of('Observable')),
      element('uid-ref', 'id', { xml: 'ObservableReference' }),
      element('IndicatorExpression', of('IndicatorExpression')),
      element('IndicatorReference', of('IndicatorReference')),
      elements('NodeRole', of('NodeRole')),
      elements('AttackPhase', of('AttackPhase')),
      elements('Reference', of('Reference')),
      additional(),
    ],
    one: ['Observable', 'uid-ref', 'IndicatorExpression', 'IndicatorReference'],
  },
  IndicatorID: {
    fields: [
      attribute('name', 'text', NEEDED),
      attribute('version', 'text', NEEDED),
      content('id', 'xml-id'),
    ],
  },
  AlternativeIndicatorID: {
    fields: [...restriction(), elements('IndicatorID', of('IndicatorID'), NEEDED)],
  },
  Observable: {
    fields: [
      ...restriction(),
      element('System', of('System')),
      element('Address', of('Address')),
      element('DomainData', of('DomainData')),
      element('Service', of('Service')),
      element('EmailData', of('EmailData')),
      element('WindowsRegistryKeysModified', of('WindowsRegistryKeysModified')),
      element('FileData', of('FileData')),
      element('CertificateData', of('CertificateData')),
      element('RegistryHandle', of('RegistryHandle')),
      element('RecordData', of('RecordData')),
      element('EventData', of('EventData')),
      element('Incident', of('Incident')),
      element('Expectation', of('Expectation')),
      element('Reference', of('Reference')),
      element('Assessment', of('Assessment')),
      element('DetectionPattern', of('DetectionPattern')),
      element('HistoryItem', of('HistoryItem')),
      element('BulkObservable', of('BulkObservable')),
      additional(),
    ],
    one: [
      'System',
      'Address',
      'DomainData',
      'Service',
      'EmailData',
      'WindowsRegistryKeysModified',
      'FileData',
      'CertificateData',
      'RegistryHandle',
      'RecordData',
      'EventData',
      'Incident',
      'Expectation',
      'Reference',
      'Assessment',
      'DetectionPattern',
      'HistoryItem',
      'BulkObservable',
      'AdditionalData',
    ],
    mayLack: true,
  },
  BulkObservable: {
    fields: [
      ...extensible('type', BULK_TYPES),
      element('BulkObservableFormat', of('BulkObservableFormat')),
      element('BulkObservableList', 'text', NEEDED),
      additional(),
    ],
  },
  BulkObservableFormat: {
    fields: [element('Hash', of('Hash')), additional()],
    one: ['Hash', 'AdditionalData'],
    mayLack: true,
  },
  IndicatorExpression: {
    fields: [
      ...extensible('operator', ['not', 'and', 'or', 'xor']),
      elements('IndicatorExpression', of('IndicatorExpression')),
      elements('Observable', of('Observable')),
      elements('uid-ref', 'id', { xml: 'ObservableReference' }),
      elements('IndicatorReference', of('IndicatorReference')),
      element('Confidence', of('Confidence')),
      additional(),
    ],
  },
  IndicatorReference: {
    fields: [attribute('uid-ref', 'id'), attribute('euid-ref'), attribute('version')],
    one: ['uid-ref', 'euid-ref'],
  },
  AttackPhase: {
    fields: [elements('AttackPhaseID'), elements('URL', 'url'), described(), additional()],
  },
};
