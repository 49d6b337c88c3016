import type { TextTable } from '../../contract/texts.ts'

export const agreementTexts = {
  'tls-no-agreement': {
    title: 'Serveril ja rakendusel ei ole ühist krüpteerimisviisi',
    cause:
      'Server pakub ainult krüpteerimisviise või võtmeid, mis on liiga nõrgad või siin tundmatud, või nõuab midagi, mida rakendus ei paku. Midagi ei saadetud.',
    remedy: 'Palu meiliserveri haldajal serveri krüpteeringu sätteid uuendada.',
  },
  'tls-client-certificate': {
    title: 'Server nõuab rakenduselt sertifikaati',
    cause:
      'Server loob krüpteeritud ühenduse ainult siis, kui rakendus esitab oma sertifikaadi, aga sellel rakendusel seda ei ole. Midagi ei saadetud.',
    remedy:
      'Küsi meiliserveri haldajalt, millise serveri või pordi kaudu saab kasutajanime ja salasõnaga sisse logida.',
  },
  'tls-name-unknown': {
    title: 'Server ei tunne sisestatud serverinime',
    cause:
      'Server leiti, aga sellel ei ole sisestatud nimele[ ({server})] antud sertifikaati. Midagi ei saadetud.',
    remedy: 'Kontrolli serveri nime; õiget nime teab meiliteenuse pakkuja või meiliserveri haldaja.',
  },
  'certificate-weak': {
    title: 'Serveri sertifikaat on liiga nõrk',
    cause:
      'Sertifikaadi võti on liiga lühike või allkirjastamisviis aegunud, seega ei tõenda sertifikaat, et server on õige. Midagi ei saadetud.',
    remedy:
      'Palu meiliserveri haldajal sertifikaat välja vahetada: vaja on vähemalt 2048-bitist RSA-võtit või ECDSA-võtit ja SHA-256 allkirja.',
  },
} as const satisfies TextTable
