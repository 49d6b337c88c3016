import type { Locale } from '@saatja/core/explain'

export type ValueNames = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** How the business application labels the choices of SSL/TLS, with the name of the field’s standard. */
export const securities: ValueNames = {
  tls: {
    en: 'SSL (encrypted from the start)',
    et: 'SSL (krüpteeritud algusest peale)',
    lv: 'SSL (šifrēts no paša sākuma)',
  },
  starttls: {
    en: 'StartSSL/SSL/TLS (STARTTLS)',
    et: 'StartSSL/SSL/TLS (STARTTLS)',
    lv: 'StartSSL/SSL/TLS (STARTTLS)',
  },
  none: { en: 'No (not encrypted)', et: 'EI (krüpteerimata)', lv: 'Nē (bez šifrēšanas)' },
}

export const signIns: ValueNames = {
  none: { en: 'none', et: 'ei ole vaja', lv: 'nav vajadzīga' },
  optional: {
    en: 'user name and password, if required by the server',
    et: 'kasutajanimi ja salasõna, kui server neid nõuab',
    lv: 'lietotājvārds un parole, ja serveris to pieprasa',
  },
  password: { en: 'user name and password', et: 'kasutajanimi ja parool', lv: 'lietotājvārds un parole' },
  'app-password': {
    en: 'user name and app password',
    et: 'kasutajanimi ja rakenduse parool',
    lv: 'lietotājvārds un lietotnes parole',
  },
  oauth: {
    en: 'the provider’s own sign-in window',
    et: 'teenusepakkuja enda sisselogimisaken',
    lv: 'pakalpojumu sniedzēja pierakstīšanās logs',
  },
}

export const foreignFroms: ValueNames = {
  accepts: { en: 'is kept', et: 'jääb alles', lv: 'tiek saglabāta' },
  rewrites: {
    en: 'is replaced with the address of the mailbox you sign in to',
    et: 'asendatakse selle postkasti aadressiga, kuhu sisse logiti',
    lv: 'tiek aizstāta ar tās pastkastes adresi, kurā pierakstījāties',
  },
  rejects: { en: 'is rejected', et: 'lükatakse tagasi', lv: 'tiek noraidīta' },
}

export const confidences: ValueNames = {
  vendor: {
    en: 'published by the provider',
    et: 'teenusepakkuja andmetel',
    lv: 'norādījis pakalpojumu sniedzējs',
  },
  observed: { en: 'observed by others', et: 'teiste kogemus', lv: 'citu novērojums' },
  unverified: { en: 'not checked', et: 'kontrollimata', lv: 'nav pārbaudīts' },
}

export const receiverRuleNames: ValueNames = {
  all: { en: 'all mail', et: 'kõik kirjad', lv: 'visas vēstules' },
  bulk: { en: 'bulk mail', et: 'massmeil', lv: 'masveida pasts' },
}

export const receiverNeeds: ValueNames = {
  spf: { en: 'SPF', et: 'SPF', lv: 'SPF' },
  dkim: { en: 'DKIM', et: 'DKIM', lv: 'DKIM' },
  'spf-or-dkim': { en: 'SPF or DKIM', et: 'SPF või DKIM', lv: 'SPF vai DKIM' },
  dmarc: { en: 'a DMARC record', et: 'DMARC-kirje', lv: 'DMARC ieraksts' },
  aligned: {
    en: 'one of them for the domain that the recipient sees',
    et: 'üks neist saajale nähtava domeeni jaoks',
    lv: 'viens no tiem domēnam, ko redz saņēmējs',
  },
}

export const retries: ValueNames = {
  never: {
    en: 'only after something is changed',
    et: 'alles siis, kui midagi on muudetud',
    lv: 'tikai tad, kad kaut kas ir mainīts',
  },
  'after-sign-in': {
    en: 'after signing in again',
    et: 'pärast uut sisselogimist',
    lv: 'pēc atkārtotas pierakstīšanās',
  },
  'after-change': {
    en: 'after the administrator’s change',
    et: 'pärast administraatori muudatust',
    lv: 'pēc administratora izmaiņām',
  },
  later: { en: 'later', et: 'hiljem', lv: 'vēlāk' },
}

/** Whose date it is. */
export const retirementSides: ValueNames = {
  product: {
    en: 'Rule of the business application',
    et: 'Äritarkvara enda reegel',
    lv: 'Biznesa vadības programmas noteikums',
  },
  vendor: { en: 'The provider’s plan', et: 'Teenusepakkuja kava', lv: 'Pakalpojumu sniedzēja plāns' },
}

export const retirementEffects: ValueNames = {
  refused: { en: 'passwords are rejected', et: 'paroolid lükatakse tagasi', lv: 'paroles tiek noraidītas' },
  'off-by-default': {
    en: 'password sign-in is off unless an administrator turns it on',
    et: 'parooliga saatmine on välja lülitatud, kui administraator ei ole seda sisse lülitanud',
    lv: 'sūtīšana ar paroli ir izslēgta, ja vien administrators to neieslēdz',
  },
  announcement: {
    en: 'the final date will be announced',
    et: 'teatatakse lõplik kuupäev',
    lv: 'tiks paziņots galīgais datums',
  },
}

/** The phrase in the reader’s language, or the bare value when there is none. */
export const phrase = (phrases: ValueNames, value: string, locale: Locale): string =>
  phrases[value]?.[locale] ?? value

export const dateText = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))

/** The causes of returned mail. */
export const returnCauseNames: ValueNames = {
  'recipient-unknown': { en: 'The address', et: 'Aadress', lv: 'Adrese' },
  'recipient-domain-unknown': { en: 'The domain', et: 'Domeen', lv: 'Domēns' },
  'recipient-disabled': { en: 'The mailbox', et: 'Postkast', lv: 'Pastkaste' },
  'mailbox-full': { en: 'Space in the mailbox', et: 'Ruum postkastis', lv: 'Vieta pastkastē' },
  'message-too-large': { en: 'Size', et: 'Suurus', lv: 'Lielums' },
  'content-refused': { en: 'Content', et: 'Sisu', lv: 'Saturs' },
  'sender-refused': { en: 'The sender and the domain', et: 'Saatja ja domeen', lv: 'Sūtītājs un domēns' },
  'server-refused': { en: 'The sending server', et: 'Saatev server', lv: 'Sūtošais serveris' },
  policy: { en: 'The recipient’s rules', et: 'Saaja reeglid', lv: 'Saņēmēja noteikumi' },
  'rate-limited': { en: 'Too much at once', et: 'Korraga liiga palju', lv: 'Pārāk daudz vienlaikus' },
  unreachable: { en: 'Connection', et: 'Ühendus', lv: 'Savienojums' },
  'server-fault': { en: 'A problem on a server', et: 'Tõrge serveris', lv: 'Traucējums serverī' },
}
