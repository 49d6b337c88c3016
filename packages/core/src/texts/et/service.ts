import type { TextTable } from '../../contract/texts.ts'

export const serviceTexts = {
  'client-name-refused': {
    title: 'Rakenduse arvuti nimi ei sobi serverile',
    cause:
      'Ühendust luues teatab rakendus oma arvuti nime ja server nõuab tegelikku avalikku nime. Ilma sätteta clientName võib rakendus teatada nime, mis ei sobi, näiteks localhost.',
    remedy:
      'Palu rakenduse administraatoril määrata sätte clientName väärtuseks selle arvuti avalik nimi. Kui vastus tuli mõnelt teiselt meiliserverilt, palu meiliserveri haldajal oma serveri nimi parandada.',
  },
  'client-address-refused': {
    title: 'Meiliteenus ei luba rakenduse IP-aadressi',
    cause: 'Teenus lubab ühenduse luua ainult IP-aadressidelt, mis on selle kontol lubatud.',
    remedy:
      'Palu rakenduse administraatoril lisada rakenduse IP-aadress meiliteenuses lubatud aadresside hulka.',
  },
  'sender-mailbox-unknown': {
    title: 'Server ei tunne saatja postkasti',
    cause: 'Kaardil olevat e-posti aadressi ei ole olemas või ei saanud server selle olemasolu kontrollida.',
    remedy: 'Kontrolli kaardil olevat e-posti aadressi. Kui see on õige, pöördu meiliserveri haldaja poole.',
  },
  'sender-mailbox-full': {
    title: 'Saatja enda postkast on täis',
    cause: 'Server ei võta vastu kirju postkastist, milles ei ole vaba ruumi.',
    remedy:
      'Vabasta oma postkastis ruumi, näiteks arhiveeri vanu kirju, ja saada hiljem uuesti[, näiteks {wait} pärast].',
  },
  'sender-not-verified': {
    title: 'Saatja aadress on kinnitamata',
    cause:
      'Meiliteenus võtab kirju vastu ainult aadressidelt ja domeenidelt, mis on selle kontol kinnitatud. Uue konto puhul nõuavad mõned teenused ka saaja aadressi kinnitamist.',
    remedy: 'Palu meiliserveri haldajal saatja aadress või selle domeen meiliteenuses kinnitada.',
  },
  'sender-unauthenticated': {
    title: 'Saatja domeeni ei saanud kinnitada',
    cause:
      'Saaja server võtab kirju vastu ainult siis, kui SPF või DKIM näitab, et need on tõesti saadetud saatja domeenist.',
    remedy:
      'Palu domeeni haldajal saatev server SPF-kirjesse lisada või DKIM-allkiri seadistada. Teine võimalus: saada kirju oma domeeni serveri kaudu.',
  },
  'account-restricted': {
    title: 'Meiliteenuse kontolt ei tohi praegu saata',
    cause: 'Konto on aktiveerimata, ülevaatamisel või blokeeritud. Ainult ootamisest ei ole abi.',
    remedy:
      'Palu meiliserveri haldajal meiliteenuse lehel sisse logida ja konto seal aktiveerida või blokeering eemaldada.',
  },
  'account-limit': {
    title: 'Konto saatmislimiit on täis',
    cause: 'Meiliteenus ei võta rohkem kirju vastu, kuni kontole lisatakse krediiti või algab uus periood.',
    remedy: 'Palu meiliserveri haldajal kontrollida meiliteenuse konto paketti või proovi hiljem uuesti.',
  },
} as const satisfies TextTable
