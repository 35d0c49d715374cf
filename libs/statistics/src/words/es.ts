import { vocabulary } from './vocabulary-es.js';
import { type Words } from './words.js';

export const es: Words = {
  direction: 'ltr',
  vocabulary,
  reporter: {
    organisation: 'Organización',
    person: 'Particular',
    anonymous: 'Anónimo',
    machine: 'Máquina o socio',
    own: 'Hallazgo propio',
  },
  outcome: {
    received: 'Aún sin decidir',
    accepted: 'Dio lugar a un incidente',
    spam: 'Rechazado: spam',
    duplicate: 'Rechazado: duplicado',
    'out-of-scope': 'Rechazado: fuera de ámbito',
    'false-positive': 'Rechazado: falso positivo',
    referred: 'Remitido',
    active: 'En curso',
    closed: 'Cerrado',
    abandoned: 'Abandonado',
  },
  figure: {
    reports: 'Informes',
    'reports-to-incident': 'Informes que dieron lugar a un incidente',
    incidents: 'Incidentes',
    'significant-incidents': 'Incidentes significativos',
    'time-to-triage': 'Tiempo de triaje',
    'time-to-acknowledge': 'Tiempo de toma a cargo',
    'time-to-contain': 'Tiempo de contención',
    'time-to-resolve': 'Tiempo de resolución',
    'time-to-close': 'Tiempo de cierre',
    'reports-undecided': 'Informes sin decidir al final',
    'incidents-in-work': 'Incidentes en curso al final',
  },
  dimension: {
    class: 'Por clase',
    type: 'Por tipo',
    severity: 'Por gravedad',
    sector: 'Por sector',
    channel: 'Por canal',
    reporter: 'Por notificante',
    country: 'Por país',
    outcome: 'Por resultado',
  },
  definition: {
    reports:
      'Informes recibidos en el periodo por cualquier canal, sea cual sea su resultado. Los duplicados cuentan, porque cada uno procede de alguien que nos avisó; no cuentan el spam rechazado, los rebotes ni las respuestas automáticas, ni los informes que solo pertenecen a ejercicios o pruebas.',
    'reports-to-incident':
      'De los informes recibidos en el periodo, los que pertenecen a un incidente en la fecha de corte.',
    incidents:
      'Incidentes abiertos en el periodo, sea cual sea su estado actual. Un incidente fusionado con otro se cuenta una vez, con el que permanece.',
    'significant-incidents':
      'Incidentes abiertos en el periodo cuya gravedad, en la fecha de corte, es alta, grave o de emergencia.',
    'time-to-acknowledge':
      'De la apertura del incidente al primer acto de trabajo, en tiempo transcurrido, incluidas noches y festivos. Para los incidentes abiertos en el periodo; los que nadie ha tomado a cargo se cuentan aparte.',
    'time-to-triage':
      'De la recepción del informe a la decisión, en tiempo transcurrido. Para los informes recibidos en el periodo; los que no están decididos se cuentan aparte.',
    'time-to-contain':
      'De la apertura del incidente a su primera contención, en tiempo transcurrido. Para los incidentes abiertos en el periodo; los que no están contenidos se cuentan aparte, los abandonados se excluyen.',
    'time-to-resolve':
      'De la apertura del incidente a su primera resolución, en tiempo transcurrido. Para los incidentes abiertos en el periodo; los que no están resueltos se cuentan aparte, los abandonados se excluyen.',
    'time-to-close':
      'De la apertura del incidente a su cierre, en tiempo transcurrido. Para los incidentes abiertos en el periodo; los que no están cerrados se cuentan aparte, los abandonados se excluyen.',
    'incidents-in-work':
      'Incidentes abiertos antes del final del periodo y entonces ni cerrados ni abandonados, sea cual sea su fecha de apertura.',
    'reports-undecided':
      'Informes recibidos antes del final del periodo y entonces sin decidir, sea cual sea su fecha de recepción.',
    'by class':
      'Clase RSIT del incidente; en un informe, la del incidente al que dio lugar (el primero abierto si hay varios).',
    'by type': 'Tipo RSIT dentro de su clase, donde se indicó.',
    'by severity':
      'Nivel de gravedad en la fecha de corte, de 0 (mínima) a 5 (emergencia), tras la corrección por una persona si la hubo.',
    'by sector':
      'Sector de las organizaciones afectadas por el incidente; «varios» si son de sectores distintos. En un informe: el sector de la organización desde cuyo dominio se envió.',
    'by channel':
      'Vía de llegada del informe; en un incidente, la de su primer informe. Un incidente sin informe es un hallazgo propio.',
    'by reporter':
      'Quién informó: una organización, un particular, alguien anónimo, una máquina o un socio, o el propio equipo.',
    'by country':
      'País de la organización desde cuyo dominio se envió el informe; en un incidente, el de las organizaciones afectadas («varios» si difieren).',
    'by outcome':
      'En qué quedó hasta la fecha de corte: en un informe, la decisión; en un incidente, cerrado, abandonado o en curso.',
  },
  leftOut: {
    drill: 'ejercicios',
    test: 'pruebas (clase RSIT «test»)',
    merged: 'incidentes fusionados con otro',
    spam: 'spam',
    automatic: 'rebotes y respuestas automáticas',
  },
  part: {
    foreword: 'Prólogo',
    highlights: 'El periodo en breve',
    threats: 'Lo que vimos',
    outlook: 'Perspectivas',
  },
  text: {
    title: 'Cifras {period}',
    annualReport: 'Informe anual {period}',
    quarterlyReport: 'Informe trimestral {period}',
    summary: 'De un vistazo',
    funnel: 'Del informe al incidente',
    series: 'A lo largo del tiempo',
    times: 'Cuánto duró',
    definitions: 'Definiciones',
    about: 'Acerca de estas cifras',
    period: 'Periodo',
    compared: 'Comparado con',
    before: 'Antes',
    change: 'Variación',
    cutOff: 'Fecha de corte',
    timeZone: 'Zona horaria de los días',
    filters: 'Filtros',
    none: 'ninguno',
    scope: 'Incidentes restringidos',
    scopeOrdinary: 'no figuran en ningún número',
    scopeAll: 'incluidos: no publicar',
    restricted: 'Además, al menos {count} incidentes se trataron con acceso restringido.',
    leftOut: 'Excluidos',
    publication: 'Para publicación',
    publicationYes: 'sí: los números inferiores a {least}, y los que los revelarían, se ocultan (–)',
    publicationNo: 'no: para uso propio del equipo',
    withheld: 'oculto',
    notKnown: 'Se desconoce',
    several: 'Varios',
    ownFinding: 'Hallazgo propio',
    figure: 'Cifra',
    number: 'Número',
    version: 'Versión',
    meaning: 'Significado',
    from: 'Desde',
    to: 'Hasta',
    partial: 'parcial',
    partialNote: 'Las barras más claras y rayadas son periodos no terminados o solo cubiertos en parte.',
    median: 'Mediana',
    p90: 'Percentil 90',
    finished: 'Terminados',
    running: 'Aún en curso',
    frozen: 'Congelada el {date}, revisión {revision}: {value}',
    frozenToday: 'Cifras congeladas, junto a las de hoy',
    madeBy: 'Publicado por {name}',
    contents: 'Contenido',
    chartOf: 'Gráfico: {title}. La tabla que sigue contiene los mismos números.',
    empty: 'No se contó nada en este periodo.',
    table: 'Tabla',
    page: 'Página {page} de {pages}',
    runs: 'El periodo no ha terminado: estas cifras crecen hasta su final.',
    query: 'Consulta',
  },
  unit: { minute: 'min', hour: 'h', day: 'd' },
};
