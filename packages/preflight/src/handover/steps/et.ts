import type { HandoverSteps } from '../handover-texts.ts'

export const steps: HandoverSteps = {
  'spf-syntax': ({ domain, term }) =>
    `Paranda domeeni ${domain} SPF-kirjes osa „${term}” või eemalda see, kui seda vaja ei ole.`,
  'spf-too-many-lookups': ({ domain, count }) =>
    `Eemalda domeeni ${domain} SPF-kirjest teenused, mida enam ei kasutata. Kirje vajab DNS-päringuid: ${count}, lubatud on 10.`,
  'spf-too-many-void': ({ domain, names }) =>
    `Eemalda domeeni ${domain} SPF-kirjest osad, mis viitavad nimedele, mida ei ole olemas: ${names}.`,
  'spf-allows-everyone': ({ domain, term }) =>
    `Asenda domeeni ${domain} SPF-kirjes „${term}” väärtusega ~all. Enne vaata, et SPF-kirjes oleksid kõik serverid, mis selle domeeni nimel kirju saadavad.`,
  'dkim-missing': ({ domain, selector }) =>
    `Lülita meiliteenuse halduspaneelis domeeni ${domain} jaoks sisse DKIM ja lisa seal näidatud kirjed (${selector}, nime _domainkey all).`,
  'dkim-dangling': ({ domain, selector, target }) =>
    `Kirje ${selector}._domainkey.${domain} viitab nimele ${target}, kus võtit ei ole. Kopeeri õige väärtus uuesti meiliteenuse halduspaneelist.`,
  'dkim-revoked': ({ domain, selector }) =>
    `Kirjes ${selector}._domainkey.${domain} olev võti on tühistatud. Loo meiliteenuse halduspaneelis uus võti ja avalda seal näidatud kirje.`,
  'dkim-weak': ({ domain, selector, bits }) =>
    `Kirjes ${selector}._domainkey.${domain} on liiga lühike võti (bitte: ${bits}). Loo meiliteenuse halduspaneelis pikem võti ja avalda seal näidatud kirje.`,
  'dkim-broken': ({ domain, selector }) =>
    `Kirjes ${selector}._domainkey.${domain} olev võti on vigane: osa sellest on puudu või on selles liigseid märke. Kopeeri kirje uuesti meiliteenuse halduspaneelist ja avalda see tervikuna.`,
  'dkim-two-keys': ({ domain, selector }) =>
    `Jäta nime ${selector}._domainkey.${domain} alla ainult see võti, millega allkirjastatakse, ja kustuta teised. Õiget võtit näitab meiliteenuse halduspaneel.`,
  'dkim-own-missing': ({ domain, selector }) =>
    `Avalda DKIM-allkirja avalik võti nime ${selector}._domainkey.${domain} all. Võtit teab kirju saatva rakenduse administraator.`,
  'dkim-own-other': ({ domain, selector }) =>
    `Asenda kirjes ${selector}._domainkey.${domain} võti sellega, millega allkirjastatakse. Võtit teab kirju saatva rakenduse administraator.`,
  'dmarc-broken': ({ domain, why }) =>
    `Paranda kirjet _dmarc.${domain}. Saajate serverid ei saa aru selle osast „${why}”.`,
  'dmarc-two-records': ({ domain }) =>
    `Jäta nime _dmarc.${domain} alla ainult see kirje, mis peab kehtima, ja kustuta teised, mille alguses on v=DMARC1.`,
  'dmarc-strict': ({ domain }) => `Eemalda domeeni ${domain} DMARC-kirjest aspf=s.`,
  'domain-missing': ({ domain }) =>
    `Domeeni ${domain} ei ole DNS-is. Kontrolli, kas domeen on registreeritud ega ole aegunud.`,
  'domain-no-mail': ({ domain }) =>
    `MX-kirje järgi ei võta domeen ${domain} kirju vastu, seega ei jõua vastused kohale. Kui domeenil on postkastid, paranda MX-kirjet.`,
}
