import type { Text } from '@saatja/core'
import type { SettingsCode } from '../../codes.ts'

export const settingsTexts: Readonly<Record<SettingsCode, Text>> = {
  'm365-authenticated-smtp': {
    title: '„Autenditud SMTP” (Authenticated SMTP) peab olema sisse lülitatud',
    cause:
      'Microsoft 365 võtab rakenduselt kirju vastu ainult siis, kui postkastil on „Autenditud SMTP” (Authenticated SMTP) sisse lülitatud.',
    remedy:
      'Palu Microsoft 365 administraatoril see märkida Microsoft 365 halduskeskuses (Microsoft 365 admin center): Kasutajad (Users) → Aktiivsed kasutajad (Active users) → kasutaja → Meil (Mail) → Halda meilirakendusi (Manage email apps) → „Autenditud SMTP” (Authenticated SMTP).',
  },
  'm365-api-size': {
    title: 'Kirja suurus võib olla kuni 3 MB',
    cause:
      'Kirjad saadetakse Microsoft Graphi kaudu, nii et „Autenditud SMTP” (Authenticated SMTP) võib jääda väljalülitatuks. Kirja suurus võib olla kuni 3 MB, millest manustele jääb umbes 2 MB.',
    remedy: 'Suurema faili asemel saada link või vali meili saatja „Microsoft 365 OAUTH”.',
  },
  'm365-port-465': {
    title: 'Microsoft 365-l ei ole porti 465',
    cause: 'Microsoft 365 serverid pordil 465 ei vasta, seega ühendus aeguks.',
    remedy: 'Määra serveriks {server} ja vali „StartSSL/SSL/TLS”.',
  },
  'm365-encryption-required': {
    title: 'Microsoft 365 nõuab krüpteeringut',
    cause: 'Microsoft 365 ei võta krüpteerimata ühenduse kaudu vastu ei kirju ega paroole.',
    remedy: 'Vali „StartSSL/SSL/TLS” ja jäta pordiks 587.',
  },
  'm365-host-retired': {
    title: 'Seda Microsofti serverit enam ei ole',
    cause: 'Microsoft on piirkondliku serveri {host} välja lülitanud.',
    remedy: 'Määra serveriks {server} ja vali „StartSSL/SSL/TLS”.',
  },
  'm365-other-cloud': {
    title: 'Server ja sisselogimine kuuluvad Microsofti eri pilvedesse',
    cause:
      'Server {host} kuulub teise Microsofti pilve kui see, kuhu rakenduses sisse logitakse, ja lükkaks seetõttu iga kirja tagasi.',
    remedy:
      'Määra serveriks {server} või palu rakenduse administraatoril seadistada rakendus teise pilve jaoks.',
  },
  'm365-password-retiring': {
    title: 'Parooliga saatmine Microsoft 365 kaudu on lõppemas',
    cause:
      'Alates {product} nõuab see rakendus OAuthi. Microsoft lülitab paroolid vaikimisi välja {vendor} ja teatab 2027. aasta teisel poolel, millal paroolid enam üldse ei tööta (seisuga {checked}).',
    remedy: 'Vali meili saatjaks „Microsoft 365 OAUTH” ja logi sisse oma Microsofti kontoga.',
  },
  'm365-password-off': {
    title: 'Parooliga saatmine Microsoft 365 kaudu võib iga hetk lõppeda',
    cause:
      'Alates {product} nõuab see rakendus OAuthi. Microsoftil on paroolid alates {vendor} vaikimisi välja lülitatud ja need töötavad vaid seal, kus administraator on need uuesti lubanud. Lõplikku kuupäeva ei ole Microsoft veel teatanud (seisuga {checked}).',
    remedy: 'Vali meili saatjaks „Microsoft 365 OAUTH” ja logi sisse oma Microsofti kontoga.',
  },
  'm365-password-refused': {
    title: 'Microsoft 365 jaoks on siin vaja OAuthi',
    cause:
      'Alates {product} ei luba see rakendus Microsoft 365 puhul parooli. Microsoft ise lülitab paroolid vaikimisi välja {vendor} ega ole lõplikku kuupäeva veel teatanud (seisuga {checked}).',
    remedy: 'Vali meili saatjaks „Microsoft 365 OAUTH” ja logi sisse oma Microsofti kontoga.',
  },
  'm365-not-set-up': {
    title: 'Microsoft 365-sse sisselogimine on seadistamata',
    cause:
      'Rakendus ei ole veel Microsoft Entras registreeritud, seega ei saa siin keegi Microsoft 365-sse sisse logida.',
    remedy:
      'Palu rakenduse administraatoril see Microsoft Entras registreerida ja sisestada rakenduse ID (Application ID).',
  },
  'm365-tokens-supplied': {
    title: 'Microsoft 365-sse logitakse sisse mujal',
    cause:
      'Ligipääsu Microsoft 365-le hallatakse selle rakenduse mõnes muus kohas, seega ei saa siin sisse logida.',
    remedy: 'Küsi rakenduse administraatorilt, kus sisse logida.',
  },
  'm365-credential-ends': {
    title: {
      one: 'Rakenduse ligipääs Microsoft 365-le lõpeb {count} päeva pärast',
      other: 'Rakenduse ligipääs Microsoft 365-le lõpeb {count} päeva pärast',
    },
    cause:
      'Kliendisaladus (client secret) või sertifikaat, millega rakendus end Microsofti teenuses autendib, aegub {date}. Pärast seda ei saa keegi Microsoft 365 kaudu kirju saata.',
    remedy:
      'Palu rakenduse administraatoril lisada Microsoft Entras jaotises „Certificates & secrets” uus kliendisaladus või sertifikaat ja sisestada see rakenduse seadetesse.',
  },
  'm365-credential-ended': {
    title: 'Rakenduse ligipääs Microsoft 365-le on lõppenud',
    cause:
      'Kliendisaladus (client secret) või sertifikaat, millega rakendus end Microsofti teenuses autendib, aegus {date}.',
    remedy:
      'Palu rakenduse administraatoril lisada Microsoft Entras jaotises „Certificates & secrets” uus kliendisaladus või sertifikaat ja sisestada see rakenduse seadetesse.',
  },
  'm365-redirect-insecure': {
    title: 'Sisselogimise ümbersuunamisaadress ei kasuta HTTPS-i',
    cause:
      'Pärast sisselogimist suunab Microsoft kasutaja tagasi aadressile, mille alguses on http; sellist ühendust saab pealt kuulata.',
    remedy:
      'Kasuta https-iga algavat aadressi ja lisa täpselt sama aadress Microsoft Entras väljale „Redirect URI”.',
  },
  'm365-sign-in': {
    title: 'Autendi Microsoft 365',
    cause:
      'Microsoft küsib postkasti omanikult üks kord luba ja seejärel saab rakendus sellest postkastist kirju saata.',
    remedy: 'Logi sisse selle kontoga, millele postkast kuulub, ja anna nõusolek.',
  },
  'm365-authenticated': {
    title: 'Microsoft 365 on autenditud',
    cause: 'Sisselogimine õnnestus ja luba kirju saata on antud.',
    remedy: 'Saada testkiri ja veendu, et postkastist saab saata.',
  },
  'm365-other-account': {
    title: 'Logisid sisse teise kontoga',
    cause:
      'Kasutajakaardil olev postkast ei kuulu kontole, millega sisse logisid. Ühispostkasti puhul nii peabki olema.',
    remedy:
      'Kui tegemist ei ole ühispostkastiga, logi uuesti sisse kaardil oleva kontoga. Ühispostkasti jaoks peab kontol olema õigus „Send As”.',
  },
  'm365-grant-idle-soon': {
    title: {
      one: 'Microsoft 365 sisselogimine aegub {count} päeva pärast, kui seda ei kasutata',
      other: 'Microsoft 365 sisselogimine aegub {count} päeva pärast, kui seda ei kasutata',
    },
    cause: 'Microsoft tühistab sisselogimise, mida ei ole 90 päeva kasutatud. See juhtuks {date}.',
    remedy: 'Saada mõni kiri või logi uuesti sisse.',
  },
}
