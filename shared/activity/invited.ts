/** `details` of an invitation; site and unit of the row are those of the role. */
export interface InvitedDetails {
  email: string;
  name: string;
  /** code of the role that was given */
  role: string;
}
