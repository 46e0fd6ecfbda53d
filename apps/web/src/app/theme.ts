import type { ThemeConfig } from 'antd'

/** Ant Design in paper, ink and jade; its own tertiary and border tones miss our contrast. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#1f5f5b',
    colorPrimaryHover: '#174a47',
    colorPrimaryActive: '#174a47',
    colorLink: '#1b5a8f',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#22703f',
    colorText: '#1c2421',
    colorTextSecondary: '#4a5652',
    colorTextTertiary: '#5f6b66',
    colorTextQuaternary: '#5f6b66',
    colorTextPlaceholder: '#5f6b66',
    colorTextDisabled: '#5f6b66',
    colorBorder: '#84908b',
    colorBorderSecondary: '#dce2de',
    colorBgLayout: '#f6f7f5',
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    controlHeight: 32,
    fontFamily: 'var(--sans)',
    fontSize: 14,
    lineHeight: 22 / 14,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    colorBgMask: 'rgba(28, 36, 33, 0.28)',
    boxShadow: 'none',
    boxShadowTertiary: 'none',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
  },
}
