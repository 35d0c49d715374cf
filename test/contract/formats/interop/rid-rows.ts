import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIodefValue, readRidEvent, RID_EVENT_NAMES, ridPolicy } from '@tocsin/formats';
import { count, type InteropRow } from './interop-row.js';

type Words = Record<string, string[]>;

export function ridRows(shared: string): InteropRow[] {
  const words = JSON.parse(readFileSync(join(shared, 'rid/rid-vocabulary.json'), 'utf8')) as Words;
  const { claims } = JSON.parse(
    readFileSync(join(shared, 'federation-profile/example-set-claims.json'), 'utf8'),
  ) as {
    claims: { events: Record<string, Record<string, unknown>> };
  };
  return [
    {
      format: 'RID (RFC 6545)',
      direction: 'out',
      samples: 'all events',
      asked: "their policy in RFC 6545's words",
      ...count(RID_EVENT_NAMES, (name) => {
        const policy = ridPolicy(name);
        return (
          words['MsgType']?.includes(policy.MsgType) === true &&
          words['MsgDestination']?.includes(policy.MsgDestination) === true &&
          policy.PolicyRegion.every((each) => words['PolicyRegion']?.includes(each)) &&
          policy.TrafficType.every((each) => words['TrafficType']?.includes(each))
        );
      }),
    },
    {
      format: 'RID (RFC 6545)',
      direction: 'in',
      samples: "the profile's example",
      asked: 'its case, and what it lacks is named',
      ...count(Object.entries(claims.events), ([urn, event]) => {
        // The example leaves out what our profile adds, and stands with a word in place of its hash.
        const reading = readRidEvent({
          [urn]: {
            ...event,
            exercise: false,
            hops: [],
            hops_left: 0,
            attachments: [],
            content_sha256: 'A'.repeat(43),
          },
        });
        const lacking = readRidEvent({ [urn]: event });
        const [content] = readIodefValue(event['content']);
        return (
          'event' in reading &&
          'faults' in lacking &&
          content?.case?.id === '2026-0142' &&
          content.errors.length === 0
        );
      }),
    },
  ];
}
