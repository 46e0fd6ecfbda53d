import fc from 'fast-check'

const AS_DEEP = { maxDepth: 3, depthIdentifier: 'checked text' }

/** Texts most of which pass the checks: figures of one unit or ratios, put together by what the language has. */
export const checkedText: fc.Arbitrary<string> = fc.letrec<{ money: string; ratio: string; test: string; set: string }>(
  (tie) => {
    const fill = (...patterns: readonly string[]) =>
      fc
        .tuple(
          fc.constantFrom(...patterns),
          tie('money'),
          tie('money'),
          tie('ratio'),
          tie('ratio'),
          tie('test'),
          tie('set'),
        )
        .map(([pattern, m, n, r, s, c, set]) =>
          pattern.replaceAll(/[MNRSCT]/g, (mark) => ({ M: m, N: n, R: r, S: s, C: c, T: set })[mark as 'M'] as string),
        )
    const leaf = (...texts: readonly string[]) => fc.constantFrom(...texts)
    return {
      money: fc.oneof(
        AS_DEEP,
        leaf('GDP', '投资', '财政', '累计(投资)', '当期(财政)', '上期(GDP)', '上年同期(投资, 1)', '上级(GDP)'),
        fill(
          '(M + N)',
          '(M − N)',
          '合计(M, N)',
          '最大(M, N)',
          '取先有(M, N)',
          '如果(C, M, N)',
          '绝对值(M)',
          '合计(T)',
          '平均(T)',
          '简单平均(T)',
          '最小(T)',
          'M × R',
          '−(M)',
        ),
      ),
      ratio: fc.oneof(
        AS_DEEP,
        leaf(
          '占比',
          '覆盖率',
          '位次(收入)',
          '占比(GDP)',
          '倍差(下级(收入))',
          '平均(下级(覆盖率))',
          '加权平均(同级(占比), 人口)',
          '5%',
          '0.5',
        ),
        fill(
          '(M ÷ N)',
          '同比(M)',
          '环比(M)',
          '年均增速(M, 1)',
          '(R + S)',
          '如果(C, R, 空)',
          '最小(R, 100%)',
          '倍差(T)',
          '位次(T)',
          '(R × S)',
          '上期(R)',
          '对数(M)',
        ),
      ),
      test: fc.oneof(
        AS_DEEP,
        leaf('GDP > 投资', '缺数(占比)', '人口 ≠ 0'),
        fill('(C 且 M ≥ N)', '(C 或 R < S)', '(非 (C))'),
      ),
      set: fc.oneof(
        AS_DEEP,
        leaf('下级(GDP)', '同级(投资)', '同组(财政)'),
        fill('下级(M)', '同级(M)', '同组(M, 山区)'),
      ),
    }
  },
).ratio
