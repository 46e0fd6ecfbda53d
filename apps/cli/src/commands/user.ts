import { addUser, type Role, resetUser, roles, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'

const usage = `user 用户名 --name 姓名 --role ${roles.join('|')} --place 地区代码 [--place-name 地区名称]，或 user 用户名 --reset`
const isRole = (word: string): word is Role => roles.some((role) => role === word)

/**
 * `tongtu user NAME`: adds a user and prints the password made for him, the way in to an empty installation; with
 * `--reset` it makes a new password for one who forgot his, unlocks him and ends his sessions.
 */
export const user: Command = async (args) => {
  const types = { name: 'string', role: 'string', place: 'string', 'place-name': 'string', reset: 'boolean' } as const
  const { file: username, values } = readArguments(args, usage, types)
  const { name, role, place, reset } = values
  if (reset) {
    const fresh = await useServices((services) => resetUser(services, username))
    console.log(`用户 ${username} 的新密码 ${fresh}，原密码和已登录的会话都已失效`)
    return 0
  }
  if (!name || !role || !place || !isRole(role)) throw new CommandError(`参数不全。用法：tongtu ${usage}`)
  const toAdd = { username, name, role, placeCode: place, placeName: values['place-name'] ?? null }
  const password = await useServices((services) => addUser(services, toAdd))
  console.log(`已建立用户 ${username}，密码 ${password}`)
  return 0
}
