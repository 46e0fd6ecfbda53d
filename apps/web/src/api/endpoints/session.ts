import { client } from '../client.ts'
import { body, list, root } from './call.ts'

/** Signing in and out, and what each role may do. */
export const sessionCalls = {
  session: () => body<'Session'>(client.GET(`${root}/session`)),
  signIn: (username: string, password: string) =>
    body<'Session'>(client.POST(`${root}/session`, { body: { username, password } })),
  changePassword: (current: string, next: string) =>
    client.PUT(`${root}/session/password`, { body: { current, next } }),
  signOut: () => client.DELETE(`${root}/session`),

  rights: () => list<'Right'>(client.GET(`${root}/access`)),
  measureAccess: (id: string, measureId: string) =>
    body<'MeasureAccess'>(
      client.GET(`${root}/plans/{id}/measures/{measureId}/access`, { params: { path: { id, measureId } } }),
    ),
}
