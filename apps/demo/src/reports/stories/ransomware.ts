import { mail } from '../seeds.js';

/** Two victims of one group: a hospital and a municipality; 8 mails. */
export const ransomware = [
  mail(
    'ransom-1',
    54,
    'IT on call <it-oncall@lakeside-hospital.example>',
    'TLP:RED URGENT: ransomware at Lakeside General Hospital',
    `We need help now.

At 02:10 the files of our radiology archive (192.0.2.133) and of two file servers (192.0.2.135, 192.0.2.136) were encrypted (extension .nightfall). A ransom note READ_ME_NIGHTFALL.txt names a chat on the Tor network and demands payment within 72 hours. We have taken the wards off the network; admissions are done on paper; the emergency room is diverting patients.

First signs: a login over the remote access gateway from 203.0.113.201 at 23:47 with the account of a supplier. Then traffic to 203.0.113.202:443 (nightfall-panel[.]test).
Hash of the program: 3b7e4d9a1c2f5e608172839405a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e

Backups of the archive are intact as far as we know. Call us on the number that you have.`,
  ),
  mail(
    'ransom-2',
    53,
    'IT on call <it-oncall@lakeside-hospital.example>',
    'Ransomware at Lakeside General Hospital: the note',
    `Attached is the ransom note as a text file. We have not answered it. The police are informed.`,
    {
      files: [
        {
          name: 'READ_ME_NIGHTFALL.txt',
          contentType: 'text/plain',
          text: `Your files are encrypted by NIGHTFALL.\nDo not call anybody. You have 72 hours.\nProof and price: nightfall-panel[.]test, your id is L-0417.\n`,
        },
      ],
    },
  ),
  mail(
    'ransom-3',
    51,
    'Dr. Helen Osei <h.osei@lakeside-hospital.example>',
    'Our computers are blocked',
    `I am a doctor in the children's ward. All screens show a message that our files are encrypted, with a ransom note. Nobody told us what we may still use. Are the infusion pumps safe? They are on the same network I think.`,
  ),
  mail(
    'ransom-4',
    45,
    'Duty officer <duty@cirt-norland.example>',
    'TLP:AMBER Nightfall ransomware: what we know',
    `Dear colleagues,

we handled two victims of the same group last month. They come in through remote access with stolen accounts, stay for five days, and encrypt at night.

203.0.113.201   logins
203.0.113.202   nightfall-panel[.]test, command and control server
203.0.113.210   a second panel, night-relay[.]test
CVE-2026-31337  is used where the gateway is not patched

In one case the data were published although nothing had been asked for twice. Please treat this as TLP:AMBER.

CIRT Norland, duty officer`,
  ),
  mail(
    'ransom-5',
    34,
    'Service informatique <informatique@valmont.example>',
    'Rançongiciel à la mairie de Valmont',
    `Bonjour,

depuis ce matin 6 h, les fichiers chiffrés portent l'extension .nightfall sur notre serveur de fichiers (192.0.2.52). Une demande de rançon est affichée. L'état civil et la cantine scolaire ne fonctionnent plus. Nous avons coupé le réseau et gardé le serveur allumé.

Connexions suspectes : 203.0.113.202 et 203.0.113.210 (night-relay[.]test).
Sauvegardes : la dernière complète date de neuf jours.

Service informatique, Valmont`,
  ),
  mail(
    'ransom-6',
    32,
    'Paul Fontaine <p.fontaine@valmont.example>',
    'Question sur le rançongiciel',
    `Je suis l'adjoint au maire. La presse nous appelle. Pouvez-vous nous dire ce que nous pouvons répondre, et si les données des habitants ont été volées ? Un chiffre de 40 Go sortis vers 203.0.113.210 a été trouvé par notre prestataire.`,
  ),
  mail(
    'ransom-7',
    15,
    'Control centre security <security@grid.example>',
    'Login attempts from the ransomware addresses',
    `After your warning we searched our logs: 203.0.113.201 made 1,140 failed logins on our supplier gateway (192.0.2.200) over three days. None got in. The account names are those of a supplier who serves the hospital, too. We have closed that access.`,
  ),
  mail(
    'ransom-8',
    4,
    'Compliance <compliance@trustmark.example>',
    'Files encrypted on a test server',
    `On a test server without customer data (198.51.100.197) files are encrypted with the extension .nightfall since last night. Production is separate and not touched; we keep watching. The gateway in front of it had not been patched against CVE-2026-31337.`,
  ),
];
