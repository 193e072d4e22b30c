// The look of the house: warm paper, dark ink, one green. Contrast of text is AA or better on every ground it stands on.

import type { ThemeConfig } from 'antd'

export const COLORS = {
  paper: '#f7f6f2',
  card: '#ffffff',
  ink: '#2b2a27',
  soft: '#645f55',
  line: '#e4e0d6',
  green: '#2f6b45',
  greenSoft: '#eaf2ec',
  red: '#b3261e',
  redSoft: '#fbeceb',
  amber: '#8a5a00',
  amberSoft: '#fdf3e1',
} as const

const FONT = `'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif`

/** What lies over the page has a thin line around it instead of a shadow. */
const EDGE = `0 0 0 1px ${COLORS.line}`

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: COLORS.green,
    colorInfo: COLORS.green,
    colorLink: COLORS.green,
    colorSuccess: COLORS.green,
    colorError: COLORS.red,
    colorWarning: COLORS.amber,
    colorText: COLORS.ink,
    colorTextSecondary: COLORS.soft,
    colorTextTertiary: COLORS.soft,
    colorTextDescription: COLORS.soft,
    colorTextPlaceholder: '#757065',
    colorBgLayout: COLORS.paper,
    colorBorder: '#cdc8bb',
    colorBorderSecondary: COLORS.line,
    borderRadius: 8,
    borderRadiusLG: 12,
    fontFamily: FONT,
    fontSize: 15,
    controlHeight: 38,
    controlHeightLG: 46,
    boxShadow: EDGE,
    boxShadowSecondary: EDGE,
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.2s',
  },
  components: {
    Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none' },
    Table: { headerBg: '#f3f1eb', headerColor: COLORS.soft, rowHoverBg: '#faf9f5' },
    Tag: { borderRadiusSM: 6 },
    Tabs: { horizontalItemPadding: '10px 0' },
  },
}

/** Not none at all: what follows an end of motion waits for it. */
const AT_ONCE = '0.01s'

/** The same for whoever wants less motion. */
export const CALM_THEME: ThemeConfig = {
  ...THEME,
  token: { ...THEME.token, motionDurationFast: AT_ONCE, motionDurationMid: AT_ONCE, motionDurationSlow: AT_ONCE },
}
