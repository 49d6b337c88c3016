import { type OwnRoute, type Provider, parseServer, type Sender } from '@saatja/core'
import { type Case, complainIf, quote, repeated } from './case.ts'

const words = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const reserved = 'smtp'

const noSenders = ({ provider }: { provider: Provider }) =>
  provider.senders === undefined ? 'it adds no mail senders' : undefined

const noOwnRoute = ({ provider }: { provider: Provider }) =>
  routes(provider).length === 0 ? 'no sender has a route of its own' : undefined

const routes = ({ senders = [] }: Provider) =>
  senders.flatMap((sender) => (sender.ownRoute === undefined ? [] : [{ sender, route: sender.ownRoute }]))

const routeComplaints = (hosts: readonly string[], sender: Sender, route: OwnRoute) => {
  const server = parseServer(route.server)
  const about = `senders: the route of ${quote(sender.id)}`
  const signsIn = route.username !== undefined && route.password !== undefined
  return [
    ...complainIf(server === undefined, `${about} has no readable server: ${quote(route.server)}`),
    ...complainIf(
      server !== undefined && !hosts.includes(server.host),
      `${about} leads to a host that is not among hosts: ${quote(route.server)}`,
    ),
    ...complainIf(
      (route.username === undefined) !== (route.password === undefined),
      `${about} has half of a sign-in: user name and password go together`,
    ),
    ...complainIf(
      (sender.auth === 'password') !== signsIn || sender.auth === 'oauth',
      `${about} does not fit its auth, which is ${quote(sender.auth)}`,
    ),
    ...complainIf(
      signsIn && route.security === 'none' && route.allowClearTextPassword !== true,
      `${about} would say its password in clear without saying so`,
    ),
  ]
}

/** The choices that a provider adds to the list of mail senders. */
export const senderCases: readonly Case[] = [
  {
    name: 'has senders with ids of their own',
    without: noSenders,
    complaints: ({ provider: { senders = [] } }) => [
      ...senders
        .filter(({ id }) => !words.test(id) || id === reserved)
        .map(({ id }) => `senders: ${quote(id)} is taken or not lower-case words joined by hyphens`),
      ...repeated(senders.map(({ id }) => id)).map((id) => `senders: ${quote(id)} stands there twice`),
    ],
  },
  {
    name: 'has at most one default sender',
    without: noSenders,
    complaints: ({ provider: { senders = [] } }) => {
      const defaults = senders.filter((sender) => sender.default === true).map(({ id }) => id)
      return complainIf(defaults.length > 1, `senders: ${quote(defaults)} are all the default`)
    },
  },
  {
    name: 'has own routes that are complete and lead to its own hosts',
    without: noOwnRoute,
    complaints: ({ provider }) =>
      routes(provider).flatMap(({ sender, route }) => routeComplaints(provider.hosts, sender, route)),
  },
  {
    name: 'gets tokens for senders that sign in with OAuth, and for no others',
    complaints: ({ provider: { senders = [], oauth } }) => {
      const wanted = senders.filter(({ auth }) => auth === 'oauth').map(({ id }) => id)
      return [
        ...complainIf(
          wanted.length > 0 && oauth === undefined,
          `oauth: missing, but ${quote(wanted)} need it`,
        ),
        ...complainIf(wanted.length === 0 && oauth !== undefined, 'oauth: no sender signs in with it'),
      ]
    },
  },
]
