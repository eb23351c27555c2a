/** Names the process that a service follows (follow-parent.ts). */
export const supervisorVariable = 'SANLAO_SUPERVISOR';
