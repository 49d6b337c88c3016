import type { DirectoTexts } from './directo-texts.ts'

export const et: DirectoTexts = ({ name, host, eventDomain }) => ({
  spf: {
    title: `Luba saatja ${name} oma domeeni SPF-kirjes`,
    cause: `Kirjad saadetakse serveri ${host} kaudu ja saatja on kasutajakaardi aadress. Saaja server vaatab selle aadressi domeeni SPF-kirjest, kas saatev server tohib domeeni nimel saata.`,
    remedy: `Palu domeeni haldajal lubada SPF-kirjes saatjaks ${name} või vali meili saatjaks „${name}-Reply-to”, mille puhul ei ole vaja midagi muuta.`,
  },
  events: {
    title: 'Tagasipõrkest saab sündmus',
    cause: `Meili saatja „${name}-Reply-to” puhul saadetakse kiri ettevõtte sündmuste postkastist domeenis ${eventDomain}, vastused aga jõuavad kasutajakaardi aadressile.`,
    remedy: 'Otsi kohale jõudmata kirju Sündmuste moodulist: sündmusest näed põhjust.',
  },
  'spf-refused': {
    title: 'Saaja server lükkas saatja tagasi',
    cause: `Saatja domeeni SPF- või DMARC-kirje järgi ei ole ${name} lubatud saatja, seetõttu ei võtnud saaja server kirja vastu.`,
    remedy: `Vali kasutajakaardil meili saatjaks „${name}-Reply-to” ja saada kiri uuesti või palu domeeni haldajal lubada SPF-kirjes saatjaks ${name}.`,
  },
})
