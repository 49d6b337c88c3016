import { seen } from '../sources.ts'
import { aadsts } from './aadsts.ts'
import { administrator, application, fault, limit, type Rule } from './kinds.ts'

/** Answers of Microsoft's sign-in service that are about the application's registration, and faults of the service. */
export const applicationReplies: readonly Rule[] = [
  aadsts(
    'm365-redirect-spa',
    [700084],
    application,
    'invalid_grant: AADSTS700084: The refresh token was issued to a single page app and has a fixed lifetime of one day.',
  ),
  aadsts(
    'm365-client-unknown',
    [700016, 700011, 700038],
    application,
    'unauthorized_client: AADSTS700016: Application with identifier was not found in the directory.',
  ),
  aadsts(
    'm365-client-secret-wrong',
    [7000215, 70002],
    application,
    'invalid_client: AADSTS7000215: Invalid client secret provided. Send the client secret value, not the client secret ID.',
  ),
  aadsts(
    'm365-client-secret-expired',
    [7000222],
    application,
    'invalid_client: AADSTS7000222: The provided client secret keys are expired.',
  ),
  aadsts(
    'm365-client-secret-missing',
    [7000218],
    application,
    "invalid_client: AADSTS7000218: The request body must contain 'client_assertion' or 'client_secret'.",
  ),
  aadsts(
    'm365-client-secret-unwanted',
    [700025],
    application,
    "invalid_client: AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  ),
  aadsts(
    'm365-client-certificate',
    [700027, 700024, 7000214, 1000502],
    application,
    'invalid_client: AADSTS700027: The certificate used to sign the client assertion is not registered on the application.',
    seen,
  ),
  aadsts(
    'm365-app-disabled',
    [7000112, 70001],
    administrator,
    'unauthorized_client: AADSTS7000112: Application is disabled.',
  ),
  aadsts(
    'm365-redirect-mismatch',
    [50011, 500112, 900971, 70004],
    application,
    'invalid_request: AADSTS50011: The redirect URI specified in the request does not match those configured for the application.',
  ),
  aadsts(
    'm365-single-tenant',
    [50194],
    application,
    'invalid_request: AADSTS50194: Application is not configured as a multi-tenant application.',
  ),
  aadsts(
    'm365-tenant-unknown',
    [90002],
    application,
    'invalid_request: AADSTS90002: Tenant not found. Check that you have the correct tenant and are signing into the correct cloud.',
  ),
  aadsts(
    'm365-cloud-mismatch',
    [90038, 900382, 900432],
    application,
    'invalid_request: AADSTS900432: Confidential Client is not supported in Cross Cloud request.',
  ),
  aadsts(
    'm365-scope-invalid',
    [70011, 28002],
    application,
    "invalid_scope: AADSTS70011: The provided value for the input parameter 'scope' is not valid.",
  ),
  aadsts(
    'm365-scopes-mixed',
    [700022, 28000],
    application,
    'invalid_request: AADSTS28000: The scope is not valid because it contains more than one resource.',
  ),
  aadsts(
    'm365-no-exchange',
    [500011, 650052],
    administrator,
    'invalid_resource: AADSTS500011: The resource principal was not found in the tenant.',
  ),
  aadsts(
    'm365-permission-missing',
    [650057, 65005, 650056],
    application,
    "invalid_resource: AADSTS650057: The resource is not listed in the requested permissions in the client's application registration.",
  ),
  aadsts(
    'm365-loop',
    [50196],
    { ...limit, actor: 'application-administrator', wait: 3600 },
    'invalid_grant: AADSTS50196: The server terminated an operation because it encountered a client request loop.',
  ),
  aadsts(
    'm365-service-fault',
    [70012, 90006, 90024, 90033, 50033, 50087, 50088],
    { ...fault, wait: 60 },
    'temporarily_unavailable: AADSTS90033: A transient error has occurred. Please try again.',
  ),
  aadsts(
    'm365-tenant-throttled',
    [90055],
    { ...limit, wait: 300 },
    'temporarily_unavailable: AADSTS90055: The tenant is being throttled due to too many requests.',
  ),
]
