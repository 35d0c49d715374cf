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
import {
  ACTIONS,
  BUSINESS_IMPACTS,
  CONTACT_ROLES,
  DISCOVERIES,
  DTYPES,
  DURATIONS,
  PURPOSES,
  REGISTRIES,
  SEVERITIES,
  STATUSES,
  SYSTEM_IMPACTS,
} from './vocabulary.js';

export const ENUM_NAMESPACE = 'urn:ietf:params:xml:ns:iodef-enum-1.0';
export const SCI_NAMESPACE = 'urn:ietf:params:xml:ns:iodef-sci-1.0';

/** RFC 7970 §3.1–3.13 in the shape of RFC 8727: the incident, who, when, why and how bad. */
export const incidentClasses: Record<string, IodefClass> = {
  'IODEF-Document': {
    fields: [
      attribute('version', 'text', NEEDED),
      attribute('lang', 'lang', { xml: 'xml:lang' }),
      attribute('format-id'),
      attribute('private-enum-name'),
      attribute('private-enum-id'),
      elements('Incident', of('Incident'), NEEDED),
      additional(),
    ],
  },
  Incident: {
    fields: [
      ...extensible('purpose', PURPOSES, NEEDED),
      ...extensible('status', STATUSES),
      attribute('lang', 'lang', { xml: 'xml:lang' }),
      ...restriction(),
      observableId(),
      element('IncidentID', of('IncidentID'), NEEDED),
      element('AlternativeID', of('AlternativeID')),
      elements('RelatedActivity', of('RelatedActivity')),
      element('DetectTime', 'time'),
      element('StartTime', 'time'),
      element('EndTime', 'time'),
      element('RecoveryTime', 'time'),
      element('ReportTime', 'time'),
      element('GenerationTime', 'time', NEEDED),
      described(),
      elements('Discovery', of('Discovery')),
      elements('Assessment', of('Assessment')),
      elements('Method', of('Method')),
      elements('Contact', of('Contact'), NEEDED),
      elements('EventData', of('EventData')),
      elements('Indicator', of('Indicator'), { wrap: 'IndicatorData' }),
      element('History', of('History')),
      additional(),
    ],
  },
  IncidentID: {
    fields: [attribute('name', 'text', NEEDED), attribute('instance'), ...restriction(), content('id')],
  },
  AlternativeID: { fields: [...restriction(), elements('IncidentID', of('IncidentID'), NEEDED)] },
  RelatedActivity: {
    fields: [
      ...restriction(),
      elements('IncidentID', of('IncidentID')),
      elements('URL', 'url'),
      elements('ThreatActor', of('ThreatActor')),
      elements('Campaign', of('Campaign')),
      elements('IndicatorID', of('IndicatorID')),
      element('Confidence', of('Confidence')),
      described(),
      additional(),
    ],
  },
  ThreatActor: {
    fields: [...restriction(), elements('ThreatActorID'), elements('URL', 'url'), described(), additional()],
  },
  Campaign: {
    fields: [...restriction(), elements('CampaignID'), elements('URL', 'url'), described(), additional()],
  },
  Contact: {
    fields: [
      ...extensible('role', CONTACT_ROLES, NEEDED),
      ...extensible('type', ['person', 'organization', 'ext-value'], NEEDED),
      ...restriction(),
      elements('ContactName', 'multilingual'),
      elements('ContactTitle', 'multilingual'),
      described(),
      elements('RegistryHandle', of('RegistryHandle')),
      elements('PostalAddress', of('PostalAddress')),
      elements('Email', of('Email')),
      elements('Telephone', of('Telephone')),
      element('Timezone', 'timezone'),
      elements('Contact', of('Contact')),
      additional(),
    ],
  },
  RegistryHandle: {
    fields: [...extensible('registry', REGISTRIES, { needed: true, absent: 'local' }), content('handle')],
  },
  PostalAddress: {
    fields: [
      ...extensible('type', ['street', 'mailing', 'ext-value']),
      element('PAddress', 'multilingual', NEEDED),
      described(),
    ],
  },
  Email: {
    fields: [
      ...extensible('type', ['direct', 'hotline', 'ext-value']),
      element('EmailTo', 'text', NEEDED),
      described(),
    ],
  },
  Telephone: {
    fields: [
      ...extensible('type', ['wired', 'mobile', 'fax', 'hotline', 'ext-value']),
      element('TelephoneNumber', 'text', NEEDED),
      described(),
    ],
  },
  Discovery: {
    fields: [
      ...extensible('source', DISCOVERIES),
      ...restriction(),
      described(),
      elements('Contact', of('Contact')),
      elements('DetectionPattern', of('DetectionPattern')),
    ],
  },
  DetectionPattern: {
    fields: [
      ...restriction(),
      observableId(),
      element('Application', of('SoftwareType'), NEEDED),
      described(),
      elements('DetectionConfiguration'),
    ],
    one: ['Description', 'DetectionConfiguration'],
    mayLack: true,
  },
  Method: {
    fields: [
      ...restriction(),
      elements('Reference', of('Reference')),
      described(),
      elements('AttackPattern', of('StructuredInfo'), { namespace: SCI_NAMESPACE }),
      elements('Vulnerability', of('StructuredInfo'), { namespace: SCI_NAMESPACE }),
      elements('Weakness', of('StructuredInfo'), { namespace: SCI_NAMESPACE }),
      additional(),
    ],
  },
  Reference: {
    fields: [
      observableId(),
      element('ReferenceName', of('ReferenceName'), { namespace: ENUM_NAMESPACE }),
      elements('URL', 'url'),
      described(),
    ],
  },
  ReferenceName: {
    fields: [
      attribute('specIndex', 'integer', NEEDED),
      element('ID', 'id', { needed: true, namespace: ENUM_NAMESPACE }),
    ],
  },
  /** RFC 7203 §4.4: only known as far as JSON names it. */
  StructuredInfo: {
    fields: [
      attribute('SpecID', 'text', NEEDED),
      attribute('ext-SpecID'),
      attribute('ContentID'),
      elements('RawData', 'foreign-xml', { namespace: SCI_NAMESPACE }),
      elements('Reference', of('Reference')),
      elements('Platform', of('StructuredInfo'), { namespace: SCI_NAMESPACE }),
      elements('Scoring', of('StructuredInfo'), { namespace: SCI_NAMESPACE }),
    ],
  },
  Assessment: {
    fields: [
      attribute('occurrence', ['actual', 'potential']),
      ...restriction(),
      observableId(),
      elements('IncidentCategory', 'multilingual'),
      elements('Impact', of('Impact'), NEEDED),
      elements('Counter', of('Counter')),
      elements('MitigatingFactor', 'multilingual'),
      elements('Cause', 'multilingual'),
      element('Confidence', of('Confidence')),
      additional(),
    ],
  },
  /** Of JSON only: each holds one of the kinds, which XML mixes in any order. */
  Impact: {
    fields: [
      element('SystemImpact', of('SystemImpact')),
      element('BusinessImpact', of('BusinessImpact')),
      element('TimeImpact', of('TimeImpact')),
      element('MonetaryImpact', of('MonetaryImpact')),
      element('IntendedImpact', of('BusinessImpact')),
    ],
  },
  SystemImpact: {
    fields: [
      attribute('severity', SEVERITIES),
      attribute('completion', ['failed', 'succeeded']),
      ...extensible('type', SYSTEM_IMPACTS, { needed: true, absent: 'unknown' }),
      described(),
    ],
  },
  BusinessImpact: {
    fields: [
      ...extensible('severity', ['none', ...SEVERITIES, 'unknown', 'ext-value']),
      ...extensible('type', BUSINESS_IMPACTS, { needed: true, absent: 'unknown' }),
      described(),
    ],
  },
  TimeImpact: {
    fields: [
      attribute('severity', SEVERITIES),
      ...extensible('metric', ['labor', 'elapsed', 'downtime', 'ext-value'], NEEDED),
      ...extensible('duration', DURATIONS),
      content('value', 'positive'),
    ],
  },
  MonetaryImpact: {
    fields: [attribute('severity', SEVERITIES), attribute('currency'), content('value', 'positive')],
  },
  Confidence: {
    fields: [
      ...extensible('rating', ['low', 'medium', 'high', 'numeric', 'unknown', 'ext-value'], NEEDED),
      content('value', 'number'),
    ],
  },
  History: { fields: [...restriction(), elements('HistoryItem', of('HistoryItem'), NEEDED)] },
  HistoryItem: {
    fields: [
      ...extensible('action', ACTIONS, NEEDED),
      ...restriction(),
      observableId(),
      element('DateTime', 'time', NEEDED),
      element('IncidentID', of('IncidentID')),
      element('Contact', of('Contact')),
      described(),
      elements('DefinedCOA'),
      additional(),
    ],
  },
  ExtensionType: {
    fields: [
      attribute('name'),
      ...extensible('dtype', DTYPES, NEEDED),
      attribute('meaning'),
      attribute('formatid'),
      ...restriction(),
      observableId(),
      content('value'),
    ],
  },
};
