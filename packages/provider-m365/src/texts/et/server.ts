import type { Text } from '@saatja/core'
import type { ServerCode } from '../../codes.ts'

export const serverTexts: Readonly<Record<ServerCode, Text>> = {
  'm365-tls-too-old': {
    title: 'Krüpteering on liiga vana',
    cause: 'Microsoft 365 lubab ainult TLS 1.2 ja uuemat.',
    remedy: 'Palu rakenduse administraatoril uuendada serverit, kus rakendus töötab.',
  },
  'm365-mechanism-not-offered': {
    title: 'Microsoft 365 ei paku seda sisselogimisviisi',
    cause:
      'Postkastil on „Autenditud SMTP” (Authenticated SMTP) välja lülitatud või on ühendus krüpteerimata.',
    remedy:
      'Vali port 587 ja „StartSSL/SSL/TLS” ning palu Microsoft 365 administraatoril lülitada postkasti jaoks sisse „Autenditud SMTP” (Authenticated SMTP).',
  },
  'm365-smtp-auth-off-tenant': {
    title: '„Autenditud SMTP” (Authenticated SMTP) on organisatsioonis välja lülitatud',
    cause:
      'Organisatsioonis on „Autenditud SMTP” (Authenticated SMTP) välja lülitatud ja postkastil ei ole oma sätet. See puudutab nii paroole kui ka OAuthi.',
    remedy:
      'Palu Microsoft 365 administraatoril see postkastil sisse lülitada: Kasutajad (Users) → Aktiivsed kasutajad (Active users) → kasutaja → Meil (Mail) → Halda meilirakendusi (Manage email apps) → „Autenditud SMTP” (Authenticated SMTP). Organisatsiooni säte võib jääda väljalülitatuks. Võid ka valida meili saatja „Microsoft 365 API”, mis seda ei vaja.',
  },
  'm365-smtp-auth-off-mailbox': {
    title: '„Autenditud SMTP” (Authenticated SMTP) on postkastil välja lülitatud',
    cause: 'Rakendustel ei ole lubatud sellest postkastist kirju saata.',
    remedy:
      'Palu Microsoft 365 administraatoril see märkida: Kasutajad (Users) → Aktiivsed kasutajad (Active users) → kasutaja → Meil (Mail) → Halda meilirakendusi (Manage email apps) → „Autenditud SMTP” (Authenticated SMTP). Võid ka valida meili saatja „Microsoft 365 API”, mis seda ei vaja.',
  },
  'm365-basic-disabled': {
    title: 'Microsoft ei luba sellele kontole enam parooliga sisse logida',
    cause: 'Parooliga sisselogimine on sellel kontol välja lülitatud. Ka rakenduse parool ei aita.',
    remedy: 'Vali meili saatjaks „Microsoft 365 OAUTH” ja logi sisse oma Microsofti kontoga.',
  },
  'm365-basic-removed': {
    title: 'Microsoft 365 on parooliga saatmise lõpetanud',
    cause: 'Microsoft ei luba enam parooliga kirju saata.',
    remedy: 'Vali meili saatjaks „Microsoft 365 OAUTH” ja logi sisse oma Microsofti kontoga.',
  },
  'm365-security-defaults': {
    title: 'Organisatsiooni turbe vaikesätted ei luba sisse logida',
    cause:
      'Kui turbe vaikesätted (security defaults) on sisse lülitatud, ei luba Microsoft 365 rakendustel parooliga kirju saata.',
    remedy:
      'Vali meili saatjaks „Microsoft 365 OAUTH”. Kui ka see ei õnnestu, pöördu Microsoft 365 administraatori poole.',
  },
  'm365-conditional-access': {
    title: 'Organisatsiooni reegel ei luba sisse logida',
    cause:
      'Organisatsiooni tingimusjuurdepääsu reegel (Conditional Access) ei luba sisse logida, sageli tundmatu IP-aadressi tõttu.',
    remedy:
      'Palu Microsoft 365 administraatoril lubada selle rakenduse IP-aadressid või vali meili saatjaks „Microsoft 365 OAUTH”.',
  },
  'm365-sign-in-refused': {
    title: 'Microsoft 365 lükkas sisselogimise tagasi',
    cause:
      'Põhjus võib olla vale kasutajanimi, vale parool või see, et selle kontoga ei ole lubatud sisse logida. Microsoft seda ei täpsusta.',
    remedy: 'Kontrolli, kas saad sama aadressi ja parooliga Outlooki veebirakendusse sisse logida.',
  },
  'm365-token-refused': {
    title: 'Microsoft 365 ei luba sellel kontol postkasti kasutada',
    cause:
      'Kontol, millega sisse logiti, ei ole õigust kaardil olevat postkasti kasutada või ei ole uus õigus veel jõustunud; selleks võib kuluda kuni tund.',
    remedy:
      'Võrdle kaardil olevat kasutajanime kontoga, millega sisse logiti, ja logi uuesti sisse. Ühispostkasti õigusi küsi Microsoft 365 administraatorilt.',
  },
  'm365-app-permission': {
    title: 'Rakendus ei tohi organisatsiooni nimel saata',
    cause: 'Rakendusel puudub luba „SMTP.SendAsApp” või ei ole keegi seda organisatsioonis heaks kiitnud.',
    remedy: 'Palu Microsoft 365 administraatoril luba lisada ja heaks kiita.',
  },
  'm365-sign-in-fault': {
    title: 'Sisselogimine ebaõnnestus Microsofti tõrke tõttu',
    cause: 'Meiliserver ei saanud seekord sisselogimist kontrollida. Kiri jäi saatmata.',
    remedy: 'Proovi mõne minuti pärast uuesti.',
  },
  'm365-sign-in-stalled': {
    title: 'Sisselogimine jäi pooleli (334)',
    cause:
      'Server küsis kasutajanime või parooli ega vastanud siis enam. Tavaliselt on postkastil „Autenditud SMTP” (Authenticated SMTP) välja lülitatud.',
    remedy:
      'Palu Microsoft 365 administraatoril lülitada postkasti jaoks sisse „Autenditud SMTP” (Authenticated SMTP). Kui see on juba sisse lülitatud, vali meili saatjaks „Microsoft 365 OAUTH”.',
  },
  'm365-not-signed-in': {
    title: 'Kirja püüti saata ilma sisse logimata',
    cause: 'Microsoft 365 võtab kirju vastu ainult pärast sisselogimist, aga sisse ei logitud.',
    remedy: 'Sisesta kasutajanimi ja salasõna või vali meili saatjaks „Microsoft 365 OAUTH” ja logi sisse.',
  },
  'm365-unavailable': {
    title: 'Microsoft 365 ei ole praegu kättesaadav',
    cause: 'Meiliserveril on tõrge või seda hooldatakse. Kiri jäi saatmata.',
    remedy: 'Proovi mõne minuti pärast uuesti.',
  },
  'm365-busy': {
    title: 'Microsoft 365 palub hiljem uuesti proovida',
    cause:
      'Server on ülekoormatud või on kirjade hulk sellelt aadressilt järsult kasvanud. Kiri jäi saatmata.',
    remedy: 'Proovi hiljem uuesti ja saada aeglasemalt.',
  },
}
