import {
  addUser,
  changeMembership,
  endMembership,
  type Role,
  resetUser,
  roles,
  setUserState,
  useServices,
} from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'

const isRole = (word: string): word is Role => roles.some((role) => role === word)

const types = {
  name: 'string',
  role: 'string',
  place: 'string',
  'place-name': 'string',
  unit: 'string',
  reset: 'boolean',
  disable: 'boolean',
  enable: 'boolean',
  leave: 'boolean',
} as const

/**
 * `tongtu user NAME`: with `--name` adds a user and prints the password made for him, the way in to an empty
 * installation; without, changes one: `--reset` makes a new password and unlocks him, `--disable` and `--enable` close
 * and open his account, `--role` and `--unit` change what he is at a place, `--leave` takes that away. All of these end
 * his sessions.
 */
export const user: Command = async (args, usage) => {
  const { named: username, values } = readArguments(args, usage, types)
  const { name, role = null, place = null, unit = null, reset, disable, enable, leave } = values
  const acts = [name, reset, disable, enable, leave].filter(Boolean).length
  const further = [role, unit].filter((one) => one !== null).length
  const clear = acts === 0 ? further > 0 : acts === 1 && (Boolean(name) || further === 0)
  if (!clear || (role !== null && !isRole(role))) throw incomplete(usage)
  if (name) {
    if (!role || !place) throw incomplete(usage)
    const toAdd = { username, name, role, placeCode: place, placeName: values['place-name'] ?? null, unit }
    const password = await useServices((services) => addUser(services, toAdd))
    console.log(`已建立用户 ${username}，密码 ${password}`)
  } else if (reset) {
    const fresh = await useServices((services) => resetUser(services, username))
    console.log(`用户 ${username} 的新密码 ${fresh}，原密码和已登录的会话都已失效`)
  } else if (disable || enable) {
    await useServices((services) => setUserState(services, username, disable ? 'disabled' : 'enabled'))
    console.log(disable ? `用户 ${username} 已停用，已登录的会话都已失效` : `用户 ${username} 已恢复，可以登录`)
  } else if (leave) {
    await useServices((services) => endMembership(services, username, place))
    console.log(`已收回用户 ${username} 的角色，已登录的会话都已失效`)
  } else {
    await useServices((services) => changeMembership(services, username, { placeCode: place, role, unit }))
    console.log(`已改用户 ${username} 的角色或单位，须重新登录`)
  }
  return 0
}

const incomplete = (usage: string) => new CommandError(`参数不全或不能合用。用法：tongtu ${usage}`)
