import { addUser, type Role, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'

const usage = 'user 用户名 --name 姓名 --role office|liaison|leader --place 地区代码 [--place-name 地区名称]'
const roles: readonly string[] = ['office', 'liaison', 'leader'] satisfies Role[]

/** `tongtu user NAME`: adds a user and prints the password made for him; the way in to an empty installation. */
export const user: Command = async (args) => {
  const types = { name: 'string', role: 'string', place: 'string', 'place-name': 'string' } as const
  const { file: username, values } = readArguments(args, usage, types)
  const { name, role, place } = values
  if (!name || !role || !place || !roles.includes(role)) throw new CommandError(`参数不全。用法：tongtu ${usage}`)
  const toAdd = { username, name, role: role as Role, placeCode: place, placeName: values['place-name'] ?? null }
  const password = await useServices((services) => addUser(services, toAdd))
  console.log(`已建立用户 ${username}，密码 ${password}`)
  return 0
}
