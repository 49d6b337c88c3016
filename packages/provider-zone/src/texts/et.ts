import type { ZoneTexts } from './en.ts'

export const et: ZoneTexts = {
  'zone-server': {
    title: 'smtp.zone.eu või smtp.zone.ee?',
    cause: 'Kumb nimi on õige, oleneb sinu domeeni seadistusest Zone’is.',
    remedy:
      'Vaata Zone’ist järele oma domeeni väljamineva meili (SMTP) serveri nimi ja sisesta see koos pordiga 465; krüpteeringuks vali SSL.',
  },
  'zone-two-factor': {
    title: 'Kaheastmelise autentimise puhul on vaja rakenduse salasõna',
    cause:
      'Kui postkastil on kaheastmeline autentimine, ei saa teistest programmidest selle põhisalasõnaga enam kirju saata.',
    remedy:
      'Ava veebimeilis Seaded → Turvalisus → Rakenduste salasõnad (Settings → Security → Application passwords), lisa salasõna ja sisesta see siia. Seda näidatakse ainult üks kord.',
  },
  'zone-username': {
    title: 'Kasutajanimi ei ole täielik aadress',
    cause: 'Zone’is on kasutajanimi tavaliselt postkasti täielik aadress, aga sisestatud on „{username}”.',
    remedy: 'Sisesta täielik aadress, näiteks mari@kivi.ee.',
  },
  'zone-password': {
    title: 'Vale Zone’i kasutajanimi või salasõna',
    cause: 'Kasutajanimi või salasõna on vale või ei tohi selle rakenduse salasõnaga kirju saata.',
    remedy: 'Sisesta kasutajanimeks täielik aadress ja sisesta salasõna uuesti.',
  },
  'zone-application-password': {
    title: 'Zone nõuab rakenduse salasõna',
    cause: 'Postkastil on kaheastmeline autentimine, seetõttu selle põhisalasõna siin ei sobi.',
    remedy:
      'Ava veebimeilis Seaded → Turvalisus → Rakenduste salasõnad (Settings → Security → Application passwords), lisa salasõna ja sisesta see siia. Seda näidatakse ainult üks kord.',
  },
  'zone-sign-in-limit': {
    title: 'Liiga palju ebaõnnestunud sisselogimisi Zone’i',
    cause:
      'Kui kahe minuti jooksul sisestatakse 12 korda vale salasõna, ei luba Zone umbes kaks minutit sisse logida.',
    remedy: 'Oota kaks minutit, kontrolli salasõna ja proovi uuesti.',
  },
  'zone-daily-limit': {
    title: 'Zone’i päevane limiit on täis',
    cause:
      'Postkastist võib 24 tunni jooksul saata kirju 2000 saajale, Premium- ja Ultimate-paketiga 4000 saajale. Selle postkasti limiit on täis.',
    remedy: 'Saada ülejäänud kirjad siis, kui limiit jälle vabaneb[, {wait} pärast].',
  },
  'zone-blocked': {
    title: 'Zone on sellest postkastist saatmise blokeerinud',
    cause:
      'Postkastist saadeti kirju kiiremini kui üks kiri viie sekundi jooksul, seetõttu blokeeris Zone sealt saatmise.',
    remedy: 'Palu Zone’i klienditoel blokeering eemaldada. Edaspidi saada aeglasemalt.',
  },
  'zone-account-disabled': {
    title: 'Postkast on Zone’is välja lülitatud',
    cause: 'Zone ei tunne seda postkasti või on see välja lülitatud.',
    remedy: 'Palu meiliserveri haldajal postkast Zone’i seadetes sisse lülitada.',
  },
  'zone-overload': {
    title: 'Zone on praegu ülekoormatud',
    cause: 'Serveril ei olnud ühenduse vastuvõtmiseks vaba protsessi.',
    remedy: 'Proovi hiljem uuesti.',
  },
  'zone-too-many-recipients': {
    title: 'Zone’i jaoks on saajaid liiga palju',
    cause: 'Ühel kirjal võib olla kuni 400 saajat.',
    remedy: 'Jaga saajad mitme kirja vahel.',
  },
  'zone-recipient-syntax': {
    title: 'Saaja aadress on vigane',
    cause: 'Zone ei võtnud vastu aadressi, mis ei ole e-posti aadressi kujul.',
    remedy: 'Paranda aadress ja saada kiri uuesti.',
  },
  'zone-too-large': {
    title: 'Kiri on Zone’i jaoks liiga suur',
    cause: 'Kiri võib olla kuni 25 MB suur. Saatmisel kasvab manus umbes kolmandiku võrra.',
    remedy: 'Saada väiksem fail või link failile.',
  },
}
