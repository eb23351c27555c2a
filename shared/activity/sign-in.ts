/** `details` of what is recorded about signing in. No password, and no e-mail address of people who are unknown. */
export interface SignedInDetails {
  address: string;
  by: 'password' | 'recovery-code' | 'code' | 'provider';
}

export interface SignInFailedDetails {
  address: string;
  reason: 'password' | 'inactive' | 'code' | 'provider' | 'unverified' | 'unknown' | 'taken';
  /** "admin:3" where the e-mail address is that of a person, whoever it was that gave it */
  account: string | null;
  /** keyed hash of the address that was given; tells attempts at the same unknown one from others */
  given: string;
}

export interface SignedOutDetails {
  address: string;
}

/** of `setting-changed`: the codes of a person */
export interface SecondFactorDetails {
  what: 'second-factor';
  change: 'set-up' | 'removed' | 'new-recovery-codes' | 'reset';
  /** e-mail address of the person */
  subject: string;
}

/** of `setting-changed`: which kinds of roles need a code */
export interface SecondFactorForDetails {
  what: 'second-factor-for';
  change: 'changed';
  before: string[];
  after: string[];
}
