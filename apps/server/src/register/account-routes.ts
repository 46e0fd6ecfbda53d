import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { createAccounts } from './create-accounts.ts'
import { listAccounts } from './list-accounts.ts'
import { registerPolicy } from './policy.ts'
import { resetPasswords } from './reset-passwords.ts'
import { AccountState, Accounts, ChosenAccounts, CreateAccounts, Credentials } from './schema.ts'
import { setAccountState } from './set-account-state.ts'

/** Accounts of the holders of posts, and of everybody else at the place. */
export const accountRoutes =
  (services: Services): Routes =>
  async (app) => {
    const tags = ['accounts']
    app.get(
      '/accounts',
      {
        config: { roles: registerPolicy.readAccounts },
        schema: { tags, summary: '账号一览，及还没有账号的岗位人员', response: { 200: ref(Accounts), ...refusals } },
      },
      (request) =>
        inScope(services.db, sessionOf(request), (tx) =>
          listAccounts(tx, sessionOf(request), chinaDay(services.clock.now())),
        ),
    )
    app.post(
      '/accounts',
      {
        config: { roles: registerPolicy.createAccounts },
        schema: {
          tags,
          summary: '为岗位人员开账号；初始密码只在本次答复里',
          body: ref(CreateAccounts),
          response: { 201: ref(Credentials), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await createAccounts(services, sessionOf(request), request.body.personIds)),
    )
    app.post(
      '/accounts/reset',
      {
        config: { roles: registerPolicy.resetPasswords },
        schema: {
          tags,
          summary: '批量重置密码；新密码只在本次答复里',
          body: ref(ChosenAccounts),
          response: { 200: ref(Credentials), ...refusals },
        },
      },
      (request) => resetPasswords(services, sessionOf(request), request.body.userIds),
    )
    app.post(
      '/accounts/state',
      {
        config: { roles: registerPolicy.disableAccounts },
        schema: {
          tags,
          summary: '停用或启用账号',
          body: ref(AccountState),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        const { userIds, disabled } = request.body
        await setAccountState(services, sessionOf(request), userIds, disabled)
        return reply.code(204).send(null)
      },
    )
  }
