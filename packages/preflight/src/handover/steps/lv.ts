import type { HandoverSteps } from '../handover-texts.ts'

export const steps: HandoverSteps = {
  'spf-syntax': ({ domain, term }) =>
    `Domēna ${domain} SPF ierakstā izlabojiet daļu „${term}” vai izņemiet to, ja tā nav vajadzīga.`,
  'spf-too-many-lookups': ({ domain, count }) =>
    `No domēna ${domain} SPF ieraksta izņemiet pakalpojumus, ko vairs neizmantojat. Ierakstam vajadzīgo DNS vaicājumu skaits ir ${count}, bet atļauti ir 10.`,
  'spf-too-many-void': ({ domain, names }) =>
    `No domēna ${domain} SPF ieraksta izņemiet daļas, kas norāda uz nosaukumiem, par kuriem nekas nav atrasts: ${names}.`,
  'spf-allows-everyone': ({ domain, term }) =>
    `Domēna ${domain} SPF ierakstā aizstājiet „${term}” ar ~all. Vispirms pārliecinieties, ka ierakstā ir visi serveri, kas sūta jūsu vārdā.`,
  'dkim-missing': ({ domain, selector }) =>
    `E-pasta pakalpojuma vadības panelī ieslēdziet DKIM domēnam ${domain} un pievienojiet tur parādītos ierakstus (${selector}, zem nosaukuma _domainkey).`,
  'dkim-dangling': ({ domain, selector, target }) =>
    `Ieraksts ${selector}._domainkey.${domain} norāda uz ${target}, kur atslēgas nav. Vēlreiz nokopējiet pareizo vērtību no e-pasta pakalpojuma vadības paneļa.`,
  'dkim-revoked': ({ domain, selector }) =>
    `Atslēga ierakstā ${selector}._domainkey.${domain} ir atsaukta. E-pasta pakalpojuma vadības panelī izveidojiet jaunu atslēgu un publicējiet tur parādīto ierakstu.`,
  'dkim-weak': ({ domain, selector, bits }) =>
    `Atslēga ierakstā ${selector}._domainkey.${domain} ir pārāk īsa (bitu skaits: ${bits}). E-pasta pakalpojuma vadības panelī izveidojiet garāku un publicējiet tur parādīto ierakstu.`,
  'dkim-broken': ({ domain, selector }) =>
    `Atslēga ierakstā ${selector}._domainkey.${domain} ir bojāta: trūkst tās daļas vai tajā ir liekas rakstzīmes. Vēlreiz nokopējiet ierakstu no e-pasta pakalpojuma vadības paneļa un publicējiet to pilnībā.`,
  'dkim-two-keys': ({ domain, selector }) =>
    `Nosaukumā ${selector}._domainkey.${domain} atstājiet tikai to atslēgu, ar kuru tiek parakstītas vēstules, un izdzēsiet pārējās. Pareizo atslēgu rāda e-pasta pakalpojuma vadības panelis.`,
  'dkim-own-missing': ({ domain, selector }) =>
    `Publicējiet DKIM paraksta publisko atslēgu nosaukumā ${selector}._domainkey.${domain}. Atslēgu zina tās programmas administrators, kura sūta vēstules.`,
  'dkim-own-other': ({ domain, selector }) =>
    `Ierakstā ${selector}._domainkey.${domain} aizstājiet atslēgu ar to, ar kuru tiek parakstītas vēstules. Atslēgu zina tās programmas administrators, kura sūta vēstules.`,
  'dmarc-broken': ({ domain, why }) =>
    `Izlabojiet ierakstu _dmarc.${domain}. Saņēmēju serveri nevar nolasīt šo tā daļu: „${why}”.`,
  'dmarc-two-records': ({ domain }) =>
    `Nosaukumā _dmarc.${domain} atstājiet tikai to ierakstu, kuram jābūt spēkā, un izdzēsiet pārējos, kas sākas ar v=DMARC1.`,
  'dmarc-strict': ({ domain }) => `No domēna ${domain} DMARC ieraksta izņemiet aspf=s.`,
  'domain-missing': ({ domain }) =>
    `DNS nav ierakstu par domēnu ${domain}. Pārbaudiet, vai domēns ir reģistrēts un vai tā termiņš nav beidzies.`,
  'domain-no-mail': ({ domain }) =>
    `Domēna ${domain} MX ieraksts norāda, ka domēns vēstules nesaņem, tāpēc atbildes nepienāk. Ja domēnam ir pastkastes, izlabojiet MX ierakstu.`,
}
