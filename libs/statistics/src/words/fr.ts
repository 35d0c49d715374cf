import { vocabulary } from './vocabulary-fr.js';
import { type Words } from './words.js';

export const fr: Words = {
  direction: 'ltr',
  vocabulary,
  reporter: {
    organisation: 'Organisation',
    person: 'Particulier',
    anonymous: 'Anonyme',
    machine: 'Machine ou partenaire',
    own: 'Constat propre',
  },
  outcome: {
    received: 'Pas encore décidé',
    accepted: 'A mené à un incident',
    spam: 'Rejeté : pourriel',
    duplicate: 'Rejeté : doublon',
    'out-of-scope': 'Rejeté : hors périmètre',
    'false-positive': 'Rejeté : faux positif',
    referred: 'Réorienté',
    active: 'En cours',
    closed: 'Clos',
    abandoned: 'Abandonné',
  },
  figure: {
    reports: 'Signalements',
    'reports-to-incident': 'Signalements ayant mené à un incident',
    incidents: 'Incidents',
    'significant-incidents': 'Incidents importants',
    'time-to-triage': 'Délai de tri',
    'time-to-acknowledge': 'Délai de prise en charge',
    'time-to-contain': 'Délai d’endiguement',
    'time-to-resolve': 'Délai de résolution',
    'time-to-close': 'Délai de clôture',
    'reports-undecided': 'Signalements non décidés à la fin',
    'incidents-in-work': 'Incidents en cours à la fin',
  },
  dimension: {
    class: 'Par classe',
    type: 'Par type',
    severity: 'Par gravité',
    sector: 'Par secteur',
    channel: 'Par canal',
    reporter: 'Par déclarant',
    country: 'Par pays',
    outcome: 'Par issue',
  },
  definition: {
    reports:
      'Signalements reçus pendant la période par tout canal, quelle qu’en soit la suite. Les doublons comptent, car chacun vient de quelqu’un qui nous a alertés ; les pourriels rejetés, les messages d’erreur et les réponses automatiques ne comptent pas, ni les signalements qui ne relèvent que d’exercices ou de tests.',
    'reports-to-incident':
      'Parmi les signalements reçus pendant la période, ceux qui appartiennent à un incident à la date d’arrêté.',
    incidents:
      'Incidents ouverts pendant la période, quel que soit leur état actuel. Un incident fusionné dans un autre est compté une fois, avec celui qui subsiste.',
    'significant-incidents':
      'Incidents ouverts pendant la période dont la gravité, à la date d’arrêté, est élevée, grave ou d’urgence.',
    'time-to-acknowledge':
      'De l’ouverture de l’incident au premier acte de travail, en temps écoulé, nuits et jours fériés compris. Pour les incidents ouverts pendant la période ; ceux que personne n’a pris en charge sont comptés à côté.',
    'time-to-triage':
      'De la réception du signalement à la décision, en temps écoulé. Pour les signalements reçus pendant la période ; ceux qui ne sont pas décidés sont comptés à côté.',
    'time-to-contain':
      'De l’ouverture de l’incident à son premier endiguement, en temps écoulé. Pour les incidents ouverts pendant la période ; ceux qui ne sont pas endigués sont comptés à côté, les abandonnés sont exclus.',
    'time-to-resolve':
      'De l’ouverture de l’incident à sa première résolution, en temps écoulé. Pour les incidents ouverts pendant la période ; ceux qui ne sont pas résolus sont comptés à côté, les abandonnés sont exclus.',
    'time-to-close':
      'De l’ouverture de l’incident à sa clôture, en temps écoulé. Pour les incidents ouverts pendant la période ; ceux qui ne sont pas clos sont comptés à côté, les abandonnés sont exclus.',
    'incidents-in-work':
      'Incidents ouverts avant la fin de la période et alors ni clos ni abandonnés, quelle que soit leur date d’ouverture.',
    'reports-undecided':
      'Signalements reçus avant la fin de la période et alors non décidés, quelle que soit leur date de réception.',
    'by class':
      'Classe RSIT de l’incident ; pour un signalement, celle de l’incident auquel il a mené (le premier ouvert s’il y en a plusieurs).',
    'by type': 'Type RSIT dans sa classe, là où il a été donné.',
    'by severity':
      'Niveau de gravité à la date d’arrêté, de 0 (minime) à 5 (urgence), après correction éventuelle par une personne.',
    'by sector':
      'Secteur des organisations touchées par l’incident ; « plusieurs » si elles sont de secteurs différents. Pour un signalement : le secteur de l’organisation dont le domaine l’a envoyé.',
    'by channel':
      'Voie d’arrivée du signalement ; pour un incident, celle de son premier signalement. Un incident sans signalement est un constat propre.',
    'by reporter':
      'Qui a signalé : une organisation, un particulier, un anonyme, une machine ou un partenaire, ou l’équipe elle-même.',
    'by country':
      'Pays de l’organisation dont le domaine a envoyé le signalement ; pour un incident, celui des organisations touchées (« plusieurs » s’ils diffèrent).',
    'by outcome':
      'Ce qu’il en est advenu à la date d’arrêté : pour un signalement, la décision ; pour un incident, clos, abandonné ou en cours.',
  },
  leftOut: {
    drill: 'exercices',
    test: 'tests (classe RSIT « test »)',
    merged: 'incidents fusionnés dans un autre',
    spam: 'pourriels',
    automatic: 'messages d’erreur et réponses automatiques',
  },
  part: {
    foreword: 'Avant-propos',
    highlights: 'La période en bref',
    threats: 'Ce que nous avons vu',
    outlook: 'Perspectives',
  },
  text: {
    title: 'Chiffres {period}',
    annualReport: 'Rapport annuel {period}',
    quarterlyReport: 'Rapport trimestriel {period}',
    summary: 'Vue d’ensemble',
    funnel: 'Du signalement à l’incident',
    series: 'Au fil du temps',
    times: 'Délais',
    definitions: 'Définitions',
    about: 'À propos de ces chiffres',
    period: 'Période',
    compared: 'Comparé à',
    before: 'Avant',
    change: 'Évolution',
    cutOff: 'Date d’arrêté',
    timeZone: 'Fuseau horaire des jours',
    filters: 'Filtres',
    none: 'aucun',
    scope: 'Incidents à accès restreint',
    scopeOrdinary: 'ne figurent dans aucun nombre',
    scopeAll: 'compris : ne pas publier',
    restricted: 'En outre, au moins {count} incidents ont été traités en accès restreint.',
    leftOut: 'Exclus',
    publication: 'Pour publication',
    publicationYes: 'oui : les nombres inférieurs à {least}, et ceux qui les révéleraient, sont masqués (–)',
    publicationNo: 'non : pour l’usage de l’équipe',
    withheld: 'masqué',
    notKnown: 'Inconnu',
    several: 'Plusieurs',
    ownFinding: 'Constat propre',
    figure: 'Chiffre',
    number: 'Nombre',
    version: 'Version',
    meaning: 'Sens',
    from: 'Du',
    to: 'Au',
    partial: 'partiel',
    partialNote: 'Les barres plus claires et hachurées sont des périodes inachevées ou couvertes en partie.',
    median: 'Médiane',
    p90: '90e centile',
    finished: 'Terminés',
    running: 'En cours',
    frozen: 'Figé le {date}, révision {revision} : {value}',
    frozenToday: 'Chiffres figés, à côté de ceux d’aujourd’hui',
    madeBy: 'Publié par {name}',
    contents: 'Sommaire',
    chartOf: 'Graphique : {title}. Le tableau qui suit contient les mêmes nombres.',
    empty: 'Rien n’a été compté pendant cette période.',
    table: 'Tableau',
    page: 'Page {page} sur {pages}',
    runs: 'La période n’est pas terminée : ces chiffres augmentent jusqu’à sa fin.',
    query: 'Requête',
  },
  unit: { minute: 'min', hour: 'h', day: 'j' },
};
