import { type SharedTlp } from '../writing/shared-observable.js';
import { type StixObject } from './stix-object.js';

/** TLP 2.0 in STIX 2.1 is an extension (OASIS common object repository); the built-in markings are TLP 1. */
const EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

const IDS: Record<SharedTlp, string> = {
  CLEAR: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

export const tlpMarkingId = (label: SharedTlp): string => IDS[label];

/** The marking itself, as it was published: a reader need not know the extension to see the label. */
export const tlpMarking = (label: SharedTlp): StixObject => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: IDS[label],
  created: '2022-10-01T00:00:00.000Z',
  name: `TLP:${label}`,
  extensions: {
    [EXTENSION]: { extension_type: 'property-extension', tlp_2_0: label.toLowerCase() },
  },
});

/** The built-in markings of STIX 2 are those of TLP 1 (§7.2.1.4): WHITE became CLEAR, the rest kept their meaning. */
const LEGACY: Record<string, SharedTlp> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'RED',
};
const BY_ID = new Map<string, SharedTlp>([
  ...Object.entries(LEGACY),
  ...(Object.entries(IDS) as [SharedTlp, string][]).map(([label, id]): [string, SharedTlp] => [id, label]),
]);

/** The label of a well-known marking, of TLP 2 or 1; null for any other. */
export const labelOfMarking = (id: string): SharedTlp | null => BY_ID.get(id) ?? null;

export const isLegacyMarking = (id: string): boolean => Object.hasOwn(LEGACY, id);
