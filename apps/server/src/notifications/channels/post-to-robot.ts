import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Config } from '../../platform/config.ts'
import type { NotificationSettings } from '../find-settings.ts'
import { isInnerAddress, refuseRobotUrl } from './robot-address.ts'

export type RobotAddress = NonNullable<NotificationSettings['robot']>

const TIMEOUT = 10_000
/** The answer is a line; more than that is no robot. */
const LONGEST_ANSWER = 10_000

/**
 * Posts a text to the robot of a DingTalk or WeCom group.
 * @throws Error that says why it was not taken
 */
export async function postToRobot(robot: RobotAddress, text: string, now: Date, config: Pick<Config, 'privateRobots'>) {
  refuseRobotUrl(robot.url, config)
  const { url, body } = robotRequest(robot, text, now)
  const answer = await post(url, JSON.stringify(body), config)
  const { errcode, errmsg } = JSON.parse(answer) as { errcode?: number; errmsg?: string }
  if (errcode !== 0) throw new Error(`机器人没有接收：${errcode} ${errmsg ?? ''}`)
}

/** Where and what is posted: a DingTalk robot with a secret wants the time and its signature in the address. */
function robotRequest({ kind, url, secret }: RobotAddress, text: string, now: Date) {
  const signed = new URL(url)
  if (kind === 'dingtalk' && secret !== null) {
    const timestamp = String(now.getTime())
    signed.searchParams.set('timestamp', timestamp)
    signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'))
  }
  return { url: signed, body: { msgtype: 'text', text: { content: text } } }
}

/** Follows no redirect, and connects to no inner address that a name turns out to stand for. */
function post(url: URL, body: string, { privateRobots }: Pick<Config, 'privateRobots'>): Promise<string> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }
  const options = { method: 'POST', headers, timeout: TIMEOUT, ...(privateRobots ? {} : { lookup: publicLookup }) }
  return new Promise((resolve, reject) => {
    const sending = request(url, options, (response) => {
      let answer = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        answer += chunk
        if (answer.length > LONGEST_ANSWER) sending.destroy(new Error('机器人的答复过长，请核对地址'))
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(answer)
        else reject(new Error(`机器人没有接收：状态 ${response.statusCode}`))
      })
    })
    sending.on('timeout', () => sending.destroy(new Error('机器人没有应答')))
    sending.on('error', reject)
    sending.end(body)
  })
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    if (addresses.some(({ address }) => isInnerAddress(address))) {
      return callback(new Error(`${hostname} 在内网，本系统的设置不允许`), '')
    }
    const [first] = addresses
    return options.all ? callback(null, addresses) : callback(null, first?.address ?? '', first?.family)
  })
}
