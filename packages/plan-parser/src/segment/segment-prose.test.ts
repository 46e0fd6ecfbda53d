import { expect, it } from 'vitest'
import { lines, outlineOf } from '../testing/outline-of.ts'

it('prose without any heading promises from its horizon on, with figures or without', () => {
  const letter = '近日,渔业局印发渔港建设指导意见。\n意见明确,到2026年,渔港面貌明显改善,建成渔业强市。'
  expect(outlineOf(letter).promises).toEqual(['意见明确,到2026年,渔港面貌明显改善,建成渔业强市。'])
  expect(outlineOf(`${letter}\n一、任务\n1.修港。\n2.架桥。`).promises).toEqual([])
})

it('what is to be 届时 goes on with the horizon before it', () => {
  const text = (then: string) =>
    `近日,渔港方案公布。\n根据方案,到2026年,渔港吞吐量达到60万吨。\n${then},渔港管理水平走在全省前列,渔民满意度稳步提升。`
  expect(outlineOf(text('届时')).promises).toHaveLength(2)
  expect(outlineOf(text('发布会上,多数渔民认为')).promises).toHaveLength(1)
})

it('prose on the years ahead promises without a date, and goes on with what is to be reached', () => {
  const speech = lines(
    '报告提出,今后五年,渔区面貌将明显改善,渔业强县基本建成。',
    '渔港建设实现新突破,渔港吞吐量达到60万吨。',
  )
  expect(outlineOf(speech).promises).toHaveLength(2)
  expect(outlineOf(speech.replace('渔港建设', '目前渔港建设')).promises).toHaveLength(1)
  expect(outlineOf(speech.replace('今后五年,', '“十四五”期间取得了好成绩,')).promises).toEqual([])
})

it('what the document is said to demand further goes on with the promise before it', () => {
  const news = (more: string) => lines('规划提出,到2026年,全县渔港吞吐量达到60万吨。', more)
  const more = '规划又提到,渔民持证比例不低于90%,强化渔港管理。'
  expect(outlineOf(news(more)).promises).toHaveLength(2)
  expect(outlineOf(news('多数渔民认为,渔民持证比例不低于90%很有必要。')).promises).toHaveLength(1)
})

it('prose for a year promises from its 今年 on, with what the paragraphs behind it list', () => {
  const news = (...text: string[]) => outlineOf(lines('某县渔业局印发工作要点', ...text)).promises
  const first = '今年全县将新建泊位30个,并完善渔港管理制度。'
  const next = '同时,全县还将在五个渔区改造航道260公里。'
  expect(news('渔区风景秀丽,四季皆可垂钓,游人如织。', first, next, '渔民纷纷表示,这些工程办到了心坎上。')).toEqual([
    first,
    next,
  ])
  expect(news('去年全县新建泊位30个,改造航道260公里。')).toEqual([])
  const inThreeYears = '计划用3年左右时间,新建泊位30个。以此为目标,渔业局公布名单。'
  expect(news(inThreeYears)).toEqual([inThreeYears])
  const states = '东部的渔村,港容港貌明显改善,管护机制全面建立。'
  expect(news(first, states)).toEqual([first, states])
  expect(news(first, '目前,港容港貌明显改善,管护机制全面建立。')).toEqual([first])
  expect(news('力争清网期间开工泊位10个。')).toEqual(['力争清网期间开工泊位10个。'])
  expect(news(first, '一、任务', '1.修港。', '2.架桥。')).toEqual([])
})

it('what a document demands for a year begins its promise, however many years follow', () => {
  const text = '方案要求,2026年,新建泊位30个。到2027年底,港区绿化率达到40%。'
  expect(outlineOf(lines('云溪县印发渔港建设方案', `云溪县印发渔港建设方案。${text}`)).promises).toEqual([text])
})

