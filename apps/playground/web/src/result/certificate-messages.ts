import type { Messages } from '@saatja/ui'

/** Why a certificate is refused, and how it is trusted all the same. */
export const certificateWords = {
  'use-certificate': {
    en: 'Use this certificate',
    et: 'Kasuta seda sertifikaati',
    lv: 'Izmantot šo sertifikātu',
  },
  'use-certificate-note': {
    en: 'First compare the fingerprint with the one that your mail administrator gives you. After that, only this certificate is trusted for this card.',
    et: 'Kõigepealt võrdle sõrmejälge sellega, mille saad meiliserveri haldajalt. Edaspidi usaldatakse selle kaardi puhul ainult seda sertifikaati.',
    lv: 'Vispirms salīdziniet pirkstu nospiedumu ar to, ko norādījis pasta administrators. Pēc tam šai kartiņai būs uzticams tikai šis sertifikāts.',
  },
  'why-DEPTH_ZERO_SELF_SIGNED_CERT': {
    en: 'self-signed: it was not issued by a trusted authority',
    et: 'ise allkirjastatud: selle väljaandja ei ole usaldusväärne',
    lv: 'pašparakstīts: to nav izsniedzis uzticams izdevējs',
  },
  'why-SELF_SIGNED_CERT_IN_CHAIN': {
    en: 'issued by an authority that is not publicly trusted',
    et: 'väljaandja ei ole üldiselt usaldatud',
    lv: 'izdevējs nav publiski uzticams',
  },
  'why-UNABLE_TO_VERIFY_LEAF_SIGNATURE': {
    en: 'the server does not send the certificate of its issuer',
    et: 'server ei saada väljaandja sertifikaati kaasa',
    lv: 'serveris nenosūta izdevēja sertifikātu',
  },
  'why-CERT_HAS_EXPIRED': { en: 'expired', et: 'aegunud', lv: 'beidzies derīguma termiņš' },
  'why-ERR_TLS_CERT_ALTNAME_INVALID': {
    en: 'issued for another server name',
    et: 'antud teisele serverinimele',
    lv: 'izsniegts citam servera nosaukumam',
  },
} satisfies Messages
