import { type LanguageRule, words } from './rule.ts'

export const estonian: readonly LanguageRule[] = [
  {
    pattern: words("(?:teenusepakkuja|pakkuja|Microsofti|Google['’]i) juures"),
    better: 'teenusepakkuja lehel, Microsofti kontoga',
    reason: 'kellegi juures on tema kontoris',
    sample: 'Logi teenusepakkuja juures sisse.',
  },
  {
    pattern: words('postkast…, (?:mis|millega) (?:sisse )?log…', 'sisse logib'),
    better: 'postkasti, kuhu sisse logitakse',
    reason: 'sisse logib inimene, postkasti või kontoga',
    sample: 'Postkast, millega sisse logiti.',
  },
  {
    pattern: words('tee peal', 'teel', 'teele'),
    better: 'võrgus, saatmisel',
    reason: 'andmed ei kõnni',
    sample: 'Kiri on teel.',
  },
  {
    pattern: words('lahtiselt', 'tuntute seas', 'nimeteenus…'),
    better: 'krüpteerimata, ei ole teada, nimeserver',
    reason: 'tõlkelaen',
    sample: 'Põhjus ei ole tuntute seas.',
  },
  {
    pattern: words('keeldu…'),
    better: 'lükkas tagasi, ei lubanud; tagasilükkamine',
    reason: 'keeldub inimene',
    sample: 'Server keeldus kirjast.',
  },
  {
    pattern: /küsi (?:\p{L}+ )*(?:haldajalt|administraatorilt)\./giu,
    better: 'pöördu … poole',
    reason: 'küsitakse midagi',
    sample: 'Kui viga kordub, küsi meiliserveri haldajalt.',
  },
  {
    pattern: words('seade', 'seadet'),
    better: 'säte, sätet',
    reason: 'seade on aparaat',
    sample: 'Postkastil ei ole oma seadet.',
  },
  {
    pattern:
      /(?:Rakenduse administraator|Domeeni haldaja|Administraator) (?:kontrolli|loo|lisa|registreeri|uuenda|sisesta|laadi|märgi|määra)b/gu,
    better: 'Palu rakenduse administraatoril …-da',
    reason: 'juhis ütleb lugejale, mida teha',
    sample: 'Rakenduse administraator loob uue saladuse.',
  },
  {
    pattern: words(
      'rakenduse salad…',
      'pääsureeg…',
      'tagasipöördum…',
      '2-astmeli…',
      '(?<!\\()token(?:it|i|eid|ite|iga|ile)',
    ),
    better: 'kliendisaladus, tingimusjuurdepääs, ümbersuunamisaadress, kaheastmeline, pääsuluba',
    reason: 'Microsofti ja Google’i enda sõna',
    sample: 'Rakenduse saladus on vale.',
  },
  {
    pattern:
      /„(?:Accept|Cancel)”|\*\*(?:Accept|Cancel)\*\*|(?<!\()(?:Active users|Manage email apps)(?![^(]*\))|(?<!\()Authenticated SMTP(?!\))/gu,
    better: 'eestikeelne silt ja selle järel ingliskeelne sulgudes: „Nõustu” (Accept)',
    reason: 'lugeja näeb eestikeelset akent',
    sample: 'Vajuta „Accept”.',
  },
  {
    pattern: /(?:Autenditud|Kaheastmeline) (?:SMTP|kinnitamine\*\*)(?![”*]* \((?:Auth|2-Step))/gu,
    better: '„Autenditud SMTP” (Authenticated SMTP)',
    reason: 'silt, mille tõlge ei ole kindel, koos ingliskeelsega',
    sample: 'Lülita sisse „Autenditud SMTP”.',
  },
  {
    pattern: words(
      'jääb vait',
      'vaikib',
      'kuulis',
      'ei taha',
      'tutvusta…',
      'tõendab',
      'vestlus…',
      'server (?:ise )?(?:ütle…|oska…)',
    ),
    better: 'ei vasta, teatab, lükkas tagasi, suhtlus',
    reason: 'server ei ole inimene',
    sample: 'Server ütleb, et ei oska.',
  },
  {
    pattern: words('tarkvara haldaja…', '(?<![\\p{L}-])tarkvara'),
    better: 'äritarkvara, rakendus; rakenduse administraator',
    reason: 'üks nimi ühe asja kohta',
    sample: 'Küsi tarkvara haldajalt nime.',
  },
  {
    pattern: words(
      'postkasti (?:on )?(?:vale saatja tõttu )?peata…',
      'poole peale',
      'muudkui',
      'aina',
      'huupi',
      'mispeale',
      'viltu',
    ),
    better: 'postkastist saatmise peatanud; pooleli, seetõttu',
    reason: 'peatub saatmine; neutraalne kirjakeel',
    sample: 'Sisselogimine jäi poole peale.',
  },
  {
    pattern: words(
      '(?:läheb|lähevad|läks|läksid) (?:teele|välja)',
      'ei välju',
      '(?:on|oli) (?:väljas|sees)',
      'on ära kasutatud',
    ),
    better: 'saadetakse; on välja/sisse lülitatud; on täis',
    reason: 'kõnekeelne',
    sample: 'Kirjad lähevad välja.',
  },
  {
    pattern: words('proov', 'proovis', 'proove', 'proovide', 'läbimäng…', 'mängi läbi', 'leia oma probleem'),
    better: 'test; jäljenda; leia vea põhjus',
    reason: 'proov on ka näidis',
    sample: 'Viimane proov õnnestus.',
  },
  {
    pattern: /(?<!\p{L})(?:SSL|TLS|DNS|SPF|DKIM|DMARC|SMTP|JSON|SMS|PDF)\p{Ll}{1,4}(?!\p{L})/gu,
    better: 'SSL-i, DNS-is',
    reason: 'suurtähtlühendi lõpp on sidekriipsuga',
    sample: 'Kirje DNSis.',
  },
  {
    pattern: words('tühjenda (?:kaust|postkast)…'),
    better: 'tee postkastis ruumi, näiteks arhiveeri või kustuta vanu kirju',
    reason: 'lugeja kustutaks kõik saadetud arved',
    sample: 'Tühjenda kaust „Saadetud üksused”.',
    places: ['texts', 'pages'],
  },
  {
    pattern: /[“"]/g,
    better: '„…”',
    reason: 'eesti jutumärgid',
    sample: 'Vali “Nõustu”.',
  },
]
