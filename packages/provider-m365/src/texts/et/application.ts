import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'Rakendus on registreeritud vale tüübiga',
    cause:
      'Tagasipöördumisaadress on registreeritud tüübiga „Single-page application”, seepärast lõpetab Microsoft iga sisselogimise ööpäeva pärast.',
    remedy:
      'Rakenduse administraator registreerib aadressi Microsoft Entras tüübiga „Web”; seejärel logivad kõik uuesti sisse.',
  },
  'm365-client-unknown': {
    title: 'Microsoft ei tunne rakendust',
    cause: 'Sellise ID-ga rakendust selles organisatsioonis või selles Microsofti pilves ei ole.',
    remedy:
      'Rakenduse administraator kontrollib rakenduse ID-d, organisatsiooni (tenant) ja pilve; vahel peab organisatsiooni administraator rakenduse heaks kiitma.',
  },
  'm365-client-secret-wrong': {
    title: 'Rakenduse saladus on vale',
    cause:
      'Microsoft ei võta rakenduse saladust (client secret) vastu. Sageli on välja „Value” asemel kopeeritud „Secret ID”.',
    remedy: 'Rakenduse administraator loob Microsoft Entras uue saladuse ja sisestab selle välja „Value”.',
  },
  'm365-client-secret-expired': {
    title: 'Rakenduse saladus on aegunud',
    cause:
      'Rakenduse saladus (client secret) kehtib kuni 24 kuud ja see aeg on läbi. Kuni uut ei ole, ei saa keegi Microsoft 365 kaudu saata.',
    remedy: 'Rakenduse administraator loob Microsoft Entras uue saladuse ja sisestab selle välja „Value”.',
  },
  'm365-client-secret-missing': {
    title: 'Rakenduse saladus puudub',
    cause: 'Rakendus on registreeritud saladusega, kuid ei saatnud seda kaasa.',
    remedy: 'Rakenduse administraator sisestab saladuse (client secret) või sertifikaadi.',
  },
  'm365-client-secret-unwanted': {
    title: 'Rakendus on registreeritud ilma saladuseta',
    cause:
      'Rakendus saatis saladuse (client secret), kuid Microsoft Entras on see registreeritud ilma saladuseta.',
    remedy:
      'Rakenduse administraator registreerib tagasipöördumisaadressi tüübiga „Web” või jätab saladuse ära.',
  },
  'm365-client-certificate': {
    title: 'Rakenduse sertifikaat ei sobi',
    cause:
      'Sertifikaat on aegunud, tühistatud või Microsoft Entras registreerimata, või on serveri kell vale.',
    remedy:
      'Rakenduse administraator laadib kasutatava sertifikaadi jaotisse „Certificates & secrets” ja kontrollib kella.',
  },
  'm365-app-disabled': {
    title: 'Rakendus on organisatsioonis keelatud',
    cause: 'Administraator on rakenduse terves organisatsioonis keelanud.',
    remedy: 'Palu Microsoft 365 administraatoril lubada rakendus jaotises „Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'Tagasipöördumisaadress on registreerimata',
    cause:
      'Aadress, kuhu Microsoft peaks su tagasi saatma, ei ole rakendusele täht-tähelt samal kujul registreeritud.',
    remedy: 'Rakenduse administraator lisab Microsoft Entras täpselt selle aadressi väljale „Redirect URI”.',
  },
  'm365-single-tenant': {
    title: 'Rakendus on registreeritud ainult ühele organisatsioonile',
    cause:
      'Rakendus püüdis sisse logida kõigi organisatsioonide kontosid, kuid registreering lubab ainult ühte.',
    remedy:
      'Rakenduse administraator määrab selle organisatsiooni (tenant) või registreerib rakenduse mitmele organisatsioonile.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft ei tunne organisatsiooni',
    cause: 'Sellist organisatsiooni (tenant) ei ole või asub see teises Microsofti pilves.',
    remedy: 'Rakenduse administraator kontrollib organisatsiooni ja pilve.',
  },
  'm365-cloud-mismatch': {
    title: 'Organisatsioon on teises Microsofti pilves',
    cause:
      'Selle organisatsiooni kontod logivad sisse teise Microsofti pilve, kus rakendus tuleb eraldi registreerida.',
    remedy: 'Rakenduse administraator registreerib rakenduse selles pilves ja valib pilve seadetes.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft ei tunne küsitud luba',
    cause: 'Rakendus küsis luba, mida selles organisatsioonis või selles pilves ei ole.',
    remedy: 'Rakenduse administraator kontrollib pilve ja registreeringu lube.',
  },
  'm365-scopes-mixed': {
    title: 'Kahe teenuse load on segi läinud',
    cause: 'Rakendus küsis korraga nii Outlooki kui ka mõne muu Microsofti teenuse luba.',
    remedy: 'Rakenduse administraator laseb küsida ainult luba „SMTP.Send”.',
  },
  'm365-no-exchange': {
    title: "Organisatsioonil ei ole Exchange Online'i",
    cause: 'Microsoft ei leia sellest organisatsioonist meiliteenust.',
    remedy: 'Palu Microsoft 365 administraatoril organisatsiooni litsentse kontrollida.',
  },
  'm365-permission-missing': {
    title: 'Registreeringus puudub vajalik luba',
    cause: 'Rakenduse registreeringus ei ole kirjas luba kirju saata.',
    remedy:
      'Rakenduse administraator lisab Microsoft Entras loa „SMTP.Send” inimeste jaoks või „SMTP.SendAsApp” rakenduse enda jaoks.',
  },
  'm365-loop': {
    title: 'Rakendus pöördus Microsofti poole liiga tihti',
    cause: 'Sama päringut korrati nii sageli, et Microsoft sellele enam ei vasta.',
    remedy: 'Oota tund aega. Rakenduse administraator peaks välja selgitama, mis päringut kordab.',
  },
  'm365-service-fault': {
    title: 'Microsoftil on praegu tõrge',
    cause: 'Microsofti sisselogimisteenus seekord ei töötanud. Kiri jäi saatmata.',
    remedy: 'Proovi mõne minuti pärast uuesti.',
  },
  'm365-tenant-throttled': {
    title: 'Microsoft piirab sinu organisatsiooni päringuid',
    cause: 'Organisatsioonist logiti lühikese aja jooksul liiga palju sisse. Kiri jäi saatmata.',
    remedy: 'Proovi mõne minuti pärast uuesti.',
  },
  'm365-sign-in-unreachable': {
    title: 'Microsofti sisselogimisteenus ei ole kättesaadav',
    cause: 'Sisselogimisteenus ei vastanud. Kiri jäi saatmata.',
    remedy:
      'Proovi uuesti. Kui viga kordub, kontrollib rakenduse administraator serveri võrguühendust ja tulemüüri.',
  },
}
