/** Single sign-on by OpenID Connect: authorization code with PKCE, state and nonce. */
import type { Core } from '@strapi/strapi';
import * as client from 'openid-client';
import type { OidcSettings } from '@sanlao/shared/config/environment';
import { environment } from '../../../../runtime.ts';
import { Problem } from './problem.ts';

/** What has to be the same when the person comes back. */
export interface Journey {
  state: string;
  nonce: string;
  verifier: string;
}

export interface Claims {
  [claim: string]: unknown;
}

/** seconds */
const patience = 10;
const origin = environment.adminUrl ?? `http://localhost:${environment.cmsPort}`;
const returnAddress = `${origin}/sign-in/oidc/callback`;

/** Asks the provider when somebody wants to sign in, not at the start: the CMS runs without it. */
export function createProvider(strapi: Core.Strapi, settings: OidcSettings) {
  let configuration: Promise<client.Configuration> | undefined;

  async function configured(): Promise<client.Configuration> {
    configuration ??= discover(settings);
    try {
      return await configuration;
    } catch (error) {
      configuration = undefined;
      strapi.log.warn(`The provider ${settings.issuer} of single sign-on gave no answer: ${reasonOf(error)}`);
      throw new Problem('unavailable');
    }
  }

  return {
    async begin(): Promise<{ address: string; journey: Journey }> {
      const provider = await configured();
      const journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(provider, {
        redirect_uri: returnAddress,
        scope: 'openid email profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, journey };
    },

    /**
     * What the provider says about the person: of the ID token, and of the user info for what is not in it.
     *
     * @param query of the address with which the person came back, "?code=…"
     */
    async finish(query: string, journey: Journey): Promise<Claims> {
      const provider = await configured();
      try {
        const tokens = await client.authorizationCodeGrant(provider, new URL(query, returnAddress), {
          pkceCodeVerifier: journey.verifier,
          expectedState: journey.state,
          expectedNonce: journey.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        if (claims[settings.emailClaim] !== undefined || !provider.serverMetadata().userinfo_endpoint)
          return claims;
        return { ...(await client.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims };
      } catch (error) {
        throw asProblem(strapi, error);
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const server = new URL(issuer);
  // The signature of the ID token is checked although it comes straight from the provider.
  const execute = [client.enableNonRepudiationChecks];
  // `readEnvironment` lets plain http be for this machine only.
  if (server.protocol === 'http:') execute.push(client.allowInsecureRequests);
  return client.discovery(server, clientId, clientSecret, undefined, { timeout: patience, execute });
}

function asProblem(strapi: Core.Strapi, error: unknown): Problem {
  if (error instanceof client.AuthorizationResponseError && error.error === 'access_denied')
    return new Problem('cancelled');
  strapi.log.warn(`A single sign-on was refused: ${reasonOf(error)}`);
  const isSilent = error instanceof TypeError || (error as Error).name === 'TimeoutError';
  return new Problem(isSilent ? 'unavailable' : 'refused');
}

/** With the causes, without what was received: it may hold codes and tokens. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
