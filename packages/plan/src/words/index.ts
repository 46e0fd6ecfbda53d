export { dueWords } from './due-words.ts'
export { targetWords, type WordedTarget } from './target-words.ts'
export { wholeWords } from './whole-words.ts'
