export {
  type SaatjaInfo,
  type SaatjaTransport,
  type SaatjaTransportOptions,
  saatjaTransport,
} from './transport.ts'
