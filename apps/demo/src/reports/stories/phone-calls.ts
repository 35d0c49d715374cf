import { phone } from '../seeds.js';

/** Calls to the duty desk, as an analyst typed them in. */
export const phoneCalls = [
  phone(
    'phone-1',
    54,
    ['Lakeside Hospital, IT on call', '+1 555 0130'],
    'Call: hospital confirms ransomware, emergency room diverting',
    `The caller confirms: file servers and radiology encrypted (.nightfall), wards on paper, emergency room diverting since 03:30. Login from 203.0.113.201 seen in the gateway's log. Wants a person on site. Called back on the known number.`,
  ),
  phone(
    'phone-2',
    50,
    ['Mrs Abernathy', '+1 555 0162'],
    'Call: pensioner gave bank codes to a caller',
    `An elderly lady read three codes from her bank app to a man who said he was from Harbour Bank. Advised to call the bank's emergency number and the police; she did both while on the line.`,
  ),
  phone(
    'phone-3',
    36,
    ['Arden Water, operations', '+1 555 0163'],
    'Call: unknown person asked for the access of a supplier',
    `Somebody called the control room, named a supplier correctly, and asked for the remote access to be opened "for an urgent update". The operator refused. Social engineering, no access given.`,
  ),
  phone(
    'phone-4',
    29,
    ['Northline NOC', '+1 555 0150'],
    'Call: DDoS on the Ministry of Culture, scrubbing active',
    `The NOC reports that 192.0.2.32/28 goes through the scrubbing centre since 14:40. 90 Gbit/s at the peak. They ask us to contact the owners of the reflectors in 203.0.113.128/26.`,
  ),
  phone(
    'phone-5',
    19,
    ['School of Valmont', '+1 555 0164'],
    'Call: school website defaced',
    `The head of the school is upset: parents saw the page. Hosted at Tidal Cloud, site taken off. Asks what to tell the parents.`,
  ),
  phone(
    'phone-6',
    12,
    ['no name given', 'withheld'],
    'Call: threat to publish customer data of a bank',
    `A distorted voice said that "customers of Meridian will be in the newspaper on Sunday" and hung up. No demand. Time noted, number withheld.`,
  ),
  phone(
    'phone-7',
    7,
    ['Skyway Airport, duty manager', '+1 555 0165'],
    'Call: cameras reachable from outside are off now',
    `The airport has taken the six camera streams (192.0.2.250) off the network after our question and looks for who connected them.`,
  ),
  phone(
    'phone-8',
    2,
    ['Journalist', '+1 555 0166'],
    'Call: press asks about the hospital',
    `A journalist asks whether patients were harmed. Referred to the press office of the ministry; nothing confirmed.`,
  ),
];