it('what a paper says that a document demands is promised, with figures and not without', () => {
  const told = '《通知》指出,要改造渔港9座,新建管网75公里。'
  const more = '同时,完成12个沿海渔村的整治任务。'
  const news = '4月7日,云溪县发布2026年渔业工作要点的通知。'
  expect(outlineOf(lines(news, told, more)).promises).toEqual([told, more])
  expect(outlineOf(lines(news, '《通知》指出,要持续改造渔港,加快渔村整治。')).promises).toEqual([])
})

it('the headline of a paper promises nothing that its text does not', () => {
  const promise = '方案提出,到2026年,新建泊位30个。'
  const headline = '云溪县到2026年新建泊位30个,港区绿化率达到40%'
  expect(outlineOf(lines(headline, promise)).promises).toEqual([promise])
  expect(outlineOf(lines(headline, '泊位由县渔业局新建')).promises).toEqual([headline])
  expect(outlineOf(lines(`渔业:${headline}`, promise)).promises).toEqual([promise])
})

it('what a paper recalls promises nothing, though it says 全年', () => {
  const promise = '2026年主要预期目标是:渔业产值增长6%,冷库达到5座。'
  const news = (...text: string[]) => outlineOf(lines('云溪县两会', ...text)).promises
  expect(news('云溪县2025年实现了渔业提质。全年渔业产值达90亿元,增长7%。', promise)).toEqual([promise])
  expect(news(promise, '初步预计,一季度渔业产值增长7%,冷库达到3座。')).toEqual([promise])
})

it('what a paper reports behind its outlook is no promise', () => {
  const promise = '到2026年,全县新建泊位30个,港区绿化率达到40%。'
  const news = (...text: string[]) => outlineOf(lines('云溪县渔业发展', '渔港', promise, ...text)).promises
  expect(news('港区计划投资3亿元,新建冷库5座。')).toHaveLength(2)
  expect(news('“十三五”以来,渔业成效显著,新建冷库5座。')).toEqual([promise])
})

it('what the guiding ideas of a year are to make sure of is promised in the head', () => {
  const of = (head: string) =>
    outlineOf(lines('云溪县2026年渔业要点', head, '一、任务', '1.修渠。', '2.建厂。')).promises
  expect(of('2026年渔业工作要以富民为指导,坚持安全第一,确保不发生沉船事故,确保渔获稳步提升。')).toEqual([
    '确保不发生沉船事故,确保渔获稳步提升。',
  ])
  expect(of('为确保渔船安全,制定本要点。')).toEqual([])
})

it('paragraphs of states among goals promise without a year, guiding ideas do not', () => {
  const of = (words: string) =>
    outlineOf(lines('一、总体目标', words, '到2030年,建港10座。', '二、任务', '(一)清淤。', '(二)修渠。')).promises
  const states = '渔民素养稳步提升,渔港面貌显著改善,渔船管理体系初步形成。'
  expect(of(states)).toHaveLength(2)
  expect(of(`以渔业振兴战略为指导,${states}`)).toHaveLength(1)
})

it('a day by which work is to be done promises under its heading', () => {
  const of = (words: string) =>
    outlineOf(lines('云溪县清淤方案', '一、任务要求', words, '(一)清淤。', '(二)修渠。')).promises
  expect(of('2026年11月底前,全县完成3个港区的清淤。')).toHaveLength(1)
  expect(of('2025年渔港受灾,损失3亿元。')).toEqual([])
})

it('promises in the head are figures with a horizon, or called a goal', () => {
  const head = '为强县富民,制定本方案。到2026年,建成水厂三座,供水普及率达到95%。'
  expect(outlineOf(lines('云溪县供水方案', head, '一、任务', '1.修渠。', '2.建厂。')).promises).toEqual([
    '到2026年,建成水厂三座,供水普及率达到95%。',
  ])
  expect(
    outlineOf(lines('云溪县供水方案', '根据到2026年的总体部署,制定本方案。', '一、任务', '1.修渠。')).promises,
  ).toEqual([])
})
