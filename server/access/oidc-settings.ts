/** How people sign in through the organisation's OpenID Connect provider, where it is set up. */
export interface OidcSettings {
  /** The provider's issuer: `https://id.example.com/realms/staff`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that has the login of the account here: `preferred_username`, `email` (which then has to be verified) or another. */
  readonly loginClaim: string
}
