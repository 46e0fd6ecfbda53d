import { api } from '../../api/endpoints.ts'
import { useCaseActs } from '../cases/use-case-acts.ts'

/** Takes a step in several monthly returns and says what came of it. */
export const useReturnActs = () => useCaseActs(api.actOnReturns, ['returns', 'rounds', 'todos'])
