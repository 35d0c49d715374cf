import { type RidEventName, type RidPolicy } from './rid-event.js';

/** RFC 6545 §5.1 `MsgType` of each event: those that RID does not have are its extensions, by their own names. */
export const MSG_TYPES: Readonly<Record<RidEventName, RidPolicy['MsgType']>> = {
  report: 'Report',
  acknowledgement: 'Acknowledgement',
  query: 'Query',
  'investigation-request': 'InvestigationRequest',
  result: 'Result',
  proposal: 'ext-value',
  revocation: 'ext-value',
  'revocation-status': 'ext-value',
  handover: 'ext-value',
  message: 'ext-value',
  'key-notice': 'ext-value',
};

/** The policy that an event between two CIRTs carries. */
export function ridPolicy(
  name: RidEventName,
  { region = 'PeerToPeer', traffic = 'Attack' }: RidPolicyChoice = {},
): RidPolicy {
  const MsgType = MSG_TYPES[name];
  return {
    MsgType,
    ...(MsgType === 'ext-value' ? { 'ext-MsgType': name } : {}),
    MsgDestination: 'RIDSystem',
    PolicyRegion: [region],
    TrafficType: [traffic],
  };
}

interface RidPolicyChoice {
  region?: RidPolicy['PolicyRegion'][number];
  traffic?: RidPolicy['TrafficType'][number];
}
