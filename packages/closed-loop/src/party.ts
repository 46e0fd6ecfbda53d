/** Who can own a state or act in a loop, with the name that users read. A person may act for several parties. */
export const PARTIES = {
  reporter: '联络员',
  unit_leader: '分管领导',
  office: '共富办',
  verifier: '核验人',
  supervision: '督查室',
  leading_group: '领导小组',
} as const

export type Party = keyof typeof PARTIES

/** “联络员或分管领导” */
export function namesOf(parties: readonly Party[]): string {
  return parties.map((party) => PARTIES[party]).join('或')
}
