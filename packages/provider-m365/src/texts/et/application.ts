import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'Rakendus on registreeritud vale tüübiga',
    cause:
      'Ümbersuunamisaadress (Redirect URI) on registreeritud tüübiga „Single-page application”, seepärast tühistab Microsoft iga sisselogimise ööpäeva pärast.',
    remedy:
      'Palu rakenduse administraatoril registreerida aadress Microsoft Entras tüübiga „Web”; seejärel peavad kõik uuesti sisse logima.',
  },
  'm365-client-unknown': {
    title: 'Microsoft ei tunne rakendust',
    cause: 'Sellise ID-ga rakendust selles organisatsioonis või selles Microsofti pilves ei ole.',
    remedy:
      'Palu rakenduse administraatoril kontrollida rakenduse ID-d, rentnikku (tenant) ja pilve; mõnikord peab organisatsiooni administraator rakenduse heaks kiitma.',
  },
  'm365-client-secret-wrong': {
    title: 'Kliendisaladus (client secret) on vale',
    cause:
      'Microsoft ei võta kliendisaladust (client secret) vastu. Sageli on välja „Value” asemel kopeeritud „Secret ID”.',
    remedy:
      'Palu rakenduse administraatoril luua Microsoft Entras uus kliendisaladus ja sisestada välja „Value” sisu rakendusse.',
  },
  'm365-client-secret-expired': {
    title: 'Kliendisaladus on aegunud',
    cause:
      'Kliendisaladus (client secret) kehtib kuni 24 kuud ja see aeg on möödas. Kuni uut kliendisaladust ei ole, ei saa keegi Microsoft 365 kaudu kirju saata.',
    remedy:
      'Palu rakenduse administraatoril luua Microsoft Entras uus kliendisaladus ja sisestada välja „Value” sisu rakendusse.',
  },
  'm365-client-secret-missing': {
    title: 'Kliendisaladus puudub',
    cause: 'Rakendus on registreeritud kliendisaladusega, kuid ei saatnud seda kaasa.',
    remedy: 'Palu rakenduse administraatoril sisestada kliendisaladus (client secret) või sertifikaat.',
  },
  'm365-client-secret-unwanted': {
    title: 'Rakendus on registreeritud ilma kliendisaladuseta',
    cause:
      'Rakendus saatis kliendisaladuse (client secret), kuid on Microsoft Entras registreeritud ilma selleta.',
    remedy:
      'Palu rakenduse administraatoril registreerida ümbersuunamisaadress tüübiga „Web” või kliendisaladus eemaldada.',
  },
  'm365-client-certificate': {
    title: 'Rakenduse sertifikaat ei sobi',
    cause:
      'Sertifikaat on aegunud, tühistatud või Microsoft Entras registreerimata, või on serveri kellaaeg vale.',
    remedy:
      'Palu rakenduse administraatoril laadida kehtiv sertifikaat jaotisse „Certificates & secrets” ja kontrollida serveri kellaaega.',
  },
  'm365-app-disabled': {
    title: 'Rakendus on organisatsioonis keelatud',
    cause: 'Administraator on rakenduse terves organisatsioonis keelanud.',
    remedy: 'Palu Microsoft 365 administraatoril lubada rakendus jaotises „Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'Ümbersuunamisaadress (Redirect URI) on registreerimata',
    cause:
      'Aadress, kuhu Microsoft peaks su tagasi suunama, ei ole rakendusele täpselt samal kujul registreeritud.',
    remedy:
      'Palu rakenduse administraatoril lisada täpselt see aadress Microsoft Entras väljale „Redirect URI”.',
  },
  'm365-single-tenant': {
    title: 'Rakendus on registreeritud ainult ühele organisatsioonile',
    cause:
      'Rakendus lubas sisse logida mis tahes organisatsiooni kontoga, kuid on registreeritud ainult ühele organisatsioonile.',
    remedy:
      'Palu rakenduse administraatoril määrata selle organisatsiooni rentnik (tenant) või registreerida rakendus mitmele organisatsioonile.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft ei tunne organisatsiooni',
    cause: 'Sellist rentnikku (tenant) ei ole või asub see teises Microsofti pilves.',
    remedy: 'Palu rakenduse administraatoril kontrollida rentnikku (tenant) ja pilve.',
  },
  'm365-cloud-mismatch': {
    title: 'Organisatsioon on teises Microsofti pilves',
    cause:
      'Selle organisatsiooni kontodega logitakse sisse teise Microsofti pilve, kus rakendus tuleb eraldi registreerida.',
    remedy:
      'Palu rakenduse administraatoril registreerida rakendus selles pilves ja valida see pilv rakenduse seadetes.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft ei tunne küsitud luba',
    cause: 'Rakendus küsis luba, mida selles organisatsioonis või selles pilves ei ole.',
    remedy: 'Palu rakenduse administraatoril kontrollida pilve ja registreeringus olevaid lube.',
  },
  'm365-scopes-mixed': {
    title: 'Kahe teenuse load on segi läinud',
    cause: 'Rakendus küsis korraga nii Outlooki kui ka mõne muu Microsofti teenuse luba.',
    remedy: 'Palu rakenduse administraatoril seadistada rakendus nii, et see küsib ainult luba „SMTP.Send”.',
  },
  'm365-no-exchange': {
    title: 'Organisatsioonil ei ole Exchange Online’i',
    cause: 'Microsoft ei leia sellest organisatsioonist meiliteenust.',
    remedy: 'Palu Microsoft 365 administraatoril organisatsiooni litsentse kontrollida.',
  },
  'm365-permission-missing': {
    title: 'Registreeringus puudub vajalik luba',
    cause: 'Rakenduse registreeringus ei ole kirjas luba kirju saata.',
    remedy:
      'Palu rakenduse administraatoril lisada Microsoft Entras luba „SMTP.Send” kasutajate jaoks või „SMTP.SendAsApp” rakenduse enda jaoks.',
  },
  'm365-loop': {
    title: 'Rakendus pöördus Microsofti poole liiga tihti',
    cause: 'Sama päringut korrati nii sageli, et Microsoft sellele enam ei vasta.',
    remedy: 'Oota tund aega. Palu rakenduse administraatoril välja selgitada, miks päringut korratakse.',
  },
  'm365-service-fault': {
    title: 'Microsoftil on praegu tõrge',
    cause: 'Microsofti sisselogimisteenus seekord ei töötanud. Kiri jäi saatmata.',
    remedy: 'Proovi mõne minuti pärast uuesti.',
  },
  'm365-tenant-throttled': {
    title: 'Microsoft piirab sinu organisatsiooni päringuid',
    cause: 'Organisatsioonist logiti lühikese aja jooksul liiga palju kordi sisse. Kiri jäi saatmata.',
    remedy: 'Proovi mõne minuti pärast uuesti.',
  },
  'm365-sign-in-unreachable': {
    title: 'Microsofti sisselogimisteenus ei ole kättesaadav',
    cause: 'Sisselogimisteenus ei vastanud. Kiri jäi saatmata.',
    remedy:
      'Proovi uuesti. Kui viga kordub, palu rakenduse administraatoril kontrollida serveri võrguühendust ja tulemüüri.',
  },
}
